/** Large files while processes stop, hang and die. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import type { PartName } from '../../dev/parts.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import { LARGEST_FILE } from '../../domain/files/file-types.ts';
import { unfinishedIn } from '../../files/store.ts';
import { PortalUser } from '../support/portal.ts';
import { chunked, FIELD, filesOn, tabOf, uploadTo } from '../support/uploads.ts';

const folder = makeTestFolder('files');
let stack: Stack;
let sql: Sql;
let user: PortalUser;
const said: string[] = [];

beforeAll(async () => {
  stack = await startStack({
    data: folder.path,
    ports: await findFreePorts(),
    env: { worker: { CLAMD_PATIENCE_S: '20' } },
    timeSkipping: true,
    onProgress: (line) => {
      said.push(line);
      console.log(`[files] ${line}`);
    },
  });
  sql = connect(stack.addresses.postgres, { name: 'files', max: 2 });
  user = new PortalUser(stack.addresses.portal, 'private');
  await user.logInAtIdporten();
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  folder.remove();
});

const BOUNDARY = 'minside';
const MEGABYTE = Buffer.alloc(1024 * 1024, 'æøå ');

/** Yields a form with a text of 20 MB, a megabyte at a time, without saying how long it is. */
function* largeForm(fields: Readonly<Record<string, string>>): Generator<Uint8Array> {
  const part = (what: string) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${what}\r\n\r\n`);
  for (const [name, value] of Object.entries(fields)) {
    yield part(`name="${name}"`);
    yield Buffer.from(`${value}\r\n`);
  }
  yield part(`name="${FIELD}"; filename="stor.txt"`);
  for (let sent = 0; sent < 20; sent++) yield MEGABYTE;
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}

async function upload(number: string, pieces?: (form: Generator<Uint8Array>) => RequestInit) {
  const { token = '', generation = '' } = await user.formOn(tabOf(number), tabOf(number));
  return user.ask(uploadTo(number), {
    ...(pieces ?? chunked)(largeForm({ token, generation })),
    headers: { origin: user.portal, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
}

const states = async (number: string) =>
  (await sql<{ state: string }[]>`select state from files where case_number = ${number}`).map(
    ({ state }) => state,
  );
const becomes = (number: string, state: string) =>
  expect.poll(() => states(number), { timeout: 300_000 }).toEqual([state]);

function send(part: PartName, signal: NodeJS.Signals): void {
  process.kill(stack.part(part).pid!, signal);
}

/** Uploads a file while the scanner stands still: it is taken in, and said to wait. */
async function uploadToAStandstill(): Promise<string> {
  const number = await user.begin();
  await user.write(number);
  send('clamd', 'SIGSTOP');
  expect((await upload(number)).status).toBe(303);
  const page = await user.open(tabOf(number));
  expect(filesOn(page)).toMatchObject([{ name: 'stor.txt', says: 'Skannes', href: null }]);
  expect((await user.open(`/saker/${number}/skjema/send-inn`)).html).toContain('ikke ferdig kontrollert');
  return number;
}

/** Waits until the worker's log says that an attempt was given up, with this code. */
const workerSays = (code: string) =>
  expect
    .poll(() => readFileSync(join(folder.path, 'logs/worker.log'), 'utf8'), { timeout: 60_000 })
    .toContain(code);

/** Waits until the file is scanned without anybody's help, and sends the case. */
async function expectScanned(number: string): Promise<void> {
  await becomes(number, 'clean');
  const receipt = await user.send(await user.toSend(number), `/saker/${number}/innsending`);
  expect(receipt.url).toContain('/kvittering');
}

describe('twenty files of 20 MB at once', () => {
  it('are all taken in, and scanned', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 20; i++) numbers.push(await user.begin());
    const answers = await Promise.all(numbers.map((number) => upload(number)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303));
    for (const number of numbers) await becomes(number, 'clean');
    const [stored] = await sql<{ size: number }[]>`select distinct size from files`;
    expect(stored?.size).toBe(LARGEST_FILE);
  });
});

describe('a file waits, and is looked into by itself later', () => {
  it('while the scanner hangs', async () => {
    const number = await uploadToAStandstill();
    await workerSays('CLAMD_SILENT');
    expect(await states(number)).toEqual(['quarantined']);
    send('clamd', 'SIGCONT');
    await expectScanned(number);
  });

  it('while the scanner dies in the middle of the bytes, and is away', async () => {
    const number = await uploadToAStandstill();
    await stack.part('clamd').kill();
    await workerSays('NET_ECONNREFUSED');
    expect(await states(number)).toEqual(['quarantined']);
    await stack.part('clamd').start();
    await expectScanned(number);
  });

  it('while the worker dies in the middle of the bytes', async () => {
    const number = await uploadToAStandstill();
    await stack.part('worker').kill();
    send('clamd', 'SIGCONT');
    await stack.part('worker').start();
    await expectScanned(number);
  });

  it('while Temporal is away: the dispatcher starts what the portal could not', async () => {
    const number = await user.begin();
    await stack.part('temporal').kill();
    expect((await upload(number)).status).toBe(303);
    expect(await states(number)).toEqual(['quarantined']);
    await stack.part('temporal').start();
    await becomes(number, 'clean');
  });
});

describe('a file of which the half came', () => {
  it('when its sender was gone, is not there', async () => {
    const number = await user.begin();
    await expect(upload(number, brokenOff)).rejects.toThrow();
    await expect.poll(unfinished).toEqual([]);
    expect(await states(number)).toEqual([]);
  });

  it('when the portal was stopped, which ends in time, is not there', async () => {
    const number = await user.begin();
    const half = Promise.withResolvers<void>();
    const sending = upload(number, (form) => stalled(form, half.resolve));
    sending.catch(() => undefined);
    await half.promise;
    await expect.poll(unfinished).toHaveLength(1);
    send('portal', 'SIGTERM');
    await expect(sending).rejects.toThrow();
    await expect.poll(() => said.at(-1)).toMatch(/^The portal ended \(exit code 0\)|^The portal is up again/);
    expect(await unfinished()).toEqual([]);
    await untilPortalAnswers();
    expect(await states(number)).toEqual([]);
  });

  it('when the portal died, is not there', async () => {
    const number = await user.begin();
    await expect(
      upload(number, (form) => brokenOff(form, () => send('portal', 'SIGKILL'))),
    ).rejects.toThrow();
    await untilPortalAnswers();
    expect(await states(number)).toEqual([]);
    expect(filesOn(await user.open(tabOf(number)))).toEqual([]);
  });
});

/** Names of the pieces of files that are not whole. */
const unfinished = () => readdir(unfinishedIn(stack.environment.FILES_DIR!));

const statusOfPortal = () =>
  user.open('/').then(
    ({ status }) => status,
    () => 0,
  );
const untilPortalAnswers = () => expect.poll(statusOfPortal, { timeout: 60_000 }).toBe(200);

/** Makes a body of which the half comes, and then nothing more. */
function stalled(form: Generator<Uint8Array>, onHalf: () => void): RequestInit {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++sent <= 10) return controller.enqueue(form.next().value!);
      onHalf();
      return new Promise<void>(() => undefined);
    },
  });
  return { method: 'POST', body, duplex: 'half' } as RequestInit;
}

/** Makes a body that ends in an error after 5 MB; before that, something happens. */
function brokenOff(form: Generator<Uint8Array>, happens = () => {}): RequestInit {
  return chunked(
    (function* () {
      let sent = 0;
      for (const piece of form) {
        yield piece;
        if (++sent === 10) happens();
        if (sent === 12) throw new Error('the sender is gone');
      }
    })(),
  );
}
