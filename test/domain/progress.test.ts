/** Progress of forms of every kind, of which only what a save needs is read: it is never another than that of all. */
import { describe, expect, it } from 'vitest';
import { checkForm, type FormFacts, NO_FILES, sectionState } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { allLines } from '../../domain/forms/content.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import { checkRead, hangsOn, movesProgress, sectionsWith } from '../../domain/forms/progress.ts';
import type { Content, Field, Kind, Value } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import { KINDS } from '../../kinds.ts';
import { fullContent, leastContent } from '../support/kind-content.ts';

const TODAY = '2026-11-02';
const FACTS: FormFacts = { ownCases: new Set(['2600001']), today: TODAY, files: NO_FILES };
const SEEDS = [1, 2];

/** Every way in which a form may stand when a field of it is saved: empty, with the least, and full. */
const contentsOf = (kind: Kind): Content[] => [
  {},
  ...SEEDS.flatMap((seed) => {
    const given = { seed, today: TODAY, ownCase: '2600001' };
    return [leastContent(kind, given), fullContent(kind, given)];
  }),
];

/** Values that a field takes in one of those forms, and none at all. */
function valuesOf(field: Field, contents: readonly Content[]): Value[] {
  const taken = contents.flatMap(({ [field.path]: value }) => (value === undefined ? [] : [value]));
  const longer = field.type === 'text' || field.type === 'long_text' ? ['a', 'ab'] : [];
  const empty = { ticks: [], confirmation: false } as Partial<Record<Field['type'], Value>>;
  return [...new Set([...taken, ...longer, empty[field.type] ?? ''])];
}

const statesOf = (kind: Kind, content: Content): string[] => {
  const found = checkForm(kind, content, FACTS);
  return sectionsOf(kind, content).map((section) => `${section.id} ${sectionState(section, content, found)}`);
};

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
  const contents = contentsOf(kind);

  it('moves nothing by a save of which it is said that it does not', () => {
    const wrong: object[] = [];
    for (const content of contents)
      for (const field of fieldsOf(kind))
        for (const after of valuesOf(field, contents)) {
          if (checkField(field, after, { content, today: TODAY })) continue;
          const before = content[field.path];
          if (movesProgress(kind, field, before, after, TODAY)) continue;
          const changed = { ...content, [field.path]: after };
          const [was, is] = [statesOf(kind, content), statesOf(kind, changed)];
          if (was.join() !== is.join()) wrong.push({ field: field.path, before, after, was, is });
        }
    expect(wrong).toEqual([]);
  });

  it('moves the sections alone that the field counts for, unless it decides which there are', () => {
    const wrong: object[] = [];
    for (const content of contents)
      for (const field of fieldsOf(kind))
        for (const after of valuesOf(field, contents)) {
          const changed = { ...content, [field.path]: after };
          const [was, is] = [statesOf(kind, content), statesOf(kind, changed)];
          if (was.length !== is.length) continue;
          const moved = is.filter((state, place) => state !== was[place]).map((state) => state.split(' ')[0]);
          const known = sectionsWith(kind, field.path).map(({ id }) => id);
          if (moved.some((id) => !known.includes(id ?? ''))) wrong.push({ field: field.path, moved, known });
        }
    expect(wrong).toEqual([]);
  });

  it('has without its lines the states of all sections that do not hang on them', () => {
    const unread = new Set(allLines(kind).map(({ path }) => path));
    for (const content of contents) {
      const whole = checkForm(kind, content, FACTS);
      const read = Object.fromEntries(
        Object.entries(content).filter(([path]) => !unread.has(path.split('.', 1)[0] ?? '')),
      );
      const found = checkRead(kind, read, FACTS, unread);
      expect(found.map(({ place }) => place.path)).toEqual(
        whole.filter(({ place }) => !unread.has(place.path.split('.', 1)[0]!)).map(({ place }) => place.path),
      );
      for (const section of sectionsOf(kind, content))
        if (!hangsOn(section, unread))
          expect(sectionState(section, read, found)).toBe(sectionState(section, content, whole));
    }
  });
});

it('is not moved by a text that grows, and is moved by its first and its last letter', () => {
  const enquiry = KINDS.find(({ id }) => id === 'enquiry')!;
  const subject = fieldsOf(enquiry).find(({ path }) => path === 'subject')!;
  const moves = (before: Value | undefined, after: Value) =>
    movesProgress(enquiry, subject, before, after, TODAY);
  expect([moves(undefined, 'a'), moves('a', 'ab'), moves('ab', 'ab'), moves('ab', '')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
