import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isSignedInTime } from '../../../acts/access/activate.ts';
import { answerDates } from '../../../acts/cases/ask.ts';
import { accessPolicyAt } from '../../../domain/access/policy.ts';
import { casePolicyAt } from '../../../domain/cases/policy.ts';
import { dateInOslo, deadlineAfter, deadlineOn, inOslo } from '../../../domain/shared/calendar.ts';
import { isWorkingDay } from '../../../domain/shared/holidays.ts';

/**
 * Movable holidays as almanacs print them: Maundy Thursday, Good Friday, Easter Sunday, Easter Monday, Ascension Day,
 * Whit Sunday and Whit Monday.
 */
const MOVABLE = `
  2020 04-09 04-10 04-12 04-13 05-21 05-31 06-01
  2021 04-01 04-02 04-04 04-05 05-13 05-23 05-24
  2022 04-14 04-15 04-17 04-18 05-26 06-05 06-06
  2023 04-06 04-07 04-09 04-10 05-18 05-28 05-29
  2024 03-28 03-29 03-31 04-01 05-09 05-19 05-20
  2025 04-17 04-18 04-20 04-21 05-29 06-08 06-09
  2026 04-02 04-03 04-05 04-06 05-14 05-24 05-25
  2027 03-25 03-26 03-28 03-29 05-06 05-16 05-17
  2028 04-13 04-14 04-16 04-17 05-25 06-04 06-05
  2029 03-29 03-30 04-01 04-02 05-10 05-20 05-21
  2030 04-18 04-19 04-21 04-22 05-30 06-09 06-10
  2031 04-10 04-11 04-13 04-14 05-22 06-01 06-02
  2032 03-25 03-26 03-28 03-29 05-06 05-16 05-17
  2033 04-14 04-15 04-17 04-18 05-26 06-05 06-06
  2034 04-06 04-07 04-09 04-10 05-18 05-28 05-29
  2035 03-22 03-23 03-25 03-26 05-03 05-13 05-14
  2036 04-10 04-11 04-13 04-14 05-22 06-01 06-02
  2037 04-02 04-03 04-05 04-06 05-14 05-24 05-25
  2038 04-22 04-23 04-25 04-26 06-03 06-13 06-14
  2039 04-07 04-08 04-10 04-11 05-19 05-29 05-30
  2040 03-29 03-30 04-01 04-02 05-10 05-20 05-21`;
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const YEARS = MOVABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(' ') as [year: string, ...days: string[]]);
const HOLIDAYS = new Set(
  YEARS.flatMap(([year, ...movable]) => [...FIXED, ...movable].map((day) => `${year}-${day}`)),
);

/** Tells whether offices are open, by the table and another calendar than the one that is tried. */
const isOpen = (date: string): boolean => ![0, 6].includes(new Date(date).getUTCDay()) && !HOLIDAYS.has(date);

const DAY = 24 * 3_600_000;
const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const nextDay = (date: string): string => isoDate(Date.parse(date) + DAY);

/** A date within the years of the table, with time left for the longest deadline. */
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-01'), noInvalidDate: true })
  .map((at) => isoDate(at.getTime()));

const noon = (on: string): number => Date.parse(`${on}T11:00:00Z`);

