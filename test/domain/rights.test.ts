/** The table of rights by itself; over HTTP it is tried on every route in `test/integration/rights.test.ts`. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEventName } from '../../domain/cases/commands.ts';
import { STATES } from '../../domain/cases/states.ts';
import { TRANSITIONS } from '../../domain/cases/transitions.ts';
import { mayApply } from '../../domain/forms/kind.ts';
import { may, mayTry, rightTo } from '../../domain/rights/rights.ts';
import { MEMBER_ROLES, RELATIONS, ROLES, type Role } from '../../domain/rights/roles.ts';
import { type Action, concernsCase, mayKnow, RIGHTS } from '../../domain/rights/table.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];
const ON_CASES = ACTIONS.filter(concernsCase);
const APPLICANTS: readonly Role[] = ['person', ...MEMBER_ROLES];
const STAFF: readonly Role[] = ['caseworker', 'approver', 'support'];

/** What the machine calls an act that people know by another name. */
const EVENTS: Partial<Record<Action, CaseEventName>> = { 'review.decide': 'propose' };
/** The event that an action on a case is to the machine, if it is one. */
function eventOf(action: Action): CaseEventName | undefined {
  const [side = '', name = ''] = action.split('.');
  const named =
    ['case', 'review'].includes(side) && name in TRANSITIONS ? (name as CaseEventName) : undefined;
  return EVENTS[action] ?? named;
}

const role = fc.constantFrom(...ROLES);
const roles = fc.uniqueArray(role, { minLength: 1 });
const action = fc.constantFrom(...ACTIONS);
const on = fc.record({ relation: fc.constantFrom(...RELATIONS), state: fc.constantFrom(...STATES) });

describe('the table of rights', () => {
  it('has no right that nobody has', () => {
    for (const name of ACTIONS) {
      const { roles, relations = RELATIONS, states = STATES } = rightTo(name);
      for (const some of [roles, relations, states]) expect(some.length, name).toBeGreaterThan(0);
    }
  });

  it('allows acts exactly where the machine does', () => {
    for (const name of ON_CASES) {
      const event = eventOf(name);
      if (event) expect(rightTo(name).states, name).toEqual(TRANSITIONS[event].from);
    }
  });

  it('gives applicants and staff nothing of each other’s', () => {
    for (const name of ON_CASES) {
      const { roles, relations = [] } = rightTo(name);
      const atDeksa = relations.includes('staff');
      expect(relations.some((one) => one === 'applicant' || one === 'responsible')).toBe(!atDeksa);
      const side = atDeksa ? STAFF : APPLICANTS;
      expect(
        roles.filter((one) => !side.includes(one)),
        name,
      ).toEqual([]);
    }
  });

  it('gives nobody a case who is not logged in, or a party to it at work', () => {
    fc.assert(
      fc.property(action.filter(concernsCase), roles, on, (name, who, { relation, state }) => {
        const nobody = who.every((one) => one === 'anonymous' || one === 'newcomer');
        if (nobody || relation === 'staff_party') expect(may(who, name, { relation, state })).toBe(false);
      }),
    );
  });

  it('hides drafts and what was thrown away from staff', () => {
    for (const name of ON_CASES)
      for (const state of ['draft', 'discarded'] as const)
        expect(may(STAFF, name, { relation: 'staff', state }), name).toBe(false);
  });

  it('lets a reader read and do nothing', () => {
    const writes = ACTIONS.filter((name) => concernsCase(name) && !name.endsWith('.read'));
    fc.assert(
      fc.property(fc.constantFrom(...writes, 'case.create' as const), on, (name, at) => {
        expect(may(['reader'], name, at)).toBe(false);
      }),
    );
    for (const relation of ['applicant', 'responsible'] as const)
      expect(may(['reader'], 'case.read', { relation, state: 'decided' })).toBe(true);
  });

  it('lets handlers and administrators do what a private person may, and besides share cases', () => {
    const member = fc.constantFrom('handler' as const, 'administrator' as const);
    const ours = fc.constantFrom('applicant' as const, 'responsible' as const);
    fc.assert(
      fc.property(member, action, ours, fc.constantFrom(...STATES), (role, name, relation, state) => {
        const shares = name === 'case.share' && relation === 'responsible';
        const at = { relation, state };
        expect(may([role], name, at)).toBe(shares || may(['person'], name, at));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the questions to the table', () => {
  it('agree with its rows', () => {
    fc.assert(
      fc.property(action, roles, on, (name, who, { relation, state }) => {
        const row = rightTo(name);
        const asWho = who.some((one) => row.roles.includes(one));
        const asRelated = row.relations?.includes(relation) ?? true;
        const nowToo = row.states?.includes(state) ?? true;
        expect(mayTry(who, name)).toBe(asWho);
        expect(may(who, name)).toBe(asWho);
        expect(mayKnow(who, name, relation)).toBe(asWho && asRelated);
        expect(may(who, name, { relation, state })).toBe(asWho && asRelated && nowToo);
      }),
      { numRuns: 2000 },
    );
  });

  it('never take a right away when a role is added', () => {
    fc.assert(
      fc.property(action, roles, role, on, (name, who, more, at) => {
        if (may(who, name, at)) expect(may([...who, more], name, at)).toBe(true);
      }),
    );
  });
});

describe('a kind of case', () => {
  it('can be for anybody, or for organisations alone', () => {
    expect(mayApply({ applicants: 'any' }, 'person')).toBe(true);
    expect(mayApply({ applicants: 'organisations' }, 'person')).toBe(false);
    expect(mayApply({ applicants: 'organisations' }, 'organisation')).toBe(true);
  });
});
