/** Numbers as people type them and as they are kept: decimals as text, never as binary fractions. */
import orgnr from 'stdnum/lib/cjs/no/orgnr.js';

/**
 * Returns a typed number as it is kept: without spaces, with a decimal point. A text that is no number stays as it
 * was typed.
 */
export function plainDecimal(typed: string): string {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return DECIMAL.test(plain) ? plain.replace(/^(-?)0+(?=\d)/, '$1') : typed.trim();
}
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Tells whether a text is a number as it is kept (see `plainDecimal`); the functions below take such numbers only.
 */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
export const isNegative = (decimal: string): boolean => decimal.startsWith('-') && !isZero(decimal);
export const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);
export const isWhole = (decimal: string): boolean => !decimal.includes('.');

/** Counts the digits before and after the point. */
export function digitsOf(decimal: string): { before: number; after: number } {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return { before: whole.length, after: fraction.length };
}

/** Returns the number of decimals of a currency of ISO 4217. */
export function decimalsOf(currency: string): number {
  const known = DECIMALS.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  DECIMALS.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}
/** Decimals of currencies, found once for each: a number format costs much more than a look into a map. */
const DECIMALS = new Map<string, number>();

/** Tells whether a text is an organisation number: nine digits, the last of which checks the others (modulo 11). */
export const isOrganisationNumber = (text: string): boolean => orgnr.validate(text).isValid;
