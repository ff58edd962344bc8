/** The dispatcher beside work that can never be done: one such thing holds no other up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from '../../db/sql.ts';
import { newCase } from '../../domain/cases/states.ts';
import {
  APPLICANT,
  beginCase,
  type Harness,
  outcomeOf,
  record,
  startHarness,
} from '../support/workflows/harness.ts';

/** More than the dispatcher takes at a time. */
const MANY = 120;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('the dispatcher', () => {
  it('sends a command for as long as it has no outcome, however often that was', async () => {
    const { sql } = harness;
    const stranded = await beginCase(harness);
    const old = await record(sql, stranded, 'submit', { version: 1 });
    await sql`update cases set workflow_id = ${`${stranded.workflowId}x`} where number = ${stranded.number}`;
    await sql`update commands set workflow_id = ${`${stranded.workflowId}x`}, sends = 100000 where id = ${old.id}`;
    const at = await beginCase(harness);
    const submit = await record(sql, at, 'submit', { version: 1 });
    expect(await outcomeOf(sql, submit.id)).toBe('done');
    await sql`update commands set next_send = now() - interval '1 s' where id = ${old.id}`;
    await expect
      .poll(async () => (await sql`select sends from commands where id = ${old.id}`)[0]!.sends)
      .toBeGreaterThan(100_000);
  });

  it('starts a case behind many that never can be started', async () => {
    const { sql } = harness;
    const snapshot = newCase({ remindAt: Date.now() + 1e9 });
    // the engine takes no id as long as that
    const impossible = Array.from({ length: MANY }, (_, i) => ({
      number: `27${String(i).padStart(5, '0')}`,
      workflowId: `case-27${String(i).padStart(5, '0')}-${'x'.repeat(1200)}`,
      ...{ partyId: APPLICANT, createdBy: APPLICANT, kind: 'enquiry' },
      createdAt: new Date(Date.now() - 3600_000),
      snapshot: json(sql, snapshot),
    }));
    await sql`insert into cases ${sql(impossible)}`;
    const at = await beginCase(harness, { start: false });
    const submit = await record(sql, at, 'submit', { version: 1 });
    expect(await outcomeOf(sql, submit.id)).toBe('done');
  });
});
