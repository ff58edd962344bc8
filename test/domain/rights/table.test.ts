/** The table of rights by itself; over HTTP it is tried on every route in `test/integration/rights.test.ts`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casePolicyAt } from '../../../domain/cases/policy.ts';
import { type CaseSnapshot, newCase, STATES } from '../../../domain/cases/states.ts';
import { CASE_MACHINE } from '../../../domain/cases/transitions.ts';
import { mayApply } from '../../../domain/forms/kind.ts';
import { may, mayEver, mayTry, rightTo, stateRefusal } from '../../../domain/rights/rights.ts';
import { MEMBER_ROLES, RELATIONS, ROLES, type Role } from '../../../domain/rights/roles.ts';
import { type Action, MACHINES, RIGHTS } from '../../../domain/rights/table.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];
const concernsCase = (name: Action): boolean => rightTo(name).on?.type === 'case';
const ON_CASES = ACTIONS.filter(concernsCase);
const APPLICANTS: readonly Role[] = ['person', ...MEMBER_ROLES];
const STAFF: readonly Role[] = ['caseworker', 'approver', 'support'];
const NOW = Date.UTC(2026, 7, 26, 9);
const POLICY = casePolicyAt({ weeks: 3, fourEyes: true }, NOW, NOW);

/** A case in a state, as far as rights look at it: decided with a complaint possible, proposed by somebody else. */
const snapshot = fc
  .record({
    state: fc.constantFrom(...STATES),
    proposer: fc.constantFrom('somebody', 'another'),
    isDecided: fc.boolean(),
    complained: fc.boolean(),
  })
  .map(
    ({ state, proposer, isDecided, complained }): CaseSnapshot => ({
      ...newCase(POLICY),
      state,
      version: 1,
      complained,
      complainBy: isDecided && !complained ? POLICY.complainBy : null,
      decision: isDecided ? { id: 'd', version: 1, at: NOW } : null,
      proposal:
        state === 'decision_proposed'
          ? { id: 'p', version: 1, proposer, complainable: false, forwards: false, onComplaint: false }
          : null,
    }),
  );

const role = fc.constantFrom(...ROLES);
const roles = fc.uniqueArray(role, { minLength: 1 });
const action = fc.constantFrom(...ACTIONS);
const on = fc.record({ relation: fc.constantFrom(...RELATIONS.case), snapshot });
const mayNow = (
  who: readonly Role[],
  name: Action,
  standing: { relation: never | string; snapshot: CaseSnapshot },
) => may(who, name, standing as never, 'somebody', NOW);

