import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASE_TIMERS,
  type CaseCommandName,
  type CaseCommands,
  type CaseTimer,
} from '../../../domain/cases/commands.ts';
import { casePolicyAt } from '../../../domain/cases/policy.ts';
import { type CaseSnapshot, newCase, STATES, type State } from '../../../domain/cases/states.ts';
import { CASE_MACHINE, type CaseTypes } from '../../../domain/cases/transitions.ts';
import { dayInOslo, deadlineAfter } from '../../../domain/shared/calendar.ts';
import { isCommand } from '../../../domain/shared/messages.ts';
import type { MachineEvent } from '../../../domain/shared/state-machine.ts';

const DAY = 24 * 3600 * 1000;
const BEGIN = Date.UTC(2026, 7, 26, 9);
const PEOPLE = ['applicant', 'worker-a', 'worker-b'];

type CaseEvent = MachineEvent<CaseTypes>;
const { transitions, isOver, step } = CASE_MACHINE;
const EVENTS = Object.keys(transitions) as (CaseCommandName | CaseTimer)[];

/** An attempt of somebody, or an act of time, after some days: mostly one that the table allows. */
interface Attempt {
  pick: number;
  anything: boolean;
  actor: string;
  days: number;
  fourEyes: boolean;
  version: 'same' | 'next' | 'old';
  complainable: boolean;
  forwards: boolean;
  proposal: 'right' | 'wrong';
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  pick: fc.nat(999),
  anything: fc.boolean(),
  actor: fc.constantFrom(...PEOPLE),
  days: fc.integer({ min: 0, max: 40 }),
  fourEyes: fc.boolean(),
  version: fc.constantFrom('same', 'same', 'next', 'old'),
  complainable: fc.boolean(),
  forwards: fc.boolean(),
  proposal: fc.constantFrom('right', 'right', 'wrong'),
});

/** Returns the event that an attempt makes in this state, at this moment. */
function eventOf(state: CaseSnapshot, tried: Attempt, at: number): CaseEvent {
  const policy = casePolicyAt({ weeks: 3, fourEyes: tried.fourEyes }, at, BEGIN, state);
  const legal = EVENTS.filter((name) => transitions[name].from.includes(state.state));
  const names = tried.anything || legal.length === 0 ? EVENTS : legal;
  const picked = names[tried.pick % names.length]!;
  if ((CASE_TIMERS as readonly string[]).includes(picked))
    return { name: picked as CaseTimer, at: state.deadline?.at ?? at, policy };
  const version = state.version + { same: 0, next: 1, old: -1 }[tried.version];
  const decision = tried.proposal === 'right' ? (state.proposal?.id ?? `d${state.handled}`) : 'another';
  const { complainable, forwards } = tried;
  const args: { [N in CaseCommandName]: CaseCommands[N] } = {
    submit: { version: state.version + 1 },
    discard: {},
    change: { version },
    withdraw: {},
    restore: {},
    take: {},
    assign: { caseworker: 'worker-b' },
    ask: { message: 'm', due: at + (tried.days - 2) * DAY },
    answer: { message: 'm' },
    resume: {},
    message: { message: 'm' },
    reply: { message: 'm' },
    propose: { decision, version, complainable },
    approve: { decision },
    return: { decision },
    take_back: { decision },
    complain: { complaint: 'c' },
    propose_on_complaint: { decision, version, forwards },
    record_ministry: { decision },
  };
  const name = picked as CaseCommandName;
  return {
    n: state.handled + 1,
    id: 'id',
    name,
    args: args[name],
    actor: tried.actor,
    at,
    policy,
  } as CaseEvent;
}

interface Told {
  before: CaseSnapshot;
  event: CaseEvent;
  refused: string | null;
  after: CaseSnapshot;
}

function run(attempts: Attempt[]): Told[] {
  let at = BEGIN;
  let state = newCase(casePolicyAt({ weeks: 3, fourEyes: true }, BEGIN, BEGIN));
  return attempts.map((tried) => {
    at += tried.days * DAY;
    const event = eventOf(state, tried, at);
    const before = state;
    const result = step(before, event);
    state = result.next;
    return { before, event, refused: result.refused, after: state };
  });
}

const runs = fc.array(attempt, { minLength: 1, maxLength: 60 }).map(run);
const holds = (rule: (told: Told) => void) =>
  fc.assert(
    fc.property(runs, (story) => story.forEach(rule)),
    { numRuns: 400 },
  );

