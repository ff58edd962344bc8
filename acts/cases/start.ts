import type { Actor } from '../../db/audit.ts';
import { insertCase } from '../../db/cases/start.ts';
import { kindsAt } from '../../domain/forms/kind.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Level } from '../../domain/rights/levels.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { kindsFor } from '../../kinds.ts';
import type { Settings } from '../../settings.ts';
import { startWorkflow } from '../perform.ts';
import type { ActServices } from '../services.ts';
import { secureNumbers } from './numbers.ts';

/** Services that begin cases; the settings say which kinds are switched on. */
export type StartServices = Pick<ActServices, 'sql' | 'temporal' | 'log'> & {
  settings: Pick<Settings, 'KINDS_OFF'>;
};

/** A case to begin, for the party that the actor acts for. */
export interface CaseStart {
  /** Id from the form's one-time token: given twice, it begins one case. */
  id: Id;
  actor: Actor;
  /** Level of the actor's login; some kinds ask for the higher one. */
  level: Level;
  /** Id of the kind, as the form brings it. */
  kind: string;
  /** Content of a copy; the files in it are those of the other case. */
  content?: Content;
}

/** `switched_off`: there is no such kind for this party and this login, or not any more. */
export type CaseStarted = { kind: 'done'; number: string } | { kind: 'refused'; refused: 'switched_off' };

/**
 * Begins a case: it has its number and can be written at once, whether or not Temporal is there.
 * @throws {Error} for an actor who acts for no party: only applicants begin cases
 */
export async function startCase(
  { settings, ...services }: StartServices,
  { actor, level, kind: wanted, content = {}, ...start }: CaseStart,
): Promise<CaseStarted> {
  const { id, party } = actor;
  if (party === null) throw new Error('a case is begun for a party');
  const kinds = kindsAt(level, kindsFor(settings, party === id ? 'person' : 'organisation'));
  const kind = kinds.find((one) => one.id === wanted);
  if (!kind) return { kind: 'refused', refused: 'switched_off' };
  await secureNumbers(services);
  const begun = await insertCase(services.sql, { ...start, kind, actor: { ...actor, party }, content });
  startWorkflow(services, begun.start);
  return { kind: 'done', number: begun.number };
}
