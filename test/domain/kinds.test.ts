import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, NO_FILES, sectionState } from '../../domain/forms/check.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Content, Field } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import enquiry from '../../domain/kinds/enquiry.kind.ts';
import { findUnwritable } from '../../domain/shared/characters.ts';
import { kindOf, kindsOn } from '../../kinds.ts';

const TODAY = '2026-11-22';
const NOTHING = { ownCases: new Set<string>(), today: TODAY, files: NO_FILES };
const ALONE = { content: {}, today: TODAY };
const COMPLETE: Content = {
  concerns: 'sanctions',
  subject: 'Reservedeler',
  text: 'Trenger vi lisens?',
  confirmed: true,
};
const problems = (content: Content, facts = NOTHING) =>
  checkForm(enquiry, content, facts).map(({ place, problem }) => `${place.path}: ${problem}`);
const fieldAt = (path: string): Field => fieldsOf(enquiry).find((field) => field.path === path)!;

describe('every kind', () => {
  it('can be switched off for new cases, and what was begun goes on', () => {
    expect(kindsOn({ KINDS_OFF: ['enquiry'] })).not.toContain(enquiry);
    expect(kindsOn({ KINDS_OFF: [] })).toContain(enquiry);
    expect(kindOf('enquiry')).toBe(enquiry);
  });

  it('is known by its id alone', () => {
    expect(() => kindOf('nothing')).toThrow('unknown kind');
  });
});

describe('what may be saved in a field', () => {
  it('is any text without control characters that letters can be written with, up to its length', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(texts, (text) => {
        const writable = !/\p{Cc}/u.test(text.replaceAll('\t', '')) && findUnwritable(text) === null;
        const fit = text.length <= 200 && writable;
        expect(checkField(fieldAt('subject'), text, ALONE) === null).toBe(fit);
      }),
    );
  });

  it.each([
    ['subject', 'x'.repeat(201), 'too_long'],
    ['subject', 'one\ntwo', 'control'],
    ['text', 'x'.repeat(20_001), 'too_long'],
    ['text', 'a\0b', 'control'],
    ['text', 'a \uE123', 'unwritable'],
    ['text', 'a\u0085b', 'control'],
    ['concerns', 'weather', 'choose'],
    ['related_case', '26x', 'own_case'],
  ])('in %s is not everything', (path, value, problem) => {
    expect(checkField(fieldAt(path), value, ALONE)).toBe(problem);
  });

  it.each([
    ['text', 'two\nlines\tand a tab, æøå 🙂'],
    ['concerns', ''],
    ['related_case', '2600016'],
    ['confirmed', false],
  ])('in %s is what belongs there', (path, value) => {
    expect(checkField(fieldAt(path), value, ALONE)).toBeNull();
  });

  it('in a date is a date of the calendar', () => {
    const date: Field = { path: 'd', type: 'date', label: { nb: 'd', nn: 'd', en: 'd' } };
    expect(checkField(date, '2026-02-29', ALONE)).toBe('date');
    expect(checkField(date, '2028-02-29', ALONE)).toBeNull();
  });
});

describe('a form', () => {
  it('can be sent when everything required is there', () => {
    expect(problems(COMPLETE)).toEqual([]);
  });

  it('names what is missing in the order of its fields, spaces being nothing', () => {
    expect(problems({ subject: '  \n' })).toEqual([
      'concerns: choose',
      'subject: required',
      'text: required',
      'confirmed: confirm',
    ]);
  });

  it('points only to cases that the writer may see', () => {
    const content = { ...COMPLETE, related_case: '2600016' };
    expect(problems(content)).toEqual(['related_case: own_case']);
    expect(problems(content, { ...NOTHING, ownCases: new Set(['2600016']) })).toEqual([]);
  });

  it('does not take what could not have been saved', () => {
    expect(problems({ ...COMPLETE, concerns: 'weather' })).toEqual(['concerns: choose']);
  });

  it('says of each section how far it has come', () => {
    const [section] = enquiry.sections;
    const stateOf = (content: Content) =>
      sectionState(section!, content, checkForm(enquiry, content, NOTHING));
    expect(stateOf({})).toBe('empty');
    expect(stateOf({ subject: '' })).toBe('empty');
    expect(stateOf({ subject: 'Reservedeler' })).toBe('begun');
    expect(stateOf(COMPLETE)).toBe('complete');
  });
});
