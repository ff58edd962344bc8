/** Languages of the portal, its letters and its e-mails: bokmål, nynorsk, English. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Makes one thing for each language. */
export const byLanguage = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  nb: make('nb'),
  nn: make('nn'),
  en: make('en'),
});
