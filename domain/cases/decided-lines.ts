/** Lines of an application that a decision grants or refuses one by one: the goods, of all that a form may list. */
import { allLines, type Line, linesOf } from '../forms/content.ts';
import type { Content, Kind, Lines } from '../forms/types.ts';

const GOODS = 'goods';

/** The group of lines that decisions on a kind go into; undefined where its form has none. */
export const decidedLines = (kind: Kind): Lines | undefined =>
  allLines(kind).find(({ path }) => path === GOODS);

/** Lines of a version to decide on, in their order. */
export function linesToDecideOn(kind: Kind, content: Content): Line[] {
  const lines = decidedLines(kind);
  return lines ? linesOf(content, lines) : [];
}
