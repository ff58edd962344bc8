/** Families of browsers, by the mark that each alone carries; the later marks stand in earlier browsers too. */
const FAMILIES = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;

/** The name of a browser, for its owner to know it again; nothing more of it is kept. */
export const browserFamily = (userAgent: string | undefined): string | null =>
  FAMILIES.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null;
