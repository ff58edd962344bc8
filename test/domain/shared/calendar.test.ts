import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casePolicyAt } from '../../../domain/cases/policy.ts';
import { dateInOslo, deadlineOn, todayPlus, yearInOslo } from '../../../domain/shared/calendar.ts';

const KIND = { weeks: 3, fourEyes: false };
const utc = (text: string): number => Date.parse(text);
const iso = (at: number): string => new Date(at).toISOString();
const HOUR = 3_600_000;

const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2045-01-01'), noInvalidDate: true })
  .map((date) => date.getTime());

/** Clock of Oslo, made in another way than the one that is tried. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const inOslo = (at: number): { date: string; time: string } => {
  const [date = '', time = ''] = clock.format(at).split(' ');
  return { date, time };
};

describe('a policy', () => {
  it.each([
    ['an ordinary day', '2026-03-02T10:00:00Z', '2026-03-23T22:59:59.999Z'],
    ['into summer time', '2026-03-19T10:00:00Z', '2026-04-09T21:59:59.999Z'],
    ['out of summer time', '2026-10-20T10:00:00Z', '2026-11-10T22:59:59.999Z'],
    ['from a Saturday, past the night of 23 hours', '2026-03-07T10:00:00Z', '2026-03-30T21:59:59.999Z'],
    ['over the new year', '2026-12-21T10:00:00Z', '2027-01-11T22:59:59.999Z'],
  ])('expects an answer in three weeks of Oslo: %s', (_what, at, expected) => {
    expect(iso(casePolicyAt(KIND, utc(at), utc(at)).expectedBy)).toBe(expected);
  });

  it.each([
    ['the last second of the day', '2026-05-01T08:00:00Z', '2026-05-22T21:59:59.999Z'],
    [
      'just after midnight in Oslo, still yesterday in UTC',
      '2026-05-04T22:30:00Z',
      '2026-05-26T21:59:59.999Z',
    ],
    ['the Monday after the day of 25 hours', '2026-10-04T08:00:00Z', '2026-10-26T22:59:59.999Z'],
    ['the Monday after the day of 23 hours', '2026-03-08T08:00:00Z', '2026-03-30T21:59:59.999Z'],
  ])('takes complaints for three weeks, to %s', (_what, at, expected) => {
    expect(iso(casePolicyAt(KIND, utc(at), utc(at)).complainBy)).toBe(expected);
  });

  it.each([
    ['a year', '2026-06-15T10:00:00Z', '2027-05-16T10:00:00.000Z', '2027-06-15T21:59:59.999Z'],
    ['from a leap day', '2028-02-29T10:00:00Z', '2029-01-29T10:00:00.000Z', '2029-02-28T22:59:59.999Z'],
    ['to a leap year', '2027-02-28T10:00:00Z', '2028-01-29T10:00:00.000Z', '2028-02-28T22:59:59.999Z'],
    ['over a leap day', '2027-03-15T10:00:00Z', '2028-02-14T10:00:00.000Z', '2028-03-15T22:59:59.999Z'],
    [
      'from the end of a month',
      '2026-08-31T10:00:00Z',
      '2027-08-01T10:00:00.000Z',
      '2027-08-31T21:59:59.999Z',
    ],
    ['to a Saturday', '2026-06-12T10:00:00Z', '2027-05-13T10:00:00.000Z', '2027-06-14T21:59:59.999Z'],
    ['into winter time', '2026-11-02T10:00:00Z', '2027-10-03T09:00:00.000Z', '2027-11-02T22:59:59.999Z'],
  ])('lets a draft live for twelve months: %s', (_what, touched, remind, lapse) => {
    const { remindAt, lapseAt } = casePolicyAt(KIND, utc('2030-01-01T00:00:00Z'), utc(touched));
    expect([iso(remindAt), iso(lapseAt)]).toEqual([remind, lapse]);
  });

  it('has everything in order, with the end of a day in Oslo', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 12 }), (at, weeks) => {
        const policy = casePolicyAt({ weeks, fourEyes: true }, at, at);
        expect(policy.fourEyes).toBe(true);
        expect(policy.expectedBy).toBeGreaterThan(at);
        expect(policy.remindAt).toBeGreaterThan(at);
        expect(policy.lapseAt).toBeGreaterThan(policy.remindAt);
        // A draft that was written in, and a case that rests, have the same twelve months.
        expect(policy.lapseAt).toBe(policy.closeAt);
        const late = (policy.expectedBy - at) / HOUR - weeks * 7 * 24;
        // the rest of the day, and the five days of Easter or four of Christmas at most
        expect(late).toBeGreaterThan(-1);
        expect(late).toBeLessThan(6 * 24 + 1);
        expect(inOslo(policy.complainBy).time).toBe('23:59:59');
        expect(inOslo(policy.complainBy + 1).time).toBe('00:00:00');
      }),
    );
  });
});

describe('a date that somebody typed', () => {
  it.each([
    ['2026-12-03', '2026-12-03T22:59:59.999Z'],
    ['2026-07-03', '2026-07-03T21:59:59.999Z'],
    ['2026-03-30', '2026-03-30T21:59:59.999Z'],
    ['2026-10-26', '2026-10-26T22:59:59.999Z'],
    ['2028-02-29', '2028-02-29T22:59:59.999Z'],
    ['2026-12-31', '2026-12-31T22:59:59.999Z'],
  ])('lasts to its end in Oslo: %s', (date, end) => {
    expect(iso(deadlineOn(date))).toBe(end);
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(deadlineOn(dateInOslo(at))).toBeGreaterThanOrEqual(at);
        expect(dateInOslo(deadlineOn(dateInOslo(at))) >= dateInOslo(at)).toBe(true);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', 'i morgen', ''])('is none: %s', (date) => {
    expect(() => deadlineOn(date)).toThrow(RangeError);
  });
});

describe('today in Oslo', () => {
  it('is what the clock there says', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(dateInOslo(at)).toBe(inOslo(at).date);
        expect(yearInOslo(at)).toBe(Number(inOslo(at).date.slice(0, 4)));
      }),
    );
  });

  it('is tomorrow already while UTC has an hour left, and the next year too', () => {
    expect(dateInOslo(utc('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(dateInOslo(utc('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(yearInOslo(utc('2026-12-31T23:00:00Z'))).toBe(2027);
    expect(todayPlus({ weeks: 3 }, utc('2026-12-31T23:00:00Z'))).toBe('2027-01-22');
    expect(todayPlus({ years: 1 }, utc('2028-02-29T12:00:00Z'))).toBe('2029-02-28');
  });
});
