import type { Provider } from 'oidc-provider';
import type { Sql } from '../../db/sql.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Post } from './post.ts';
import type { IdportenSettings } from './settings.ts';

/** What the rooms of the local ID-porten are built on. */
export interface House {
  settings: IdportenSettings;
  sql: Sql;
  post: Post;
  /** The provider as it stands: a new one whenever there are new keys. */
  provider: () => Promise<Provider>;
}

/** Remembers the language that somebody logs in in. */
export async function setLocale({ sql }: Pick<House, 'sql'>, pid: string, language: Language): Promise<void> {
  await sql`
    insert into idporten.locales (pid, language) values (${pid}, ${language})
    on conflict (pid) do update set language = excluded.language`;
}

export async function localeOf({ sql }: Pick<House, 'sql'>, pid: string): Promise<Language> {
  const [found] = await sql<{ language: Language }[]>`
    select language from idporten.locales where pid = ${pid}`;
  return found?.language ?? 'nb';
}
