/** Levels of login as OpenID providers name them (`acr`, OpenID Connect Core § 2). */
import type { SessionKind } from '../../db/login/sessions.ts';
import { LEVELS, type Level } from '../../domain/rights/levels.ts';

/** ID-porten's names of the levels. A level that is asked for is a minimum. */
export const ACR = {
  substantial: 'idporten-loa-substantial',
  high: 'idporten-loa-high',
} as const satisfies Record<Level, string>;

/** The level of a login that a provider has vouched for; one that is unknown is low. */
export const levelOf = ({ kind, acr }: { kind: SessionKind; acr: string }): Level =>
  kind === 'staff' || acr === ACR.high ? 'high' : 'substantial';

/** Tells whether a login reaches the wanted level, or just that one where it is no level of ID-porten. */
export function reachesLevel(acr: string, wanted: string): boolean {
  const levels: readonly string[] = LEVELS.map((level) => ACR[level]);
  return levels.includes(wanted) ? levels.indexOf(acr) >= levels.indexOf(wanted) : !wanted || acr === wanted;
}
