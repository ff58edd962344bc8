import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { isoDateInOslo } from '../../text/dates.ts';

it('writes dates of lists as ISO 8601, in Oslo', () => {
  expect(isoDateInOslo(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29');
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(isoDateInOslo(moment)).toBe(dateInOslo(moment.getTime()));
    }),
  );
});
