/**
 * Regular expressions of what runs in production: none takes longer than in proportion to what it reads, however hostile
 * that is. They are found by TypeScript's own parser and judged by scslre, which knows exponential and quadratic ones.
 */
import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, it } from 'vitest';

const FILES = globSync(
  '{acts,activities,db,documents,domain,files,health,temporal,text,web,workflows}/**/*.{ts,tsx}',
);

/** Finds the regular expressions that stand in a file, as they are written there. */
function regexesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Tells whether there is a text on which a regular expression takes longer than in proportion to its length. */
function isSlow(regex: string): boolean {
  const end = regex.lastIndexOf('/');
  return analyse({ source: regex.slice(1, end), flags: regex.slice(end + 1) }).reports.length > 0;
}

it('takes no longer than what it reads', () => {
  const all = FILES.flatMap((file) => regexesIn(file).map((regex) => ({ file, regex })));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ regex }) => isSlow(regex))).toEqual([]);
});

it.each(['/(a+)+$/', '/\\s+$/', '/a.*b.*c/s'])('is found where it would: %s', (regex) => {
  expect(isSlow(regex)).toBe(true);
});
