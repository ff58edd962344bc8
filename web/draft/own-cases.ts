import { newestOwnCases, type OwnCase } from '../../db/cases/own-cases.ts';
import { kindsAt } from '../../domain/forms/kind.ts';
import type { Section } from '../../domain/forms/types.ts';
import { KINDS } from '../../kinds.ts';
import { seeingOf, type Visitor } from '../http/context.ts';

/** Cases that a section may point to, the newest first; none where it has no field for one. */
export async function ownCasesFor(visitor: Visitor, { fields }: Section): Promise<readonly OwnCase[]> {
  if (fields.every(({ type }) => type !== 'own_case')) return [];
  const kinds = kindsAt(visitor.level, KINDS).map(({ id }) => id);
  return newestOwnCases(visitor.reads, seeingOf(visitor), kinds);
}
