import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeHousekeepingActivities, sweep } from '../../activities/background/housekeeping.ts';
import { confirmLostFiles, suspectFiles } from '../../activities/background/reconcile/files.ts';
import { reconcile } from '../../activities/background/reconcile/reconcile.ts';
import { repair } from '../../activities/background/reconcile/repair.ts';
import { copyFile, insertFile, readFile } from '../../db/files/files.ts';
import { noteFileStarted } from '../../db/files/watch.ts';
import { json } from '../../db/sql.ts';
import { fileWorkflowId } from '../../domain/files/workflow.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import { asClean, inQuarantine } from '../../files/store.ts';
import { startOnce } from '../../temporal/calls.ts';
import { fileStart } from '../../temporal/starts.ts';
import { EICAR } from '../support/made-files.ts';
import { makeCase, type PlainCase } from '../support/plain-case.ts';
import { type Harness, startHarness } from '../support/workflows/harness.ts';
import { keepHistory } from '../support/workflows/histories.ts';
import type { Behaviour } from '../support/workflows/scanner.ts';
import { skip } from '../support/workflows/time.ts';

let harness: Harness;
let at: PlainCase;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  at = await makeCase(harness.sql);
  harness.scanner.behaviour = 'answers';
});

interface TestFile {
  id: Id;
  key: string;
  workflowId: Id;
  /** Path in the draft; empty where the file is attached to nothing. */
  place: string;
}

