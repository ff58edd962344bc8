import type { Provider } from 'oidc-provider';
import type { Sql } from '../../db/sql.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Post } from './post.ts';
import type { IdportenSettings } from './settings.ts';

/** Services that all parts of the local ID-porten use. */
export interface Context {
  settings: IdportenSettings;
  sql: Sql;
  post: Post;
  /** Returns the current provider: a new one whenever there are new keys. */
  provider: () => Promise<Provider>;
}

/** Remembers the language of somebody's last login. */
export async function setLocale(
  { sql }: Pick<Context, 'sql'>,
  pid: string,
  language: Language,
): Promise<void> {
  await sql`
    insert into idporten.locales (pid, language) values (${pid}, ${language})
    on conflict (pid) do update set language = excluded.language`;
}

/** Returns the language of somebody's last login; bokmål where there was none. */
export async function localeOf({ sql }: Pick<Context, 'sql'>, pid: string): Promise<Language> {
  const [found] = await sql<{ language: Language }[]>`
    select language from idporten.locales where pid = ${pid}`;
  return found?.language ?? 'nb';
}
