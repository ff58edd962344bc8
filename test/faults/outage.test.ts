import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import type { PartName } from '../../dev/parts.ts';
import { findFreePorts } from '../../dev/ports.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import { confirmAddress } from '../support/emails.ts';
import { check, untilQuiet } from '../support/faults/check.ts';
import { Ledger } from '../support/faults/ledger.ts';
import { Marks } from '../support/marks.ts';
import { PortalUser } from '../support/portal.ts';

const folder = makeTestFolder('outage');
let stack: Stack;
let sql: Sql;
let user: PortalUser;

beforeAll(async () => {
  stack = await startStack({
    data: folder.path,
    ports: await findFreePorts(),
    timeSkipping: true,
    onProgress: (line) => console.log(`[outage] ${line}`),
  });
  sql = connect(stack.addresses.postgres, { name: 'outage', max: 2 });
  user = new PortalUser(stack.addresses.portal, 'private');
  await user.logInAtIdporten();
  // the link to confirm the address is sent
  await untilQuiet(sql);
  await confirmAddress(sql, user.pid);
});

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  folder.remove();
});

const outcomes = (number: string) => sql<{ name: string; outcome: string | null }[]>`
  select m.name, m.outcome from commands m join cases using (workflow_id) where number = ${number} order by n`;

/** Does what a person does while parts are away, and expects it to be carried out once when they are back. */
async function workWithout(parts: readonly PartName[]): Promise<void> {
  const before = await user.enquire();
  await untilQuiet(sql);
  for (const part of parts) await stack.part(part).kill();

  const number = await user.begin();
  await user.write(number);
  for (const path of ['/', '/saker', '/innboks', '/profil', `/saker/${before}`])
    expect([path, (await user.open(path)).status]).toEqual([path, 200]);
  const receipt = await user.send(await user.toSend(number), `/saker/${number}/innsending`);
  expect([receipt.url, receipt.status]).toEqual([
    expect.stringContaining(`/saker/${number}/kvittering`),
    200,
  ]);
  expect(receipt.html).toMatch(/[Mm]ottatt/);
  const withdrawal = `/saker/${before}/trekking`;
  const withdrawn = await user.fill(withdrawal, withdrawal);
  expect(withdrawn.html).toMatch(/[Mm]ottatt/);
  expect([...(await outcomes(number)), ...(await outcomes(before))]).toEqual([
    { name: 'submit', outcome: null },
    { name: 'submit', outcome: 'done' },
    { name: 'withdraw', outcome: null },
  ]);

  for (const part of [...parts].reverse()) await stack.part(part).start();
  await untilQuiet(sql);
  expect([...(await outcomes(number)), ...(await outcomes(before))]).toEqual([
    { name: 'submit', outcome: 'done' },
    { name: 'submit', outcome: 'done' },
    { name: 'withdraw', outcome: 'done' },
  ]);
}

describe('while parts are away, people go on', () => {
  it('without any worker: what is sent is received, and carried out once when one is back', () =>
    workWithout(['worker']));

  it('without Temporal either', () => workWithout(['worker', 'temporal']));

  it('and afterwards everything agrees', async () => {
    const { temporal, mailbox } = stack.addresses;
    const verdict = await check({ sql, temporal, namespace: 'min-side', mailbox }, new Ledger());
    // of the e-mails four are receipts, and one is the link to confirm the address
    expect(verdict).toMatchObject({ violations: [], commands: 6, cases: 4, mails: 5, doubleMails: 0 });
  });

  it('and what they write does not stand in the files of the engine', async () => {
    const marks = new Marks();
    const number = await user.enquire({ subject: marks.of('subject'), text: marks.of('text') });
    await untilQuiet(sql);
    const files = ['temporal.db', 'temporal.db-wal'].map((name) =>
      readFileSync(join(folder.path, name), 'latin1'),
    );
    for (const text of files) expect(marks.foundIn(text)).toEqual([]);
    const [command] = await sql<{ id: string }[]>`
      select m.id from commands m join cases using (workflow_id) where number = ${number}`;
    // What a signal carried is found there, so that what is not found was not carried.
    expect(files.some((text) => text.includes(command!.id))).toBe(true);
  });
});
