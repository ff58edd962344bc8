/**
 * Demonstration data: enquiries in every state that one can come to, cases of other kinds, and requests for access,
 * given by the very acts that people give, and carried out by the workflows. Nothing is written past that.
 */
import { Readable } from 'node:stream';
import { pino } from 'pino';
import type { CaseAct } from '../../acts/cases/act.ts';
import { answer } from '../../acts/cases/answer.ts';
import { approveProposal } from '../../acts/cases/approve.ts';
import { answerDates, askApplicant } from '../../acts/cases/ask.ts';
import { message } from '../../acts/cases/message.ts';
import { propose } from '../../acts/cases/propose.ts';
import { reply } from '../../acts/cases/reply.ts';
import { startCase } from '../../acts/cases/start.ts';
import { submit } from '../../acts/cases/submit.ts';
import { take } from '../../acts/cases/take.ts';
import { withdrawCase } from '../../acts/cases/withdraw.ts';
import type { DraftAct } from '../../acts/draft/act.ts';
import { attachFile } from '../../acts/draft/files.ts';
import { addLine } from '../../acts/draft/lines.ts';
import { save } from '../../acts/draft/save.ts';
import type { Answer } from '../../acts/perform.ts';
import { type ActServices, openServices } from '../../acts/services.ts';
import { readDraft } from '../../db/draft/drafts.ts';
import { connect } from '../../db/sql.ts';
import type { CaseSnapshot } from '../../domain/cases/states.ts';
import { allFiles, fieldAt } from '../../domain/forms/content.ts';
import type { Kind } from '../../domain/forms/types.ts';
import enquiry from '../../domain/kinds/enquiry.kind.ts';
import { goodsLines } from '../../domain/kinds/goods.ts';
import type { Store } from '../../files/store.ts';
import { kindOf } from '../../kinds.ts';
import type { TemporalClient } from '../../temporal/client.ts';
import { askForAccess } from './access.ts';
import { idFrom, memberActor, personActor, staffActor } from './actors.ts';
import { ENQUIRIES, type Story, type StoryAct } from './enquiries.ts';
import { LICENCES } from './export-licences.ts';
import { OTHERS } from './other-kinds.ts';

/** Settings with every kind that a story is about switched on. */
const SETTINGS = { KINDS_OFF: [] };

/**
 * Tells every story to the database, as far as it was not told before: its acts have ids that follow from the story,
 * so that it can be interrupted anywhere and begun again. Cases that somebody went on with are left alone. While the
 * virus scanner is not up yet, a case with a file is sent by a later start.
 */
export async function makeDemonstration(
  databaseUrl: string,
  { temporal, store }: { temporal: TemporalClient; store: Store },
): Promise<void> {
  const lock = connect(databaseUrl, { name: 'min-side demonstration lock', max: 1 });
  const sql = connect(databaseUrl, { name: 'min-side demonstration', max: 3 });
  const services = await openServices({ sql, temporal, store, log: pino({ level: 'silent' }) });
  try {
    // several at a time would attach a file several times; the lock ends with its connection
    await lock`select set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)`;
    await lock`select pg_advisory_lock(hashtext('demonstration'))`;
    await askForAccess(services);
    for (const story of [...ENQUIRIES, ...LICENCES, ...OTHERS]) await tell(services, story);
  } finally {
    await services.close();
    await Promise.all([sql.end(), lock.end()]);
  }
}

async function tell(services: ActServices, story: Story): Promise<void> {
  const { sql } = services;
  const applicant = await (story.forOrganisation ? memberActor : personActor)(sql, story.by);
  const staff = {
    caseworker: await staffActor(sql, 'caseworker'),
    approver: await staffActor(sql, 'approver'),
  };
  const kind = kindOf(story.kind ?? enquiry.id);
  const begun = await startCase(
    { ...services, settings: SETTINGS },
    { id: idFrom(story.id, 'begun'), actor: applicant, level: 'high', kind: kind.id },
  );
  if (begun.kind === 'refused') throw new Error(`${story.id}: ${begun.refused}`);
  const { number } = begun;
  await write(services, story, kind, { number, generation: 1, person: applicant.id, party: applicant.party });
  for (const [i, told] of story.acts.entries()) {
    const { by, perform } = ACTS[told.name];
    const actor = by === 'applicant' ? applicant : staff[by];
    const given = await perform(services, { id: idFrom(story.id, `${i}`), actor, number }, told);
    if (given.kind === 'refused') return;
  }
}

