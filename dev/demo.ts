/**
 * Demonstration data: enquiries in every state that one can come to, given as people give them. Each act is a
 * command, so the worker finds it and the case's own workflow carries it out; nothing is written past that.
 */
import { createHash } from 'node:crypto';
import { type ActAt, type Refused, recordAct, refused } from '../db/commands.ts';
import { insertDecision } from '../db/decisions.ts';
import { lockDraft, readDraft, saveFields, startDraft } from '../db/drafts.ts';
import { insertMessage, type Message, type Side } from '../db/messages.ts';
import { connect, type Sql, type Transaction } from '../db/sql.ts';
import { writeVersion } from '../db/versions.ts';
import { dateInOslo, endOfDate, todayPlus } from '../domain/deadlines.ts';
import { checkForm } from '../domain/kinds/check.ts';
import { enquiry } from '../domain/kinds/enquiry.ts';
import type { CommandArguments, Id } from '../domain/messages.ts';
import type { Action } from '../domain/rights.ts';
import { STORIES, type Story, type StoryAct } from './demo-stories.ts';
import people from './people.json' with { type: 'json' };

const CASEWORKER = 'caseworker';
const ANSWER_WITHIN = { weeks: 3 };

/**
 * Tells every story to the database, as far as it was not told before: what it makes has ids that follow from the
 * story, so that it can be interrupted anywhere and begun again. Cases that somebody went on with are left alone.
 */
export async function makeDemonstration(databaseUrl: string): Promise<void> {
  const sql = connect(databaseUrl, { name: 'min-side demonstration', max: 1 });
  try {
    for (const story of STORIES) await tell(sql, story);
  } finally {
    await sql.end();
  }
}

async function tell(sql: Sql, story: Story): Promise<void> {
  const applicant = await personId(sql, story.by);
  const caseworker = await staffId(sql, CASEWORKER);
  const number = await begin(sql, story.id, applicant);
  const fields = Object.entries(story.words).map(([path, value]) => ({ path, value, seen: 0 }));
  await saveFields(sql, { number, generation: 1, person: applicant }, fields);
  for (const [i, { name, ...said }] of story.acts.entries()) {
    const id = idFrom(story.id, `${i}`);
    const actor = ACTS[name].side === 'applicant' ? applicant : caseworker;
    const recorded = await perform(sql, { number, id, actor, name, body: 'body' in said ? said.body : '' });
    if ('refused' in recorded) return;
  }
}

/** Looked up first, since a beginning takes a number also where it finds that it has begun before. */
async function begin(sql: Sql, story: string, person: Id): Promise<string> {
  const token = idFrom(story, 'begun');
  const [begun] = await sql<{ number: string }[]>`select number from cases where start_token = ${token}`;
  return (
    begun ?? (await startDraft(sql, { token, kind: enquiry, person, party: person, role: asOneself(person) }))
  ).number;
}

const asOneself = (person: Id) => ({ role: 'person', party: person });

/** Always the same for one step of one story. */
function idFrom(story: string, step: string): Id {
  const hex = createHash('sha256').update(`demonstration ${story} ${step}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

type ActName = StoryAct['name'];
type Given<N extends ActName> = { number: string; id: Id; actor: Id; name: N; body: string };

const perform = <N extends ActName>(sql: Sql, { body, ...act }: Given<N>) => {
  const { side, action, write }: Doing<N> = ACTS[act.name];
  const role = side === 'applicant' ? asOneself(act.actor) : { role: CASEWORKER, party: null };
  return recordAct<N, 'sent' | 'incomplete'>(sql, {
    ...act,
    role,
    action,
    write: (tx, at) => write(tx, at, act.actor, body),
  });
};

interface Doing<N extends ActName> {
  side: Side;
  action: Action;
  /** What the act writes, as the portal's page for it does. */
  write: (
    tx: Transaction,
    at: ActAt,
    actor: Id,
    body: string,
  ) => Promise<CommandArguments[N] | Refused<'sent' | 'incomplete'>>;
}

const says =
  (side: Side, kind: Message['kind']) =>
  async (tx: Transaction, at: ActAt, author: Id, body: string): Promise<{ message: Id }> => ({
    message: await insertMessage(tx, at, { side, kind, author, body, due: null }),
  });
const nothing = async (): Promise<Record<string, never>> => ({});

const ACTS: { readonly [N in ActName]: Doing<N> } = {
  submit: { side: 'applicant', action: 'case.submit', write: send },
  withdraw: { side: 'applicant', action: 'case.withdraw', write: nothing },
  message: { side: 'applicant', action: 'case.message', write: says('applicant', 'message') },
  answer: { side: 'applicant', action: 'case.answer', write: says('applicant', 'answer') },
  take: { side: 'deksa', action: 'review.take', write: nothing },
  reply: { side: 'deksa', action: 'review.reply', write: says('deksa', 'message') },
  ask: { side: 'deksa', action: 'review.ask', write: ask },
  propose: { side: 'deksa', action: 'review.decide', write: decide },
};

async function send(tx: Transaction, { row, at, commandId }: ActAt, person: Id) {
  await lockDraft(tx, row.number);
  const draft = await readDraft(tx, row.number);
  if (draft.closedAt) return refused('sent');
  if (checkForm(enquiry, draft.content, { ownCases: new Set(), today: dateInOslo(at.getTime()) }).length > 0)
    return refused('incomplete');
  return { version: await writeVersion(tx, draft, { commandId, at, person }) };
}

async function ask(tx: Transaction, act: ActAt, author: Id, body: string) {
  const due = endOfDate(todayPlus(ANSWER_WITHIN, act.at.getTime()));
  const said = { side: 'deksa', kind: 'question', author, body, due: new Date(due) } as const;
  return { message: await insertMessage(tx, act, said), due };
}

async function decide(tx: Transaction, act: ActAt, proposedBy: Id, body: string) {
  const decided = { version: act.foreseen.version, outcome: 'answered' } as const;
  const text = { ...decided, stage: 'application', body, legalBasis: '', conditions: '', lines: {} } as const;
  return { decision: await insertDecision(tx, act, text, proposedBy), ...decided };
}

async function personId(sql: Sql, key: string): Promise<Id> {
  const [person] = await sql<{ id: Id }[]>`select id from persons where pid = ${pidOf(key)}`;
  return person!.id;
}

async function staffId(sql: Sql, key: string): Promise<Id> {
  const [member] = await sql<{ id: Id }[]>`select id from staff where pid = ${pidOf(key)}`;
  return member!.id;
}

const pidOf = (key: string): string => people.find((someone) => someone.key === key)!.pid;
