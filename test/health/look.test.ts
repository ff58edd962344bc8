/** Report of a process on itself: whether it had time for others. */
import { expect, it } from 'vitest';
import { aboutLoop } from '../../health/look.ts';
import { type Parts, reportOn } from '../../health/report.ts';

/** Makes the report of a process that is well but for its event loop. */
const reportOf = (longest: number) => reportOn({ loop: aboutLoop({ p99: 1, longest }) } as Parts, ['loop']);

it('is fit as long as it had time for others every three seconds', () => {
  expect(reportOf(3000)).toEqual({ state: 'ok', parts: { loop: { state: 'ok', p99: 1, longest: 3000 } } });
});

it('is down where it had none for longer', () => {
  expect(reportOf(3001)).toMatchObject({ state: 'down', parts: { loop: { state: 'late' } } });
});
