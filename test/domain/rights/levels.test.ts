/** Login at the lower level, by itself; over HTTP it is tried in `test/integration/login-levels.test.ts`. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsAt } from '../../../domain/forms/kind.ts';
import { LEVELS } from '../../../domain/rights/levels.ts';
import { isEnough, rightTo } from '../../../domain/rights/rights.ts';
import { type Action, RIGHTS } from '../../../domain/rights/table.ts';
import { KINDS } from '../../../kinds.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];
const concernsCase = (name: Action): boolean => rightTo(name).on?.type === 'case';
const action = fc.constantFrom(...ACTIONS);
const kind = fc.constantFrom(...KINDS);

describe('the levels', () => {
  it('never ask for more than the higher one', () => {
    fc.assert(
      fc.property(action, kind, (name, of) => {
        expect(isEnough(name, 'high')).toBe(true);
        expect(isEnough(name, 'high', of)).toBe(true);
      }),
    );
  });

  it('are never less enough with a higher login', () => {
    fc.assert(
      fc.property(action, fc.option(kind, { nil: undefined }), (name, of) => {
        const [low, high] = LEVELS;
        if (isEnough(name, low, of)) expect(isEnough(name, high, of)).toBe(true);
      }),
    );
  });

  it('let the lower one reach an enquiry alone, of all cases', () => {
    expect(kindsAt('substantial', KINDS).map(({ id }) => id)).toEqual(['enquiry']);
    fc.assert(
      fc.property(action.filter(concernsCase), kind, (name, of) => {
        if (isEnough(name, 'substantial', of)) expect(of.id).toBe('enquiry');
      }),
    );
  });

  it('let the lower one begin, write, send and read it, and write messages in it: nothing else', () => {
    const enquiry = KINDS.find(({ id }) => id === 'enquiry');
    const allowed = ACTIONS.filter((name) => concernsCase(name) && isEnough(name, 'substantial', enquiry));
    expect(allowed.sort()).toEqual([
      'case.message',
      'case.read',
      'case.submit',
      'draft.read',
      'draft.write',
      'file.read',
      'letter.read',
      'receipt.read',
      'version.read',
    ]);
  });

  it('ask for the higher one wherever somebody decides for others', () => {
    const decides = ACTIONS.filter((name) => !rightTo(name).roles.includes('person'));
    for (const name of decides.filter((one) => one !== 'profile.create'))
      expect(rightTo(name).level, name).toBeUndefined();
  });
});