describe('the table of rights', () => {
  it('has no right that nobody has', () => {
    for (const name of ACTIONS) {
      const { roles, on } = rightTo(name);
      for (const some of [roles, on?.relations ?? [''], on?.states ?? ['']])
        expect(some.length, name).toBeGreaterThan(0);
    }
  });

  it('names only events that the machine of its object knows', () => {
    for (const name of ACTIONS) {
      const { on } = rightTo(name);
      if (on?.event) expect(Object.keys(MACHINES[on.type]?.transitions ?? {}), name).toContain(on.event);
    }
  });

  it('allows acts exactly where the machine does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ON_CASES), snapshot, (name, state) => {
        const event = rightTo(name).on?.event;
        if (!event) return;
        const allowed = CASE_MACHINE.allows(state, event as never, 'somebody', NOW);
        expect(stateRefusal(name, state, 'somebody', NOW) === null).toBe(allowed);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives applicants and staff nothing of each other’s', () => {
    for (const name of ON_CASES) {
      const { roles, on } = rightTo(name);
      const relations = on?.relations ?? [];
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
      fc.property(action.filter(concernsCase), roles, on, (name, who, standing) => {
        const nobody = who.every((one) => one === 'anonymous' || one === 'newcomer');
        if (nobody || standing.relation === 'staff_party') expect(mayNow(who, name, standing)).toBe(false);
      }),
    );
  });

  it('hides drafts and what was thrown away from staff', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ON_CASES), snapshot, (name, state) => {
        if (state.state === 'draft' || state.state === 'discarded')
          expect(mayNow(STAFF, name, { relation: 'staff', snapshot: state }), name).toBe(false);
      }),
    );
  });

  it('lets an operator look at Drift, choose a language, and see no case, request or organisation', () => {
    for (const name of ACTIONS)
      if (mayTry(['operator'], name)) expect(rightTo(name).on, name).toBeUndefined();
    const own = ACTIONS.filter((name) => mayTry(['operator'], name) && !mayTry(['anonymous'], name));
    expect(own).toEqual(['desk.open', 'operations.read', 'review.language']);
  });

  it('lets a reader read and do nothing', () => {
    const writes = ACTIONS.filter((name) => concernsCase(name) && !name.endsWith('.read'));
    fc.assert(
      fc.property(fc.constantFrom(...writes), on, (name, standing) => {
        expect(mayNow(['reader'], name, standing)).toBe(false);
      }),
    );
    expect(mayTry(['reader'], 'case.create')).toBe(false);
    for (const relation of ['applicant', 'responsible'])
      expect(mayNow(['reader'], 'case.read', { relation, snapshot: newCase(POLICY) })).toBe(true);
  });

  it('lets handlers and administrators do what a private person may, and besides share cases', () => {
    const member = fc.constantFrom('handler' as const, 'administrator' as const);
    const ours = fc.constantFrom('applicant', 'responsible');
    fc.assert(
      fc.property(member, fc.constantFrom(...ON_CASES), ours, snapshot, (role, name, relation, state) => {
        const shares = name === 'case.share' && relation === 'responsible';
        const standing = { relation, snapshot: state };
        expect(mayNow([role], name, standing)).toBe(shares || mayNow(['person'], name, standing));
      }),
      { numRuns: 1000 },
    );
  });

  it('lets nobody approve their own proposal, and nobody else take it back', () => {
    fc.assert(
      fc.property(snapshot, (state) => {
        const standing = { relation: 'staff', snapshot: state };
        const isOwn = state.proposal?.proposer === 'somebody';
        if (mayNow(STAFF, 'review.approve', standing)) expect(isOwn).toBe(false);
        if (mayNow(STAFF, 'review.take_back', standing)) expect(isOwn).toBe(true);
      }),
    );
  });

  it('lets nobody change or withdraw what is decided, nor complain twice or late', () => {
    fc.assert(
      fc.property(snapshot, fc.boolean(), (state, late) => {
        const now = late ? POLICY.complainBy + 1 : NOW;
        const mayDo = (name: Action) =>
          may(['person'], name, { relation: 'responsible', snapshot: state }, 'somebody', now);
        if (mayDo('case.change') || mayDo('case.withdraw')) expect(state.decision).toBeNull();
        if (mayDo('case.complain'))
          expect([state.state, state.complained, late]).toEqual(['decided', false, false]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the questions to the table', () => {
  it('agree with its rows', () => {
    fc.assert(
      fc.property(action, roles, on, (name, who, standing) => {
        const row = rightTo(name);
        const asWho = who.some((one) => row.roles.includes(one));
        const asRelated = row.on?.relations.includes(standing.relation) ?? true;
        expect(mayTry(who, name)).toBe(asWho);
        expect(mayEver(who, name, standing.relation)).toBe(asWho && asRelated);
        if (row.on?.type !== 'case') return;
        const nowToo = stateRefusal(name, standing.snapshot, 'somebody', NOW) === null;
        expect(mayNow(who, name, standing)).toBe(asWho && asRelated && nowToo);
      }),
      { numRuns: 2000 },
    );
  });

  it('never take a right away when a role is added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ON_CASES), roles, role, on, (name, who, more, standing) => {
        if (mayNow(who, name, standing)) expect(mayNow([...who, more], name, standing)).toBe(true);
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
