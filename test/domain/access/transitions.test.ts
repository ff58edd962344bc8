import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCESS_REQUEST } from '../../../domain/access/access-request.ts';
import {
  ACCESS_TIMERS,
  type AccessCommandName,
  type AccessCommands,
  type AccessEventName,
  type AccessTimer,
  REGISTER_OBSTACLES,
} from '../../../domain/access/commands.ts';
import { ACCESS_MAILS } from '../../../domain/access/mails.ts';
import { accessPolicyAt } from '../../../domain/access/policy.ts';
import {
  ACCESS_KINDS,
  ACCESS_STATES,
  type AccessKind,
  type AccessSnapshot,
  newRequest,
} from '../../../domain/access/states.ts';
import { ACCESS_MACHINE, type AccessTypes } from '../../../domain/access/transitions.ts';
import { isCommand } from '../../../domain/shared/messages.ts';
import type { MachineEvent } from '../../../domain/shared/state-machine.ts';

const DAY = 24 * 3600 * 1000;
const BEGIN = Date.UTC(2026, 7, 26, 9);
type AccessEvent = MachineEvent<AccessTypes>;
const { transitions, isOver, allows, step } = ACCESS_MACHINE;
const { waitsFor } = ACCESS_REQUEST;
const EVENTS = Object.keys(transitions) as AccessEventName[];

interface Attempt {
  pick: number;
  /** The event may be one that the table does not allow in the state. */
  anything: boolean;
  days: number;
  why: (typeof REGISTER_OBSTACLES)[number];
  actor: 'a' | 'b';
}
const attempt: fc.Arbitrary<Attempt> = fc.record({
  pick: fc.nat(999),
  anything: fc.boolean(),
  days: fc.integer({ min: 0, max: 20 }),
  why: fc.constantFrom(...REGISTER_OBSTACLES),
  actor: fc.constantFrom('a', 'b'),
});

function eventOf(state: AccessSnapshot, { pick, anything, why, actor }: Attempt, at: number): AccessEvent {
  const legal = EVENTS.filter((name) => allows(state, name, actor, at));
  const names = anything || legal.length === 0 ? EVENTS : legal;
  const name = names[pick % names.length]!;
  const policy = accessPolicyAt(at);
  if ((ACCESS_TIMERS as readonly string[]).includes(name))
    return { name: name as AccessTimer, at: state.deadline?.at ?? at, policy };
  const args: AccessCommands = {
    ...{ send: {}, found: {}, missing: { why }, upload: {}, approve: {} },
    ...{ propose: {}, return: {}, accept: {}, decline: {}, withdraw: {} },
  };
  const command = name as AccessCommandName;
  const row = { n: state.handled + 1, id: 'id', name: command, args: args[command], actor, at, policy };
  return row as AccessEvent;
}

interface Told {
  before: AccessSnapshot;
  event: AccessEvent;
  refused: string | null;
  after: AccessSnapshot;
  mails: readonly string[];
}

function run({ kind, attempts }: { kind: AccessKind; attempts: Attempt[] }): Told[] {
  let at = BEGIN;
  let state = newRequest(kind, accessPolicyAt(at));
  return attempts.map((tried) => {
    at += tried.days * DAY;
    const event = eventOf(state, tried, at);
    const before = state;
    const { refused, next, mails } = step(before, event);
    state = next;
    return { before, event, refused, after: next, mails };
  });
}

const NOTHING: Attempt = { pick: 0, anything: true, days: 0, why: 'deleted', actor: 'a' };

const runs = fc
  .record({
    kind: fc.constantFrom(...ACCESS_KINDS),
    attempts: fc.array(attempt, { minLength: 1, maxLength: 15 }),
  })
  .map(run);
const holds = (rule: (told: Told) => void) =>
  fc.assert(
    fc.property(runs, (story) => story.forEach(rule)),
    { numRuns: 600 },
  );

