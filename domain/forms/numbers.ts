/** Numbers as people type them and as they are kept: decimals as text, never as binary fractions. */
import orgnr from 'stdnum/lib/cjs/no/orgnr.js';

/** A number without spaces and with a decimal point, as it is kept; what is no number is left as it was typed. */
export function plainDecimal(typed: string): string {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return DECIMAL.test(plain) ? plain.replace(/^(-?)0+(?=\d)/, '$1') : typed.trim();
}
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** These take a number as it is kept: see `plainDecimal`. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
export const isNegative = (decimal: string): boolean => decimal.startsWith('-') && !isZero(decimal);
export const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);
export const isWhole = (decimal: string): boolean => !decimal.includes('.');

/** How many digits stand before and after the point. */
export function digitsOf(decimal: string): { before: number; after: number } {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return { before: whole.length, after: fraction.length };
}

/** How many decimals a currency of ISO 4217 has. */
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
/** Asking costs much more than remembering. */
const DECIMALS = new Map<string, number>();

/** Nine digits, of which the last one checks the others. */
export const isOrganisationNumber = (text: string): boolean => orgnr.validate(text).isValid;