/** Brings a file as the portal leaves it: bytes in quarantine, a row, and a workflow unless that is left out. */
async function bring(bytes: Buffer, { attached = true, start = true } = {}): Promise<TestFile> {
  const { sql, store, client } = harness;
  const [id, key] = [randomUUID(), randomUUID()];
  await store.putStream(inQuarantine(key), Readable.from([bytes]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = await sql.begin(async (tx) => {
    await insertFile(tx, {
      ...{ id, key, sha256, size: bytes.length, name: 'brev.txt', extension: 'txt' },
      ...{ caseNumber: at.number, side: 'applicant', uploadedBy: at.person },
    });
    return attached ? at.attach(tx, id) : '';
  });
  if (start) {
    await startOnce(client, fileStart({ file: id, number: at.number, uploadedBy: at.person }));
    await noteFileStarted(sql, id);
  }
  return { id, key, workflowId: fileWorkflowId(id), place };
}

const handleOf = ({ workflowId }: TestFile) => harness.client.workflow.getHandle(workflowId);
const stateOf = async ({ id }: TestFile) => (await readFile(harness.sql, id))?.state;
const becomes = (file: TestFile, state: string) =>
  expect.poll(() => stateOf(file), { timeout: 20_000 }).toBe(state);
const isThere = ({ key }: TestFile) => harness.store.exists(asClean(key));

/** Lets the file's workflow ask once more whether it is used, and waits until it has. */
async function look(file: TestFile): Promise<void> {
  const before = await looks(file);
  await skip(harness, file, 2.1);
  await expect.poll(() => looks(file), { timeout: 10_000 }).toBeGreaterThan(before);
}

/** Counts how often the workflow was told whether the file is used. */
async function looks(file: TestFile): Promise<number> {
  const { events } = await handleOf(file).fetchHistory();
  const asked = new Set(
    events
      ?.filter((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'use')
      .map(({ eventId }) => `${eventId}`),
  );
  const answered = events?.filter(({ activityTaskCompletedEventAttributes: done }) =>
    asked.has(`${done?.scheduledEventId}`),
  );
  return answered?.length ?? 0;
}

const setPlace = (file: TestFile, value: string) =>
  harness.sql`
    update draft_fields set value = ${json(harness.sql, value)}
    where case_number = ${at.number} and path = ${file.place}`;

describe('a file that an older database takes for not looked into', () => {
  it('is found by the reconciliation, and looked into again where its clean bytes lie', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    await expect.poll(() => harness.store.exists(inQuarantine(file.key))).toBe(false);
    await harness.sql`update files set state = 'quarantined', scanned_at = null where id = ${file.id}`;
    const lost = async () => {
      const { sql, client } = harness;
      const { suspects } = await suspectFiles(sql, client, () => {});
      const own = suspects.filter(({ workflowId }) => workflowId === file.workflowId);
      return confirmLostFiles(sql, client, own, () => {});
    };
    await expect.poll(lost, { timeout: 60_000 }).toMatchObject([{ difference: 'content differs' }]);
    const nothingElse = { things: 0, files: 0, orphans: [], runs: new Map(), numbers: new Map() };
    await repair(harness.sql, harness.client, { ...nothingElse, findings: await lost() }, []);
    await becomes(file, 'clean');
    expect(await isThere(file)).toBe(true);
    expect(await lost()).toEqual([]);
  });
});

describe('a file', () => {
  it('is looked into, and kept for good once it was sent', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    await look(file);
    await harness.sql`
      insert into versions (case_number, version, generation, edition, content, sent_by, command_id, at)
      values (${at.number}, 1, 1, 1, ${json(harness.sql, { fields: { [`${file.place}.file`]: file.id } })},
        ${at.person}, ${randomUUID()}, now())`;
    await harness.sql`update drafts set closed_at = now() where case_number = ${at.number}`;
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('kept');
    expect(await isThere(file)).toBe(true);
    const [row] = await harness.sql`select kept from files where id = ${file.id}`;
    expect(row?.kept).toBe(true);
    await keepHistory(harness, file, 'file kept');
  });

  it('is kept for good once its message was sent, and until then for its writer', async () => {
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await harness.sql`
      insert into message_files (file_id, case_number, writer) values (${file.id}, ${at.number}, ${at.person})`;
    await becomes(file, 'clean');
    await look(file);
    await look(file);
    expect(await stateOf(file)).toBe('clean');
    const message = randomUUID();
    await harness.sql`
      insert into messages (id, case_number, side, kind, author, body, command_id, at)
      values (${message}, ${at.number}, 'applicant', 'message', ${at.person}, 'Hei', ${randomUUID()}, now())`;
    await harness.sql`update message_files set message_id = ${message} where file_id = ${file.id}`;
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('kept');
  });

  it('ends with the next housekeeping once it was sent, and before that is only looked at', async () => {
    const { sql, client, store } = harness;
    const { releaseFiles } = makeHousekeepingActivities({
      ...{ sql, client, store, folder: '', log: pino({ level: 'silent' }) },
      registers: { folkeregisteret: null, contacts: null },
    });
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await sql`
      insert into message_files (file_id, case_number, writer) values (${file.id}, ${at.number}, ${at.person})`;
    await becomes(file, 'clean');
    await releaseFiles();
    expect(await looks(file)).toBe(0);
    const message = randomUUID();
    await sql`
      insert into messages (id, case_number, side, kind, author, body, command_id, at)
      values (${message}, ${at.number}, 'applicant', 'message', ${at.person}, 'Hei', ${randomUUID()}, now())`;
    await sql`update message_files set message_id = ${message} where file_id = ${file.id}`;
    await releaseFiles();
    expect(await handleOf(file).result()).toBe('kept');
  });

  it('is kept for good once its complaint was sent', async () => {
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await becomes(file, 'clean');
    const complaint = randomUUID();
    await harness.sql`
      insert into complaints (id, case_number, author, body, command_id, at)
      values (${complaint}, ${at.number}, ${at.person}, 'Nei', ${randomUUID()}, now())`;
    await harness.sql`
      insert into message_files (file_id, case_number, writer, goes_with, complaint_id)
      values (${file.id}, ${at.number}, ${at.person}, 'complaint', ${complaint})`;
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('kept');
  });

  it('is removed when it was never used', async () => {
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await becomes(file, 'clean');
    await look(file);
    expect(await stateOf(file)).toBe('clean');
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('removed');
    expect([await stateOf(file), await isThere(file)]).toEqual(['removed', false]);
    await keepHistory(harness, file, 'file removed');
  });

  it('is removed after it was taken out of its draft, unless it was put back meanwhile', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    await setPlace(file, '-1');
    await look(file);
    await setPlace(file, '1');
    await look(file);
    await setPlace(file, '-1');
    await look(file);
    expect(await isThere(file)).toBe(true);
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('removed');
  });

  it('is removed with the case that was thrown away', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    await harness.sql`
      update cases set snapshot = snapshot || '{"state": "discarded"}', closed = true where number = ${at.number}`;
    await look(file);
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('removed');
  });

  it('is removed with the request for access that came to nothing', async () => {
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await becomes(file, 'clean');
    const request = randomUUID();
    await harness.sql`
      insert into access_requests (id, workflow_id, kind, number, requester, pid, sent_at, snapshot, started)
      values (${request}, ${accessWorkflowId(request)}, 'power_of_attorney', '333333333', ${at.person}, ${request},
        now(), '{"state": "open"}', true)`;
    await harness.sql`update files set case_number = null, request_id = ${request} where id = ${file.id}`;
    await harness.sql`insert into request_files (file_id, request_id) values (${file.id}, ${request})`;
    await look(file);
    await look(file);
    expect(await isThere(file)).toBe(true);
    await harness.sql`
      update access_requests set snapshot = '{"state": "lapsed"}', closed = true where id = ${request}`;
    await look(file);
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('removed');
    expect(await isThere(file)).toBe(false);
  });

  it('leaves its bytes to a copy in another case', async () => {
    const file = await bring(Buffer.from('Hei'), { attached: false });
    await becomes(file, 'clean');
    const other = await makeCase(harness.sql);
    const copy = await harness.sql.begin(async (tx) => {
      const to = { caseNumber: other.number, side: 'applicant', uploadedBy: other.person } as const;
      const id = (await copyFile(tx, file.id, to))!;
      await other.attach(tx, id);
      return id;
    });
    await look(file);
    await skip(harness, file, 2.1);
    expect(await handleOf(file).result()).toBe('removed');
    expect(await isThere(file)).toBe(true);
    expect((await readFile(harness.sql, copy))?.state).toBe('clean');
  });

  it('goes on in a new run when its history has grown long', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    const first = (await handleOf(file).describe()).runId;
    for (let i = 0; i < 12; i++) await skip(harness, file, 2.1);
    await expect
      .poll(async () => (await handleOf(file).describe()).runId, { timeout: 20_000 })
      .not.toBe(first);
    expect(await stateOf(file)).toBe('clean');
    await keepHistory(harness, file, 'file continued as new');
  });

  it('ends when a virus was found, without its bytes', async () => {
    const file = await bring(EICAR);
    expect(await handleOf(file).result()).toBe('infected');
    expect(await stateOf(file)).toBe('infected');
    expect([await isThere(file), await harness.store.exists(inQuarantine(file.key))]).toEqual([false, false]);
    await keepHistory(harness, file, 'file infected');
  });

  it('ends where the database knows nothing of it', async () => {
    const file = randomUUID();
    await startOnce(harness.client, fileStart({ file, number: at.number, uploadedBy: at.person }));
    expect(await harness.client.workflow.getHandle(fileWorkflowId(file)).result()).toBe('gone');
  });

  it('lets no cancel request end it', async () => {
    const file = await bring(Buffer.from('Hei'));
    await handleOf(file).cancel();
    await becomes(file, 'clean');
    expect((await handleOf(file).describe()).status.name).toBe('RUNNING');
  });

  it('shows operators its case and state, and nothing of itself', async () => {
    const file = await bring(Buffer.from('Hei'));
    await becomes(file, 'clean');
    const { staticSummary, typedSearchAttributes } = await handleOf(file).describe();
    expect(await staticSummary()).toBe(`File in case ${at.number}`);
    expect(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])).toEqual(
      expect.arrayContaining([['CaseNumber', at.number]]),
    );
    expect(JSON.stringify(await handleOf(file).fetchHistory())).not.toContain('brev');
  });
});

