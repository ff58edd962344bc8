/** Families of browsers, by what each alone says of itself; the later ones stand in the words of the earlier ones too. */
const FAMILIES = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;

/** What a browser is called, for its owner to know it again; nothing more of it is kept. */
export const browserFamily = (userAgent: string | undefined): string | null =>
  FAMILIES.find(([, says]) => says.test(userAgent ?? ''))?.[0] ?? null;
