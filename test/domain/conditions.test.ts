import { describe, expect, it } from 'vitest';
import {
  checkForm,
  type KnownFile,
  type KnownFiles,
  NO_FILES,
  sectionState,
} from '../../domain/forms/check.ts';
import { askedFor, decidingPaths, sectionsOf } from '../../domain/forms/conditions.ts';
import {
  fieldAt,
  fieldsBeside,
  filesIn,
  filesOf,
  labelOf,
  withoutRemoved,
} from '../../domain/forms/content.ts';
import { readDifference } from '../../domain/forms/differences.ts';
import type { Content } from '../../domain/forms/types.ts';
import { madeUp } from '../support/made-up-kind.ts';

const kind = madeUp();
const [LINE, FIRST, SECOND, THIRD] = [
  'a1b2c3d4e5f6',
  '000000000001',
  '000000000002',
  '000000000003',
] as const;
const facts = (files: KnownFiles = NO_FILES) => ({ ownCases: new Set<string>(), today: '2026-11-22', files });
const problems = (content: Content, files?: KnownFiles) =>
  checkForm(kind, content, facts(files)).map(
    ({ place, problem, file }) => `${place.path}: ${problem}${file ? ` (${file})` : ''}`,
  );
const file = (path: string, at: string, id: string, place = '1'): Content => ({
  [`${path}.${at}`]: place,
  [`${path}.${at}.file`]: id,
});
const known = (...files: [string, KnownFile['state']][]): KnownFiles =>
  new Map(files.map(([id, state]) => [id, { name: `${id}.pdf`, state }]));
const ids = (content: Content) => sectionsOf(kind, content).map(({ id }) => id);

const PEOPLE: Content = { about: 'people', why_no_paper: 'lost', ...file('proof', FIRST, 'p') };
const GOODS: Content = {
  about: 'goods',
  why_no_paper: 'lost',
  origin: 'NO',
  [`goods.${LINE}`]: '1',
  [`goods.${LINE}.name`]: 'Radar',
};
const CLEAN = known(['p', 'clean']);

describe('a section that depends on an answer', () => {
  it('is in the form when the answer says so', () => {
    expect(ids({})).toEqual(['om', 'slutt']);
    expect(ids({ about: 'people' })).toEqual(['om', 'slutt']);
    expect(ids({ about: 'goods' })).toEqual(['om', 'varer', 'slutt']);
    expect([...decidingPaths(kind)]).toEqual(['about']);
  });

  it('lacks nothing while it is not there', () => {
    expect(problems(PEOPLE, CLEAN)).toEqual([]);
    expect(problems({ ...PEOPLE, about: 'goods' }, CLEAN)).toEqual(['origin: required', 'goods: no_lines']);
    expect(problems(GOODS)).toEqual([]);
  });

  it('is neither sent nor compared while it is not there, whatever it holds', () => {
    const changed = { ...GOODS, ...PEOPLE };
    expect(askedFor(kind, changed)).toEqual(PEOPLE);
    expect(askedFor(kind, GOODS)).toEqual(GOODS);
    const differences = readDifference(kind, GOODS, changed);
    expect(differences.map(({ section }) => section.id)).toEqual(['om', 'varer']);
    expect(differences[1]?.lines).toMatchObject([{ what: 'removed', number: 1 }]);
    expect(readDifference(kind, PEOPLE, { ...PEOPLE, origin: 'SE' })).toEqual([]);
  });

  it('does not keep what the form never asked for', () => {
    expect(askedFor(kind, { ...PEOPLE, nothing: 'x', [`nothing.${LINE}`]: '1' })).toEqual(PEOPLE);
  });
});

describe('what something else requires', () => {
  it('is asked for when the other is filled in', () => {
    expect(problems({ ...PEOPLE, amount: '  ' }, CLEAN)).toEqual([]);
    expect(problems({ ...PEOPLE, amount: '10' }, CLEAN)).toEqual(['currency: required']);
  });

  it('is asked for within its own line', () => {
    expect(problems({ ...GOODS, [`goods.${LINE}.price`]: '10' })).toEqual([`goods.${LINE}.unit: required`]);
    expect(fieldsBeside(kind, `goods.${LINE}.price`).map(({ path }) => path)).toEqual(
      ['name', 'price', 'unit'].map((path) => `goods.${LINE}.${path}`),
    );
  });

  it('is asked for where no file lies', () => {
    const { why_no_paper: _, ...silent } = PEOPLE;
    expect(problems(silent, CLEAN)).toEqual(['why_no_paper: required']);
    const files = known(['p', 'clean'], ['q', 'clean']);
    expect(problems({ ...silent, ...file('paper', SECOND, 'q') }, files)).toEqual([]);
    const removed = withoutRemoved({ ...silent, ...file('paper', SECOND, 'q', '-1') });
    expect(problems(removed, files)).toEqual(['why_no_paper: required']);
  });
});

describe('files of a form', () => {
  const two = { ...file('paper', SECOND, 'b', '2'), ...file('paper', FIRST, 'a', '1') };

  it('lie in their order', () => {
    expect(filesOf(two, { path: 'paper' })).toEqual([
      { path: `paper.${FIRST}`, file: 'a' },
      { path: `paper.${SECOND}`, file: 'b' },
    ]);
    expect(filesIn(kind, { ...PEOPLE, ...two })).toEqual(['a', 'b', 'p']);
  });

  it('must be there where they are required, and not be too many', () => {
    expect(problems({ about: 'people', why_no_paper: 'lost' })).toEqual(['proof: no_files']);
    const three = { ...PEOPLE, ...two, ...file('paper', THIRD, 'c', '3') };
    expect(problems(three, CLEAN)).toEqual(['paper: too_many_files']);
  });

  it.each([
    ['quarantined', 'waiting_file'],
    ['infected', 'infected_file'],
    ['refused', 'refused_file'],
    ['removed', 'removed_file'],
  ] as const)('keep it from being sent while one is %s', (state, problem) => {
    expect(problems(PEOPLE, known(['p', state]))).toEqual([`proof.${FIRST}: ${problem} (p.pdf)`]);
    expect(problems(PEOPLE, CLEAN)).toEqual([]);
  });

  it('keep it from being sent where nothing is known of one', () => {
    expect(problems(PEOPLE)).toEqual([`proof.${FIRST}: removed_file`]);
  });

  it('are called by their names, and are not written in by hand', () => {
    expect(labelOf(kind, `paper.${FIRST}`, 'nb', 'a.pdf')).toBe('Paper: a.pdf');
    expect(labelOf(kind, 'paper', 'nb')).toBe('Paper');
    expect(fieldAt(kind, `paper.${FIRST}.file`)).toBeUndefined();
  });

  it('count as begun', () => {
    const [about] = kind.sections;
    const content = file('paper', FIRST, 'a');
    expect(sectionState(about!, content, checkForm(kind, content, facts()))).toBe('begun');
  });

  it('differ by which they are, not by where they lie', () => {
    const before = { ...PEOPLE, ...file('paper', FIRST, 'a') };
    const after = { ...PEOPLE, ...file('paper', SECOND, 'a'), ...file('paper', THIRD, 'b', '2') };
    const [found, ...more] = readDifference(kind, before, after);
    expect(more).toEqual([]);
    expect(found?.files.map(({ what, file }) => [what, file])).toEqual([['added', 'b']]);
    expect(readDifference(kind, after, before)[0]?.files.map(({ what, file }) => [what, file])).toEqual([
      ['removed', 'b'],
    ]);
  });
});
