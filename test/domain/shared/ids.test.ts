import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_NUMBER, caseNumber, caseNumberOf, caseWorkflowId, mailId } from '../../../domain/shared/ids.ts';

const year = fc.integer({ min: 2000, max: 2099 });
const running = fc.integer({ min: 1, max: 9_999_999 });
const random = fc.stringMatching(/^[\da-f]{12}$/);

describe('a case’s number', () => {
  it('has the year and at least five digits', () => {
    expect(caseNumber(2026, 16)).toBe('2600016');
    expect(caseNumber(2005, 1)).toBe('0500001');
    expect(caseNumber(2026, 123_456)).toBe('26123456');
  });

  it('is known as one, and no two are the same within a century', () => {
    fc.assert(
      fc.property(year, running, year, running, (y1, r1, y2, r2) => {
        const [one, other] = [caseNumber(y1, r1), caseNumber(y2, r2)];
        expect(one).toMatch(CASE_NUMBER);
        expect(one === other).toBe(y1 === y2 && r1 === r2);
      }),
    );
  });

  it('comes later in order within a year, as long as it has as many digits', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 99_998 }), (y, r) => {
        expect(caseNumber(y, r) < caseNumber(y, r + 1)).toBe(r < 99_999);
      }),
    );
  });

  it.each([
    '',
    '260001',
    '2600016\n',
    '2600016\0',
    ' 2600016',
    '26000١6',
    '2600016x',
    '1234567890123',
    '-2600016',
  ])('is not %j', (text) => {
    expect(CASE_NUMBER.test(text)).toBe(false);
  });
});

describe('the id of a workflow', () => {
  it('tells the number, and differs where the number came back', () => {
    fc.assert(
      fc.property(year, running, random, random, (y, r, a, b) => {
        const number = caseNumber(y, r);
        expect(caseNumberOf(caseWorkflowId(number, a))).toBe(number);
        expect(caseWorkflowId(number, a) === caseWorkflowId(number, b)).toBe(a === b);
      }),
    );
  });

  it('tells nothing where it is no case’s', () => {
    expect(caseNumberOf('dispatcher')).toBe('');
  });
});

describe('the id of an e-mail', () => {
  const timer = fc.record({
    workflowId: fc.tuple(running, random).map(([r, x]) => caseWorkflowId(caseNumber(2026, r), x)),
    epoch: fc.nat(),
    seq: fc.nat(),
  });
  const origin = fc.oneof(
    fc.uuid().map((commandId) => ({ commandId })),
    timer,
  );
  const name = fc.constantFrom('received', 'asked', 'overdue', 'overdue_staff');

  it('is the same for the same event and name, and for no other', () => {
    fc.assert(
      fc.property(origin, name, origin, name, (a, x, b, y) => {
        const same = JSON.stringify([a, x]) === JSON.stringify([b, y]);
        expect(mailId(a, x) === mailId(b, y)).toBe(same);
        expect(mailId({ ...a }, x)).toBe(mailId(a, x));
      }),
    );
  });
});
