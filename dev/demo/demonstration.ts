/**
 * Demonstration data: enquiries in every state that one can come to, cases of other kinds, and requests for access,
 * given as people give them. Each act is a command, so the worker finds it and the thing's own workflow carries it
 * out; nothing is written past that.
 */

import { startFiles } from '../../acts/files/receive.ts';
import type { Actor } from '../../db/audit.ts';
import type { LockedCase } from '../../db/cases/adapter.ts';
import { CASES, type CaseWorld } from '../../db/cases/adapter.ts';
import { insertDecision } from '../../db/cases/decisions.ts';
import { insertMessage, type Message, type Side } from '../../db/cases/messages.ts';
import { startDraft } from '../../db/cases/start.ts';
import { readVersion, writeVersion } from '../../db/cases/versions.ts';
import { lockDraft, readDraft, saveFields } from '../../db/draft/drafts.ts';
import { type Refused, recordAct, refused } from '../../db/durable/commands.ts';
import { filesOfCase } from '../../db/files/files.ts';
import { connect, type Sql, type Transaction } from '../../db/sql.ts';
import { linesToDecide } from '../../documents/lines.ts';
import type { CaseCommands } from '../../domain/cases/commands.ts';
import { isGiven, validUntil } from '../../domain/cases/results.ts';
import { checkForm } from '../../domain/forms/check.ts';
import { linePath } from '../../domain/forms/content.ts';
import type { Files, Kind } from '../../domain/forms/types.ts';
import enquiry from '../../domain/kinds/enquiry.kind.ts';
import { goodsLines } from '../../domain/kinds/goods.ts';
import type { Action } from '../../domain/rights/table.ts';
import { dateInOslo, endOfDate, todayPlus } from '../../domain/shared/calendar.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import type { Store } from '../../files/store.ts';
import { kindOf } from '../../kinds.ts';
import type { TemporalClient } from '../../temporal/client.ts';
import { askForAccess } from './access.ts';
import { asMember, asOneself, idFrom, personId, staffId } from './actors.ts';
import { STORIES, type Story, type StoryAct } from './enquiries.ts';
import { LICENCES } from './export-licences.ts';
import { attach } from './files.ts';
import { OTHERS } from './other-kinds.ts';

const CASEWORKER = 'caseworker';
const APPROVER = 'approver';
const ANSWER_WITHIN = { weeks: 3 };

/**
 * Tells every story to the database, as far as it was not told before: what it makes has ids that follow from the
 * story, so that it can be interrupted anywhere and begun again. Cases that somebody went on with are left alone. Where
 * the virus scanner is not up yet, a case with a file is sent by a later start.
 */
export async function makeDemonstration(
  databaseUrl: string,
  { engine, store }: { engine: TemporalClient; store: Store },
): Promise<void> {
  const sql = connect(databaseUrl, { name: 'min-side demonstration', max: 1 });
  try {
    // several at a time would attach a file several times; the lock ends with the connection
    await sql`select pg_advisory_lock(hashtext('demonstration'))`;
    const files = await startFiles(sql, engine, store);
    await askForAccess(sql);
    for (const story of [...STORIES, ...LICENCES, ...OTHERS]) await tell(sql, files, story);
    await files.close();
  } finally {
    await sql.end();
  }
}

async function tell(sql: Sql, files: Files, story: Story): Promise<void> {
  const applicant = await personId(sql, story.by);
  const staff = { caseworker: await staffId(sql, CASEWORKER), approver: await staffId(sql, APPROVER) };
  const acting = story.forOrganisation ? await asMember(sql, applicant) : asOneself(applicant);
  const kind = kindOf(story.kind ?? enquiry.id);
  const number = await begin(sql, story.id, kind, applicant, acting);
  const words = { ...story.words, ...goodsOf(story) };
  const fields = Object.entries(words).map(([path, value]) => ({ path, value, seen: 0 }));
  const draft = { number, generation: 1, person: applicant };
  await saveFields(sql, draft, fields);
  await attach(sql, files, draft, story);
  for (const [i, { name, ...said }] of story.acts.entries()) {
    const id = idFrom(story.id, `${i}`);
    const { by } = ACTS[name];
    const actor = by === 'applicant' ? applicant : staff[by];
    const role = by === 'applicant' ? acting : { role: by, party: null };
    const recorded = await perform(sql, { number, id, actor, role, name, said: { ...SILENT, ...said } });
    if ('refused' in recorded) return;
  }
}

/** Looked up first, since a beginning takes a number also where it finds that it has begun before. */
async function begin(sql: Sql, story: string, kind: Kind, person: Id, role: Acting): Promise<string> {
  const token = idFrom(story, 'begun');
  const [begun] = await sql<{ number: string }[]>`select number from cases where start_token = ${token}`;
  return (begun ?? (await startDraft(sql, { token, kind, person, party: role.party, role }))).number;
}

