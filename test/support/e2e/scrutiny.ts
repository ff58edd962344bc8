/** Rules that every page must keep to, whoever opens it and in whichever language. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Language } from '../../../domain/shared/language.ts';
import type { Visitor } from './visitor.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 at level AA, and what axe's makers hold to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Screen of the width that 1280 px at 400 % leave (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 };

/** Language of the pages that axe looks at: nothing of that differs in the others but the language itself. */
export const AXE_IN: Language = 'nb';

/** Returns everything that is wrong with the page as it stands. */
export async function complaints(visitor: Visitor, language: Language): Promise<string[]> {
  const { page, faults } = visitor;
  await page.waitForLoadState();
  return [
    ...(language === AXE_IN ? await violations(page) : []),
    ...(await frameFaults(page, language)),
    ...faults.splice(0),
  ];
}

/** Returns violations as lines of text: all that axe knows of a page would take longer to fetch than to find. */
async function violations(page: Page): Promise<string[]> {
  const options = {
    runOnly: { type: 'tag', values: RULES },
    resultTypes: ['violations'],
  };
  return page.evaluate<string[]>(`${AXE};
    axe.run(${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}

interface Frame {
  headings: number;
  lang: string;
  width: number;
}

const MEASURE = `({
  headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length,
  lang: document.documentElement.lang,
  width: document.documentElement.scrollWidth,
})`;

/** Returns complaints about the frame of a page: its headline, its language, and its width on a narrow screen. */
async function frameFaults(page: Page, language: Language): Promise<string[]> {
  const before = page.viewportSize();
  if (before?.width !== NARROW.width) await page.setViewportSize(NARROW);
  const { headings, lang, width } = await page.evaluate<Frame>(MEASURE);
  if (before && before.width !== NARROW.width) await page.setViewportSize(before);
  return [
    ...(headings === 1 ? [] : [`${headings} headings of level 1`]),
    ...(lang === language ? [] : [`the page says it is in ${lang}`]),
    ...(width <= NARROW.width ? [] : [`${width} px wide on a screen of ${NARROW.width}`]),
  ];
}
