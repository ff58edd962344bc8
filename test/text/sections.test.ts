import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';

/** Files of a language that hold no sections. */
const OTHERS = ['index.ts', 'words.ts'];

const filesOf = (language: Language) =>
  readdirSync(new URL(`../../text/${language}`, import.meta.url)).filter((file) => !OTHERS.includes(file));

/** Returns the name that a file exports: `desk-access.ts` exports `deskAccess`. */
const exportOf = (file: string) =>
  file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe.each(LANGUAGES)('texts in %s', (language) => {
  it('lie in the same files as in bokmål', () => {
    expect(filesOf(language)).toEqual(filesOf('nb'));
  });

  it('have every section in one file only, and all of them together', async () => {
    const sections: string[] = [];
    for (const file of filesOf(language)) {
      const area: Record<string, object> = await import(
        /* @vite-ignore */ new URL(`../../text/${language}/${file}`, import.meta.url).href
      );
      sections.push(...Object.keys(area[exportOf(file)]!));
    }
    expect(sections.sort()).toEqual(Object.keys(TEXTS[language]).sort());
  });
});
