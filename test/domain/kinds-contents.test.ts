/** Every kind's form can be filled in, and lacks what it says it lacks: from the kinds' own data. */
import { describe, expect, it } from 'vitest';
import { checkForm, type FormFacts } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { filesIn } from '../../domain/forms/content.ts';
import type { Content, Kind } from '../../domain/forms/types.ts';
import { KINDS } from '../../kinds.ts';
import { fullContent, type Given, lackingEach, leastContent } from '../support/kind-content.ts';

const FILE = '00000000-0000-4000-8000-000000000001';
const FACTS: FormFacts = {
  ownCases: new Set(['2600016']),
  today: '2026-11-22',
  files: new Map([[FILE, { name: 'ordre.pdf', state: 'clean' }]]),
};
/** Seeds, as many as the most options that a condition can depend on. */
const SEEDS = [0, 1, 2, 3, 4, 5];
const given = (seed: number): Given => ({
  ...{ seed, today: FACTS.today },
  ...{ file: () => FILE, ownCase: '2600016' },
});
const problems = (kind: Kind, content: Content) =>
  checkForm(kind, content, FACTS).map(({ place, problem }) => `${place.path}: ${problem}`);

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('a form of %s', (_id, kind) => {
  it('is complete with the least and with everything, whatever is chosen', () => {
    for (const seed of SEEDS)
      for (const make of [leastContent, fullContent])
        expect(problems(kind, make(kind, given(seed)))).toEqual([]);
  });

  it('lacks each thing that is required, by its name', () => {
    for (const seed of SEEDS) {
      const lacking = lackingEach(kind, leastContent(kind, given(seed)));
      expect(lacking.length).toBeGreaterThan(0);
      for (const { path, content } of lacking)
        expect(problems(kind, content).filter((problem) => problem.startsWith(`${path}: `))).toHaveLength(1);
    }
  });

  it('has no section that no choice leads to, and none that depends on an answer always', () => {
    const forms = SEEDS.map((seed) => sectionsOf(kind, fullContent(kind, given(seed))));
    expect(new Set(forms.flat())).toEqual(new Set(kind.sections));
    const depending = kind.sections.filter(({ when }) => when);
    expect(depending.filter((section) => forms.every((form) => form.includes(section)))).toEqual([]);
  });

  it('takes files wherever it has a place for them', () => {
    const content = fullContent(kind, given(0));
    const places = sectionsOf(kind, content).flatMap(({ files = [] }) => files);
    expect(filesIn(kind, content).length).toBeGreaterThanOrEqual(places.length);
  });
});
