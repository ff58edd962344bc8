import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/shared/language.ts';

/** Numbers that are no limits of ours: examples of what can be typed, names, laws and standards. */
const NO_LIMITS = [
  /SHA-256/g,
  /\+47 22 33 44 55|22 33 44 55/g,
  /ML10\.a|6A003/g,
  /8526\.10\.00/g,
  /2026-08-26|26\.08\.2026/g,
  /\b(?:for eksempel|til dømes|for example|such as) (?:12 (?:eller|or) 0[.,]5|3)\b/g,
  /§ \d+|[Ss]ection \d+|section 12|Article 6\(1\)|artikkel 6 nr\. 1/g,
  /WCAG 2\.\d/g,
  /320 (?:piksler|pikslar|pixels)/g,
  /\b(?:fra|frå|from) 1 (?:til|to)\b/g,
];

/** Numbers in words, followed by a unit. */
const IN_WORDS = [
  [
    'en|et|ett|én|ein|ei|eit|eitt|éin|éi|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|tjue|tretti|seksti|hundre',
    'minutt\\w*|time|timer|timar|døgn|dag|dager|dagar|uke|uker|veke|veker|måned\\w*|månad\\w*|år|megabyte',
  ],
  [
    'a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|hundred',
    'minutes?|hours?|days?|weeks?|months?|years?|megabytes?',
  ],
].map(([numbers, units]) => new RegExp(`(?<!\\p{L})(?:${numbers}) (?:${units})(?!\\p{L})`, 'giu'));

/** Returns the numbers that stand in a text by themselves. */
function numbersIn(text: string): string[] {
  const rest = NO_LIMITS.reduce((left, allowed) => left.replaceAll(allowed, ''), text);
  return [/\d+/g, ...IN_WORDS].flatMap((pattern) => rest.match(pattern) ?? []);
}

/** Returns the literal parts of all texts in a file, but for those that a count has chosen, such as `1 fil`. */
function literalsOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) ||
      ts.isConditionalExpression(node) ||
      ts.isElementAccessExpression(node)
    )
      return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return literals;
}

const folderOf = (language: Language) => new URL(`../../text/${language}/`, import.meta.url).pathname;

describe.each(LANGUAGES)('a limit in %s', (language) => {
  it.each(readdirSync(folderOf(language)))('never stands in %s by itself', (file) => {
    const found = literalsOf(folderOf(language) + file).flatMap((text) =>
      numbersIn(text).map((number) => `${number}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('a number', () => {
  it.each(['høyst 20 MB', 'eldre enn et døgn', 'i tolv måneder', 'within a year', 'De 50 nyeste'])(
    'is found in "%s"',
    (text) => expect(numbersIn(text)).toHaveLength(1),
  );
  it.each(['for eksempel 12 eller 0,5', 'Vis SHA-256', 'minst én fil'])('is no limit in "%s"', (text) =>
    expect(numbersIn(text)).toEqual([]),
  );
});

describe('a limit that is changed', () => {
  afterEach(() => {
    vi.doUnmock('../../domain/files/file-types.ts');
    vi.doUnmock('../../domain/access/policy.ts');
    vi.doUnmock('../../domain/cases/policy.ts');
    vi.resetModules();
  });

  it('changes the texts of every language', async () => {
    vi.resetModules();
    vi.doMock('../../domain/files/file-types.ts', async (original) => ({
      ...(await original<object>()),
      LARGEST_FILE: 7 * 1024 * 1024,
    }));
    vi.doMock('../../domain/access/policy.ts', async (original) => ({
      ...(await original<object>()),
      LAPSES_AFTER: { days: 45 },
    }));
    vi.doMock('../../domain/cases/policy.ts', async (original) => ({
      ...(await original<object>()),
      DRAFT_LIFE: { months: 9 },
    }));
    const { TEXTS } = await import('../../text/index.ts');
    for (const language of LANGUAGES) {
      const { attachments, mails, access, nextSteps, events, statements } = TEXTS[language];
      expect(attachments.allowed('pdf')).toContain('7 MB');
      expect(attachments.refused.too_large).toContain('7 MB');
      expect(mails.access.texts.access_lapsed.body[0]).toContain('45');
      expect(access.request.states.lapsed).toContain('45');
      expect(nextSteps.draft).toMatch(/\b9 m/);
      expect(events.lapse).toMatch(/\b9 m/);
      expect(JSON.stringify(statements)).toMatch(/\b9 m/);
    }
  });
});
