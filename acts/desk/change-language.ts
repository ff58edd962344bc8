import { changeStaffLanguage } from '../../db/account/people.ts';
import type { Actor } from '../../db/audit.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { ActServices } from '../services.ts';

/** Changes the language of a member of staff: of their pages, and of e-mails to them. */
export async function changeOwnLanguage(
  { sql }: Pick<ActServices, 'sql'>,
  { actor, language }: { actor: Actor; language: Language },
): Promise<{ kind: 'done' }> {
  await sql.begin((tx) => changeStaffLanguage(tx, actor.id, language));
  return { kind: 'done' };
}