describe('the machine of a request for access', () => {
  it('refuses what the table does not have, and then changes nothing but the count', () => {
    holds(({ before, event, refused, after, mails }) => {
      if (!transitions[event.name].from.includes(before.state)) expect(refused).toBe('illegal');
      if (!refused) return;
      expect({ ...after, handled: before.handled }).toEqual(before);
      expect(mails).toEqual([]);
    });
  });

  it('counts every command once, carried out or not', () => {
    holds(({ before, event, after }) => {
      expect(after.handled).toBe(before.handled + (isCommand(event) ? 1 : 0));
    });
  });

  it('never leaves an end, where nothing is waited for', () => {
    holds(({ before, after }) => {
      if (isOver(before)) expect(after.state).toBe(before.state);
      if (!isOver(after)) return;
      expect(after.deadline).toBeNull();
      expect(waitsFor(after)).toBeNull();
    });
  });

  it('approves a new organisation only on an answer of the register that came after the approval', () => {
    holds(({ before, event, after }) => {
      if (after.kind !== 'new_organisation' || before.state === after.state) return;
      if (after.state === 'approved') expect([before.state, event.name]).toEqual(['checking', 'found']);
      if (after.state === 'checking') expect(waitsFor(after)).toBe('register');
    });
  });

  it('lets nobody in who was not let in by somebody else', () => {
    const by: Readonly<Record<AccessKind, AccessEventName>> = {
      new_organisation: 'found',
      join: 'approve',
      invitation: 'accept',
      power_of_attorney: 'approve',
    };
    holds(({ before, event, after }) => {
      if (after.state === 'approved' && before.state !== 'approved') expect(event.name).toBe(by[after.kind]);
    });
  });

  it('reminds after a week and lapses after thirty days, but never for want of DEKSA', () => {
    fc.assert(
      fc.property(runs, (story) => {
        const sent = story.find(({ event, refused }) => event.name === 'send' && !refused);
        for (const { before, event, refused } of story) {
          // what time does happens where it is due
          if (refused || !sent || before.deadline?.event !== event.name) continue;
          const days = (event.at - sent.event.at) / DAY;
          const isFirst = before.deadline?.event === 'remind' && before.lapseAt !== null;
          if (event.name === 'remind' && isFirst) expect(Math.round(days)).toBe(7);
          if (event.name !== 'lapse' || before.state !== 'open') continue;
          expect(days).toBeGreaterThanOrEqual(30);
          // the rest of the day, and the five days of Easter at most
          expect(days).toBeLessThan(36.1);
          expect(before.kind).not.toBe('new_organisation');
          expect(before.uploaded).toBeUndefined();
        }
      }),
      { numRuns: 600 },
    );
  });

  it.each(ACCESS_KINDS)('is reminded of week after week, or lapses after the first time: %s', (kind) => {
    const seen: string[] = [];
    let state = newRequest(kind, accessPolicyAt(BEGIN));
    const send = { ...NOTHING, pick: EVENTS.indexOf('send') };
    state = step(state, eventOf(state, send, BEGIN)).next;
    for (let times = 0; times < 3 && state.deadline; times++) {
      const { event: name, at } = state.deadline;
      seen.push(name);
      state = step(state, { name, at, policy: accessPolicyAt(at) }).next;
    }
    const waits = kind === 'new_organisation';
    expect(seen).toEqual(waits ? ['remind', 'remind', 'remind'] : ['remind', 'lapse']);
    expect(state.state).toBe(waits ? 'open' : 'lapsed');
  });

  it('waits for support once a power of attorney is uploaded: told once, then reminded week after week', () => {
    let state = newRequest('power_of_attorney', accessPolicyAt(BEGIN));
    const give = (name: AccessEventName, at: number, actor: 'a' | 'b' = 'a') => {
      const given = step(state, eventOf(state, { ...NOTHING, pick: EVENTS.indexOf(name), actor }, at));
      state = given.next;
      return given.refused ?? given.mails;
    };
    expect(give('upload', BEGIN)).toBe('illegal');
    give('send', BEGIN);
    expect(give('upload', BEGIN + DAY)).toEqual(['access_attorney_came']);
    expect(give('upload', BEGIN + 2 * DAY)).toBe('illegal');
    for (let times = 0; times < 6; times++)
      expect(give('remind', state.deadline!.at)).toEqual(['access_attorney_came_again']);
    expect(state.state).toBe('open');
    const { at } = state.deadline!;
    expect(give('propose', at)).toEqual(['access_proposed']);
    expect(give('remind', state.deadline!.at)).toEqual(['access_proposed_again']);
    expect(give('approve', at)).toBe('illegal');
    expect(give('return', at)).toEqual([]);
    expect(give('remind', state.deadline!.at)).toEqual(['access_attorney_came_again']);
    expect(give('propose', at)).toEqual(['access_proposed']);
    expect(give('approve', at, 'b')).toEqual(['access_given']);
  });

  it('lets two members of support decide what is theirs: one proposes, and another one approves', () => {
    holds(({ before, event, refused, after }) => {
      if (before.kind === 'join' || before.kind === 'invitation') expect(after.state).not.toBe('proposed');
      if (refused || event.name !== 'approve' || !isCommand(event) || before.kind === 'join') return;
      expect(before.state).toBe('proposed');
      expect(before.proposedBy).not.toBe(event.actor);
    });
  });

  it('knows whose proposal stands as long as one does, and no lapse overtakes it', () => {
    holds(({ after }) => {
      if (after.state !== 'proposed') return;
      expect(after.proposedBy).toMatch(/^[ab]$/);
      expect(after.deadline?.event).toBe('remind');
    });
  });

  it('tells nobody of what was never sent', () => {
    holds(({ before, event, mails }) => {
      if (before.state !== 'draft' || event.name === 'send') return;
      expect(mails.filter((mail) => mail !== 'access_proposed')).toEqual([]);
    });
  });

  it('reaches every state, carries every event out somewhere, and has an occasion for every e-mail', () => {
    const { states, events, mails } = explore();
    expect([...states].sort()).toEqual([...ACCESS_STATES].sort());
    expect([...events].sort()).toEqual([...EVENTS].sort());
    expect([...mails].sort()).toEqual(Object.keys(ACCESS_MAILS).sort());
  });
});

/** Finds everything that can happen to requests of every kind, by trying all events in each place. */
function explore() {
  const found = { states: new Set<string>(), events: new Set<string>(), mails: new Set<string>() };
  const seen = new Set<string>();
  const open = ACCESS_KINDS.map((kind) => newRequest(kind, accessPolicyAt(BEGIN)));
  for (let state = open.shift(); state; state = open.shift()) {
    const { kind, register, uploaded, deadline } = state;
    const place = JSON.stringify([kind, state.state, register, uploaded, deadline?.event]);
    if (seen.has(place)) continue;
    seen.add(place);
    found.states.add(state.state);
    for (const [i, name] of [...EVENTS, ...EVENTS].entries()) {
      const actor = i < EVENTS.length ? 'a' : 'b';
      const event = eventOf(state, { ...NOTHING, pick: i % EVENTS.length, actor }, BEGIN + DAY);
      // what time does happens where it is due
      if (!isCommand(event) && state.deadline?.event !== name) continue;
      const { refused, next, mails } = step(state, event);
      if (refused) continue;
      found.events.add(name);
      for (const mail of mails) found.mails.add(mail);
      open.push(next);
    }
  }
  return found;
}