describe('while the scanner does not answer', () => {
  it.each<Behaviour>(['errs', 'hangs', 'breaks off'])(
    'because it %s, a file waits, and is looked into by itself when it does',
    async (behaviour) => {
      harness.scanner.behaviour = behaviour;
      const before = harness.scanner.asked;
      const clean = await bring(Buffer.from('Hei'));
      const infected = await bring(EICAR);
      await expect.poll(() => harness.scanner.asked, { timeout: 20_000 }).toBeGreaterThan(before + 3);
      expect([await stateOf(clean), await stateOf(infected)]).toEqual(['quarantined', 'quarantined']);
      expect([await isThere(clean), await isThere(infected)]).toEqual([false, false]);
      harness.scanner.behaviour = 'answers';
      await becomes(clean, 'clean');
      await becomes(infected, 'infected');
      if (behaviour === 'errs') await keepHistory(harness, clean, 'file scanned later');
    },
  );

  it('a file that is not what its name says is refused all the same', async () => {
    harness.scanner.behaviour = 'errs';
    const file = await bring(Buffer.from('MZ\0\0'));
    expect(await handleOf(file).result()).toBe('refused');
    await keepHistory(harness, file, 'file refused');
  });
});

describe('when something was lost', () => {
  it('the dispatcher starts a file that the portal could not', async () => {
    await becomes(await bring(Buffer.from('Hei'), { start: false }), 'clean');
  });

  it('the reconciliation says which files have no workflow, and starts it again', async () => {
    harness.scanner.behaviour = 'errs';
    const [waiting, watched] = [await bring(Buffer.from('Hei')), await bring(Buffer.from('Hå'))];
    harness.scanner.behaviour = 'answers';
    await becomes(watched, 'clean');
    harness.scanner.behaviour = 'errs';
    for (const file of [waiting, watched]) await handleOf(file).terminate();
    const mine = (report: Awaited<ReturnType<typeof reconcile>>) =>
      report.findings.filter(({ workflowId }) =>
        [waiting, watched].some((file) => file.workflowId === workflowId),
      );
    const found = await reconcile(harness.sql, harness.client);
    expect(mine(found).map(({ difference }) => difference)).toEqual(['ended', 'ended']);
    expect(found.orphans.filter(({ workflowId }) => workflowId.startsWith('file-'))).toEqual([]);
    await reconcile(harness.sql, harness.client, { repairs: true });
    harness.scanner.behaviour = 'answers';
    await becomes(waiting, 'clean');
    expect((await handleOf(watched).describe()).status.name).toBe('RUNNING');
    expect(mine(await reconcile(harness.sql, harness.client))).toEqual([]);
  });

  it('what a dead process left in the store is swept away, and nothing else', async () => {
    harness.scanner.behaviour = 'errs';
    const waiting = await bring(Buffer.from('Hei'));
    const orphan = randomUUID();
    await harness.store.putStream(inQuarantine(orphan), Readable.from([Buffer.from('Hå')]));
    const rooms = { sql: harness.sql, store: harness.store, folder: '/nowhere' };
    await sweep(rooms, 3_600_000);
    expect(await harness.store.exists(inQuarantine(orphan))).toBe(true);
    await sweep(rooms, -1000);
    expect(await harness.store.exists(inQuarantine(orphan))).toBe(false);
    expect(await harness.store.exists(inQuarantine(waiting.key))).toBe(true);
  });

  it('bytes that changed in the store are never clean', async () => {
    harness.scanner.behaviour = 'errs';
    const file = await bring(Buffer.from('Hei'));
    await harness.store.putStream(inQuarantine(file.key), Readable.from([Buffer.from('Hå')]));
    harness.scanner.behaviour = 'answers';
    const failing = async () => {
      const { raw } = await handleOf(file).describe();
      return raw.pendingActivities?.[0]?.lastFailure?.message;
    };
    await expect.poll(failing, { timeout: 20_000 }).toBe('FILE_CHANGED');
    expect(await stateOf(file)).toBe('quarantined');
    await handleOf(file).terminate();
  });
});