describe('the machine of a case', () => {
  it('refuses what the table does not have, and then changes nothing but the count', () => {
    holds(({ before, event, refused, after }) => {
      if (!transitions[event.name].from.includes(before.state)) expect(refused).toBe('illegal');
      if (refused) expect({ ...after, handled: before.handled }).toEqual(before);
    });
  });

  it('counts every command once, carried out or not', () => {
    holds(({ before, event, after }) => {
      expect(after.handled).toBe(before.handled + (isCommand(event) ? 1 : 0));
    });
  });

  it('never leaves a state from which nothing happens', () => {
    holds(({ before, after }) => {
      if (isOver(before)) expect(after.state).toBe(before.state);
    });
  });

  it('keeps what belongs together together', () => {
    holds(({ after }) => {
      expect(after.proposal !== null).toBe(after.state === 'decision_proposed');
      if (after.state === 'decided') expect(after.decision).not.toBeNull();
      if (after.state !== 'decided')
        expect(after.complainBy === null || after.state === 'decision_proposed').toBe(true);
      expect(after.version === 0).toBe(
        after.state === 'draft' || (after.state === 'discarded' && after.version === 0),
      );
      expect(after.askedAt !== null).toBe(after.state === 'awaiting_applicant');
    });
  });

  it('sets a deadline exactly where time does something', () => {
    const awaited: Partial<Record<State, readonly CaseTimer[]>> = {
      draft: ['remind', 'lapse'],
      awaiting_applicant: ['overdue'],
      decided: ['close'],
      withdrawn: ['close'],
    };
    holds(({ after }) => {
      if (after.deadline) expect(awaited[after.state]).toContain(after.deadline.event);
      else expect(awaited[after.state] ?? []).not.toContain('close');
    });
  });

  it('lets nobody approve their own proposal, nor one on an older version', () => {
    holds(({ before, event, refused }) => {
      if (event.name !== 'approve' || refused) return;
      expect(before.proposal?.proposer).not.toBe(event.actor);
      expect(before.proposal?.version).toBe(before.version);
    });
  });

  it('decides only on the version in force', () => {
    holds(({ event, refused, after }) => {
      if (event.name === 'propose' && !refused && after.state === 'decided')
        expect(after.decision?.version).toBe(after.version);
    });
  });

  it('takes one complaint, in time, about what can be complained about', () => {
    fc.assert(
      fc.property(runs, (story) => {
        const complaints = story.filter(({ event, refused }) => event.name === 'complain' && !refused);
        expect(complaints.length).toBeLessThanOrEqual(1);
        for (const { before, event } of complaints) {
          const proposals = story.flatMap(({ event, refused }) =>
            event.name === 'propose' && !refused ? [event.args] : [],
          );
          expect(proposals).toContainEqual(
            expect.objectContaining({ decision: before.decision?.id, complainable: true }),
          );
          expect(event.at).toBeLessThanOrEqual(before.complainBy ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stops the clock of the expected answer while the applicant is waited for', () => {
    holds(({ before, event, refused, after }) => {
      if (refused || before.askedAt === null || after.askedAt !== null || before.expectedBy === null) return;
      const stood = dayInOslo(before.askedAt).until(dayInOslo(event.at));
      expect(after.expectedBy).toBe(deadlineAfter(stood, dayInOslo(before.expectedBy)));
    });
  });

  it('reaches every state, and carries every event out somewhere', () => {
    const { states, carriedOut } = explore();
    expect([...new Set(states.map(({ state }) => state))].sort()).toEqual([...STATES].sort());
    expect([...new Set(carriedOut.map(({ event }) => event.name))].sort()).toEqual([...EVENTS].sort());
  });

  it('changes and withdraws nothing that is decided, also while a complaint is handled', () => {
    const changes = explore().carriedOut.filter(({ event }) => ['change', 'withdraw'].includes(event.name));
    expect(changes.length).toBeGreaterThan(0);
    for (const { before } of changes) expect(before.decision).toBeNull();
  });
});

/** Finds every kind of place that a case can get to, and every event carried out in one, by trying all in each. */
function explore() {
  const base = { anything: true, days: 5, proposal: 'right', version: 'same', pick: 0 } as const;
  const tries = EVENTS.flatMap((_, pick) =>
    [true, false].flatMap((fourEyes) =>
      [false, true].map((forwards, i): Attempt => {
        const actor = PEOPLE[i]!;
        return {
          ...base,
          pick,
          fourEyes,
          forwards,
          complainable: !forwards,
          actor,
          version: EVENTS[pick] === 'change' ? 'next' : 'same',
        };
      }),
    ),
  );
  const place = ({ state, proposal, decision, complainBy, deadline, caseworker }: CaseSnapshot) =>
    JSON.stringify([
      ...[state, proposal?.complainable, proposal?.forwards, proposal?.proposer, decision === null],
      ...[complainBy, deadline?.event, caseworker],
    ]);
  const seen = new Map<string, CaseSnapshot>();
  const carriedOut: { before: CaseSnapshot; event: CaseEvent }[] = [];
  const open = [newCase(casePolicyAt({ weeks: 3, fourEyes: true }, BEGIN, BEGIN))];
  for (let state = open.shift(); state; state = open.shift()) {
    if (seen.has(place(state))) continue;
    seen.set(place(state), state);
    for (const tried of tries) {
      const event = eventOf(state, tried, BEGIN + 5 * DAY);
      const { refused, next } = step(state, event);
      if (refused) continue;
      carriedOut.push({ before: state, event });
      open.push(next);
    }
  }
  return { states: [...seen.values()], carriedOut };
}