describe('a working day', () => {
  it.each(YEARS)('of %s is every day that the table leaves', (year) => {
    const wrong: string[] = [];
    for (let day = `${year}-01-01`; day.startsWith(year); day = nextDay(day))
      if (isWorkingDay(Temporal.PlainDate.from(day)) !== isOpen(day)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it.each(['2026-12-24', '2026-12-31', '2026-05-18', '2026-06-23'])(
    'is one by law, whatever is celebrated: %s',
    (day) => expect(isWorkingDay(Temporal.PlainDate.from(day))).toBe(true),
  );
});

describe('a deadline', () => {
  it.each([
    ['Ascension Day', '2026-04-23', '2026-05-15'],
    ['Christmas Day, a Friday', '2026-12-04', '2026-12-28'],
    ['the Easter holidays', '2026-03-12', '2026-04-07'],
    ['Easter Eve', '2026-03-14', '2026-04-07'],
    ['1 May, a Friday', '2026-04-10', '2026-05-04'],
    ['17 May, which is Whit Monday too', '2027-04-26', '2027-05-18'],
    ['New Year’s Day, a Friday', '2026-12-11', '2027-01-04'],
    ['a Saturday', '2026-10-03', '2026-10-26'],
    ['a working day', '2026-10-05', '2026-10-26'],
  ])('for a complaint does not end on %s', (_what, refused, last) => {
    const at = noon(refused);
    expect(dateInOslo(casePolicyAt({ weeks: 3, fourEyes: true }, at, at).complainBy)).toBe(last);
  });

  it('ends with the first working day from its last day on, at midnight in Oslo', () => {
    fc.assert(
      fc.property(date, (day) => {
        const last = dateInOslo(deadlineOn(day));
        let expected = day;
        while (!isOpen(expected)) expected = nextDay(expected);
        expect(last).toBe(expected);
        expect(dateInOslo(deadlineOn(day) + 1)).toBe(nextDay(last));
        expect(deadlineOn(last)).toBe(deadlineOn(day));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never shorter than its time, and never ends before one that began earlier', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 12 }), (day, weeks) => {
        const end = deadlineAfter({ weeks }, day);
        expect(end).toBeGreaterThan(noon(day) + weeks * 7 * DAY);
        expect(deadlineAfter({ weeks }, nextDay(day))).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('of whatever sort is counted so', () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: 1, max: 12 }), (day, asked, weeks) => {
        const [earlier, later] = [day, asked].sort() as [string, string];
        const clock = { askedAt: noon(earlier), expectedBy: noon(earlier) };
        const { complainBy, expectedBy, expectedAfterPause, lapseAt, closeAt } = casePolicyAt(
          { weeks, fourEyes: true },
          noon(later),
          noon(earlier),
          clock,
        );
        const ends = [complainBy, expectedBy, expectedAfterPause!, lapseAt, closeAt];
        const access = accessPolicyAt(noon(day)).lapseAt;
        for (const end of [...ends, access]) {
          const { year } = inOslo(end);
          if (year <= 2040) expect(isOpen(dateInOslo(end)), dateInOslo(end)).toBe(true);
          expect(dateInOslo(end + 1)).not.toBe(dateInOslo(end));
        }
      }),
    );
  });
});

describe('a power of attorney of 15 February 2026, six months before a Saturday', () => {
  it.each([
    ['2026-02-14', false],
    ['2026-02-15', true],
    ['2026-08-15', true],
    ['2026-08-17', true],
    ['2026-08-18', false],
  ])('on %s: young enough is %s', (today, young) => {
    expect(isSignedInTime('2026-02-15', noon(today))).toBe(young);
  });
});

describe('the answer that a question asks for', () => {
  it('is usually due in three weeks, on a working day', () => {
    expect(answerDates(noon('2026-04-23')).usual).toBe('2026-05-15');
    expect(answerDates(noon('2026-12-04')).usual).toBe('2026-12-28');
  });
});

describe('the answer that can be expected', () => {
  const KIND = { weeks: 3, fourEyes: false };
  const promised = deadlineOn('2026-11-30');
  it.each([
    ['at once, on the same day: nothing', '2026-11-02', '2026-11-02', '2026-11-30'],
    ['after four days', '2026-11-02', '2026-11-06', '2026-12-04'],
    ['after five days, which would be a Saturday', '2026-11-02', '2026-11-07', '2026-12-07'],
    ['after 25 days, which would be Christmas Day', '2026-11-02', '2026-11-27', '2026-12-28'],
  ])('is put off where the applicant answers %s', (_what, asked, answered, expected) => {
    const clock = { askedAt: noon(asked), expectedBy: promised };
    const { expectedAfterPause } = casePolicyAt(KIND, noon(answered), noon(asked), clock);
    expect(dateInOslo(expectedAfterPause!)).toBe(expected);
  });

  it('is not put off while nothing is asked', () => {
    expect(casePolicyAt(KIND, noon('2026-11-02'), noon('2026-11-02')).expectedAfterPause).toBeNull();
  });
});
