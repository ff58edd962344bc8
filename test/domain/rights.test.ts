import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES, TRANSITIONS } from '../../domain/machine.ts';
import type { EventName } from '../../domain/messages.ts';
import {
  type Action,
  concernsCase,
  may,
  mayKnow,
  mayTry,
  RELATIONS,
  RIGHTS,
  ROLES,
  rightTo,
} from '../../domain/rights.ts';

const ACTIONS = Object.keys(RIGHTS) as Action[];

/** What each act on a case is to the machine. */
const EVENT_OF: Partial<Record<Action, EventName>> = {
  'case.submit': 'submit',
  'case.discard': 'discard',
  'case.withdraw': 'withdraw',
  'case.restore': 'restore',
  'case.answer': 'answer',
  'case.message': 'message',
  'review.take': 'take',
  'review.ask': 'ask',
  'review.resume': 'resume',
  'review.reply': 'reply',
  'review.decide': 'propose',
};
const READS: readonly Action[] = ['case.read', 'draft.read', 'draft.write', 'receipt.read', 'review.read'];

const role = fc.constantFrom(...ROLES);
const roles = fc.uniqueArray(role, { minLength: 1 });
const action = fc.constantFrom(...ACTIONS);
const on = fc.record({ relation: fc.constantFrom(...RELATIONS), state: fc.constantFrom(...STATES) });

describe('the table of rights', () => {
  it('allows acts exactly where the machine does, and knows each as an act or as a look', () => {
    for (const name of ACTIONS.filter(concernsCase)) {
      const event = EVENT_OF[name];
      if (event) expect([name, rightTo(name).states]).toEqual([name, TRANSITIONS[event].from]);
      else expect(READS).toContain(name);
    }
  });

  it('gives applicants and staff nothing of each other’s', () => {
    for (const name of ACTIONS.filter(concernsCase)) {
      const { roles, relations } = rightTo(name);
      const side = relations?.[0];
      expect(relations).toHaveLength(1);
      expect(roles.every((one) => (one === 'person') === (side === 'applicant'))).toBe(true);
    }
  });

  it('gives nobody a case who is not logged in, a stranger to it, or a party to it at work', () => {
    fc.assert(
      fc.property(action.filter(concernsCase), roles, on, (name, who, { relation, state }) => {
        const nobody = who.every((one) => one === 'anonymous' || one === 'newcomer');
        if (nobody || relation === 'other' || relation === 'staff_party')
          expect(may(who, name, { relation, state })).toBe(false);
      }),
    );
  });

  it('hides drafts and what was thrown away from staff', () => {
    for (const name of ACTIONS.filter(concernsCase))
      for (const state of ['draft', 'discarded'] as const)
        expect(may(['caseworker', 'approver', 'support'], name, { relation: 'staff', state })).toBe(false);
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
