/** Viruses in wrappings, on the real parts: each is found, whatever it lies in and however deep. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { receiveFile } from '../../acts/files/receive.ts';
import { connect } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { readSettings } from '../../settings.ts';
import { extensionOf, NESTED, WRAPPINGS } from '../support/cage/wrappings.ts';
import { EICAR } from '../support/made-files.ts';
import { makeCase, type PlainCase } from '../support/plain-case.ts';
import { servicesFor } from '../support/services.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'viruses test', max: 4 });
let services: Awaited<ReturnType<typeof servicesFor>>;
let at: PlainCase;

beforeAll(async () => {
  services = await servicesFor(settings, sql);
  at = await makeCase(sql);
});
afterAll(async () => {
  await services.close();
  await sql.end();
});

/** Brings a file, and returns its id. */
async function bring(name: string, bytes: Buffer): Promise<Id> {
  const received = await receiveFile<never>(services, {
    ...{ caseNumber: at.number, uploadedBy: at.person, side: 'applicant', name },
    bytes: Readable.from([bytes]),
    attach: async (tx, id) => {
      await at.attach(tx, id);
      return null;
    },
  });
  if (received.kind === 'refused') throw new Error(received.why);
  return received.file.id;
}

const statesOf = (ids: readonly Id[]): Promise<{ id: Id; state: string }[]> =>
  sql<{ id: Id; state: string }[]>`select id, state from files where id in ${sql(ids)}`;

it('finds a virus in every wrapping, and takes the same with something harmless in it', async () => {
  const all = Object.entries({ ...WRAPPINGS, ...NESTED });
  const wrapped = await Promise.all(
    all.flatMap(([name, wrap]) =>
      [EICAR, Buffer.from('Et notat, som er like langt som det andre')].map(async (bytes) => ({
        name: `${name}: ${bytes === EICAR ? 'infected' : 'clean'}`,
        id: await bring(`vedlegg.${extensionOf(name)}`, await wrap(bytes)),
      })),
    ),
  );
  const ids = wrapped.map(({ id }) => id);
  await expect
    .poll(async () => (await statesOf(ids)).filter(({ state }) => state === 'quarantined').length, {
      timeout: 100_000,
    })
    .toBe(0);
  const states = new Map((await statesOf(ids)).map(({ id, state }) => [id, state]));
  const told = wrapped.map(({ name, id }) => `${name.replace(/: \w+$/, '')}: ${states.get(id)}`);
  expect(told).toEqual(wrapped.map(({ name }) => name));
});
