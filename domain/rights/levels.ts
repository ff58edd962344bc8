/**
 * Levels of login: how sure it must be who somebody is, as ID-porten names them. A login at the lower level is enough
 * for little: to write to DEKSA as a private person, and to read the answer.
 */

/** Levels from low to high. */
export const LEVELS = ['substantial', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** A kind of case, as far as levels are concerned; it asks for the higher one unless it says otherwise. */
export interface KindLevel {
  readonly level?: Level;
}

/** Tells whether a login at this level is enough for a kind. */
export const isEnoughFor = ({ level: needed = 'high' }: KindLevel, level: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
