/** The table of rights by itself; over HTTP it is tried on every route in `test/integration/rights.test.ts`. */
import { describe, expect, it } from 'vitest';
import { mayApply } from '../../domain/kinds/registry.ts';
import { STATES } from '../../domain/machine.ts';
import {
  type Action,
  concernsCase,
  MEMBER_ROLES,
  may,
  mayKnow,
  RELATIONS,
  RIGHTS,
  ROLES,
  rightTo,
} from '../../domain/rights.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];
const ON_CASES = ACTIONS.filter(concernsCase);
const WRITES = ON_CASES.filter((action) => !action.endsWith('.read'));

describe('the table of rights', () => {
  it('names roles, relations and states that there are, and no right that nobody has', () => {
    for (const action of ACTIONS) {
      const { roles, relations = RELATIONS, states = STATES } = rightTo(action);
      expect(ROLES).toEqual(expect.arrayContaining([...roles]));
      expect(RELATIONS).toEqual(expect.arrayContaining([...relations]));
      expect(STATES).toEqual(expect.arrayContaining([...states]));
      for (const some of [roles, relations, states]) expect(some.length, action).toBeGreaterThan(0);
    }
  });

  it('lets a reader read and do nothing', () => {
    const doing = WRITES.filter((action) => !action.startsWith('review.'));
    for (const action of [...doing, 'case.create' as const])
      for (const relation of RELATIONS)
        for (const state of STATES) expect(may(['reader'], action, { relation, state }), action).toBe(false);
    expect(may(['reader'], 'case.read', { relation: 'applicant', state: 'decided' })).toBe(true);
  });

  it('lets handlers and administrators do what a private person may, and besides share cases', () => {
    for (const role of ['handler', 'administrator'] as const)
      for (const action of ACTIONS)
        for (const relation of ['applicant', 'responsible'] as const)
          for (const state of STATES) {
            const on = { relation, state };
            const more = action === 'case.share' && relation === 'responsible';
            expect(may([role], action, on), action).toBe(more || may(['person'], action, on));
          }
  });

  it('keeps the two sides of a case apart', () => {
    for (const action of ON_CASES) {
      const ours = MEMBER_ROLES.some((role) => RIGHTS[action].roles.some((other) => other === role));
      const relations = rightTo(action).relations ?? [];
      expect(relations.includes('staff'), action).toBe(!ours);
      expect(relations.includes('applicant') || relations.includes('responsible'), action).toBe(ours);
    }
  });

  it('gives staff no part in a case to which they are a party', () => {
    for (const action of ON_CASES)
      expect(mayKnow(['caseworker', 'approver', 'support'], action, 'staff_party'), action).toBe(false);
  });
});

describe('a kind of case', () => {
  it('can be for anybody, or for organisations alone', () => {
    expect(mayApply({ applicants: 'any' }, 'person')).toBe(true);
    expect(mayApply({ applicants: 'organisations' }, 'person')).toBe(false);
    expect(mayApply({ applicants: 'organisations' }, 'organisation')).toBe(true);
  });
});
