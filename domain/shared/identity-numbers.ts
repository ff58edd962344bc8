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