/** A story's goods as a form keeps them: each line by its place, and its fields. */
function goodsOf({ id, goods = [] }: Story): Record<string, string> {
  const lines = goods.map((words, at) => {
    const path = linePath(goodsLines, idFrom(id, `goods ${at}`).slice(-12));
    const fields = Object.entries(words).map(([field, value]) => [`${path}.${field}`, value]);
    return Object.fromEntries([[path, `${at + 1}`], ...fields]);
  });
  return Object.assign({}, ...lines);
}

type ActName = StoryAct['name'];
type Given<N extends ActName> = { number: string; id: Id; actor: Id; role: Actor; name: N; said: Words };

interface Words {
  body: string;
  outcome: 'answered' | 'granted';
  legalBasis: string;
}
const SILENT: Words = { body: '', outcome: 'answered', legalBasis: '' };

const perform = <N extends ActName>(sql: Sql, { said, number, ...act }: Given<N>) => {
  const { action, write }: Doing<N> = ACTS[act.name];
  return recordAct<CaseWorld, N, 'sent' | 'incomplete'>(sql, CASES, {
    ...act,
    object: number,
    action,
    write: (tx, at) => write(tx, at, act.actor, said),
  });
};

interface Doing<N extends ActName> {
  by: 'applicant' | typeof CASEWORKER | typeof APPROVER;
  action: Action;
  /** What the act writes, as the portal's page for it does. */
  write: (
    tx: Transaction,
    at: LockedCase,
    actor: Id,
    said: Words,
  ) => Promise<CaseCommands[N] | Refused<'sent' | 'incomplete'>>;
}

const says =
  (side: Side, kind: Message['kind']) =>
  async (tx: Transaction, at: LockedCase, author: Id, { body }: Words): Promise<{ message: Id }> => ({
    message: await insertMessage(tx, at, { side, kind, author, body, due: null }),
  });
const nothing = async (): Promise<Record<string, never>> => ({});

const ACTS: { readonly [N in ActName]: Doing<N> } = {
  submit: { by: 'applicant', action: 'case.submit', write: send },
  withdraw: { by: 'applicant', action: 'case.withdraw', write: nothing },
  message: { by: 'applicant', action: 'case.message', write: says('applicant', 'message') },
  answer: { by: 'applicant', action: 'case.answer', write: says('applicant', 'answer') },
  take: { by: CASEWORKER, action: 'review.take', write: nothing },
  reply: { by: CASEWORKER, action: 'review.reply', write: says('deksa', 'message') },
  ask: { by: CASEWORKER, action: 'review.ask', write: ask },
  propose: { by: CASEWORKER, action: 'review.decide', write: decide },
  approve: { by: APPROVER, action: 'review.approve', write: approve },
};

async function send(tx: Transaction, { row, at, commandId }: LockedCase, person: Id) {
  await lockDraft(tx, row.number);
  const draft = await readDraft(tx, row.number);
  if (draft.closedAt) return refused('sent');
  const files = await filesOfCase(tx, row.number);
  const facts = { ownCases: new Set<string>(), today: dateInOslo(at.getTime()), files };
  if (checkForm(kindOf(row.kind), draft.content, facts).length > 0) return refused('incomplete');
  return { version: await writeVersion(tx, draft, { commandId, at, person }) };
}

async function ask(tx: Transaction, act: LockedCase, author: Id, { body }: Words) {
  const due = endOfDate(todayPlus(ANSWER_WITHIN, act.at.getTime()));
  const said = { side: 'deksa', kind: 'question', author, body, due: new Date(due) } as const;
  return { message: await insertMessage(tx, act, said), due };
}

/** What is granted is granted line by line. */
async function decide(tx: Transaction, act: LockedCase, proposedBy: Id, { outcome, ...said }: Words) {
  const { row, foreseen } = act;
  const decided = { version: foreseen.version, outcome };
  const sent = await readVersion(tx, row.number, foreseen.version);
  const kind = kindOf(row.kind);
  const goods = linesToDecide(kind, sent!.content.fields, 'nb');
  const lines = Object.fromEntries(goods.map(({ id }) => [id, true]));
  const validity = isGiven(outcome) ? validUntil(kind, act.at.getTime()) : null;
  const given = { lines, validUntil: validity };
  const text = { ...decided, ...said, ...given, stage: 'application', conditions: '' } as const;
  return { decision: await insertDecision(tx, act, text, proposedBy), ...decided };
}

async function approve(_tx: Transaction, { foreseen }: LockedCase) {
  return foreseen.proposal ? { decision: foreseen.proposal.id } : refused('incomplete');
}
