import type { SessionKind } from '../../db/login/sessions.ts';
import { LEVELS, type Level } from '../../domain/rights/levels.ts';

/** How ID-porten names the levels. What is asked for is a minimum. */
export const ACR = {
  substantial: 'idporten-loa-substantial',
  high: 'idporten-loa-high',
} as const satisfies Record<Level, string>;

/** The level of a login that a provider has vouched for; what is unknown is low. */
export const levelOf = ({ kind, acr }: { kind: SessionKind; acr: string }): Level =>
  kind === 'staff' || acr === ACR.high ? 'high' : 'substantial';

/** Whether a login at this level will do: at least what is wanted, or just that where it is no level of ID-porten. */
export function isEnough(acr: string, wanted: string): boolean {
  const levels: readonly string[] = LEVELS.map((level) => ACR[level]);
  return levels.includes(wanted) ? levels.indexOf(acr) >= levels.indexOf(wanted) : !wanted || acr === wanted;
}
