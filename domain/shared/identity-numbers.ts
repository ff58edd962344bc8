/** National identity numbers as somebody types them. One that came in an id_token is never rejected by this. */

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Tells whether the check digits of a national identity number, a D-number or a synthetic one are right. From 2032 the
 * first may leave a remainder of 0 to 3, so that there are numbers enough.
 */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * digits[at]!, 0);
  return (sum(K1) + digits[9]!) % 11 <= 3 && (sum(K2) + digits[10]!) % 11 === 0;
}

/** Parts of a number that tell of the day of birth: day, month, year, and the three digits that tell the century. */
const PARTS = /^(\d\d)(\d\d)(\d\d)(\d{3})\d\d$/;

/**
 * The date of birth that a number tells, as `1985-07-01`; null where it tells none. A D-number has 40 added to its
 * day, a synthetic number 40 or 80 to its month.
 */
export function birthDateOf(pid: string): string | null {
  const [, day, month, year, individual] = (PARTS.exec(pid) ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined || individual === undefined) return null;
  const date = `${centuryOf(year, individual) + year}-${twoDigits(month % 40)}-${twoDigits(day % 40)}`;
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return isDay ? date : null;
}

function centuryOf(year: number, individual: number): number {
  if (individual < 500) return 1900;
  if (individual < 750 && year >= 54) return 1800;
  return individual >= 900 && year >= 40 ? 1900 : 2000;
}

const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

/** The last digits of a number, by which others know somebody again without having the number. */
export const lastDigitsOf = (pid: string): string => pid.slice(-2);
