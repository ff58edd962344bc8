/** The currencies there are (ISO 4217), by the names that each language has for them. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: string): boolean => CODES.has(code);