/** Fills in the form, its lines and its files. */
async function write(services: ActServices, story: Story, kind: Kind, draft: DraftAct): Promise<void> {
  const fields = { ...story.words };
  for (const [i, goods] of (story.goods ?? []).entries()) {
    const added = await addLine(services, {
      ...draft,
      id: idFrom(story.id, `goods ${i}`),
      lines: goodsLines,
    });
    if (added.kind === 'refused') return;
    for (const [field, value] of Object.entries(goods)) fields[`goods.${added.line}.${field}`] = value;
  }
  const changes = Object.entries(fields).map(([path, value]) => {
    const field = fieldAt(kind, path);
    if (!field) throw new Error(`${story.id}: no field ${path}`);
    return { field, value, seen: 0 };
  });
  await save(services, { ...draft, changes });
  for (const { at: path, name, text } of story.files ?? []) {
    const place = allFiles(kind).find((files) => files.path === path);
    if (place && !(await isUsed(services, draft, path)))
      await attachFile(services, { ...draft, place, name, bytes: Readable.from([Buffer.from(text)]) });
  }
}

async function isUsed(
  { sql }: ActServices,
  { number, generation }: DraftAct,
  place: string,
): Promise<boolean> {
  const lying = await sql`
    select from draft_fields
    where case_number = ${number} and generation = ${generation} and split_part(path, '.', 1) = ${place}`;
  return lying.length > 0;
}

type Told = Required<Pick<Extract<StoryAct, { outcome: string }>, 'body' | 'outcome' | 'legalBasis'>>;
type Perform = (services: ActServices, act: CaseAct, told: StoryAct) => Promise<Answer<string>>;

const SILENT: Told = { body: '', outcome: 'granted', legalBasis: '' };
const said = (told: StoryAct): Told => ({ ...SILENT, ...told });

/** Each act of a story: who gives it, and how. */
const ACTS: Readonly<
  Record<StoryAct['name'], { by: 'applicant' | 'caseworker' | 'approver'; perform: Perform }>
> = {
  submit: { by: 'applicant', perform: send },
  withdraw: { by: 'applicant', perform: withdrawCase },
  message: {
    by: 'applicant',
    perform: (services, act, told) => message(services, { ...act, body: said(told).body }),
  },
  answer: {
    by: 'applicant',
    perform: (services, act, told) => answer(services, { ...act, body: said(told).body }),
  },
  take: { by: 'caseworker', perform: take },
  reply: {
    by: 'caseworker',
    perform: (services, act, told) => reply(services, { ...act, body: said(told).body }),
  },
  ask: {
    by: 'caseworker',
    perform: (services, act, told) =>
      askApplicant(services, { ...act, body: said(told).body, due: answerDates(Date.now()).usual }),
  },
  propose: { by: 'caseworker', perform: decide },
  approve: { by: 'approver', perform: approve },
};

/** Sends what stands in the draft. */
async function send(services: ActServices, act: CaseAct): Promise<Answer<string>> {
  const { generation, revision } = await readDraft(services.sql, act.number);
  return submit(services, { ...act, generation, revision });
}

/** Grants the whole of what was sent, or answers an enquiry. */
function decide(services: ActServices, act: CaseAct, told: StoryAct): Promise<Answer<string>> {
  const { body, legalBasis } = said(told);
  const outcome = 'outcome' in told ? told.outcome : 'answered';
  return propose(services, { ...act, version: 1, outcome, body, legalBasis });
}

async function approve(services: ActServices, act: CaseAct): Promise<Answer<string>> {
  const [row] = await services.sql<{ snapshot: CaseSnapshot }[]>`
    select snapshot from cases where number = ${act.number}`;
  const decision = row?.snapshot.proposal?.id;
  return decision ? approveProposal(services, { ...act, decision }) : { kind: 'refused', refused: 'illegal' };
}
