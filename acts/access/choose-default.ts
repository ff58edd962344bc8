import type { Actor } from '../../db/audit.ts';
import { chooseDefault } from '../../db/organisations/organisations.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Answer } from '../perform.ts';
import type { ActServices } from '../services.ts';

interface DefaultChoice {
  actor: Actor;
  /** Null for oneself, as is one that the person may not act for. */
  organisation: Id | null;
}

/** Chooses the organisation that a person acts for after login. */
export async function chooseDefaultOrganisation(
  { sql }: Pick<ActServices, 'sql'>,
  { actor, organisation }: DefaultChoice,
): Promise<Answer<never>> {
  await sql.begin((tx) => chooseDefault(tx, actor.id, organisation));
  return { kind: 'done' };
}
