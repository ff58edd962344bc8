/** Beginnings of cases in the database: one number for one form, and nobody waits for somebody else's. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertCase } from '../../db/cases/start.ts';
import { insertFile } from '../../db/files/files.ts';
import type { Sql, Transaction } from '../../db/sql.ts';
import type { Content } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { kindOf } from '../../kinds.ts';
import { makeDatabase, type OwnDatabase } from '../support/database.ts';
import { makeCase, type PlainCase } from '../support/plain-case.ts';

let database: OwnDatabase;
let sql: Sql;
let former: PlainCase;
beforeAll(async () => {
  database = await makeDatabase('starting', 6);
  sql = database.sql;
  former = await makeCase(sql);
});
afterAll(() => database.drop());

const begin = async (id: Id, content: Content = {}) => {
  const actor = { id: former.person, role: 'person', party: former.person };
  return insertCase(sql, { id, kind: kindOf('enquiry'), actor, content });
};

/** Puts a file into the former case, as one that was found clean. @returns the content of a form that holds it */
async function attach(): Promise<{ file: Id; content: Content }> {
  const file = randomUUID();
  await sql.begin(async (tx) => {
    await insertFile(tx, {
      ...{ id: file, key: file, sha256: randomBytes(32).toString('hex'), size: 3 },
      ...{ name: 'brev.txt', extension: 'txt', caseNumber: former.number, side: 'applicant' },
      uploadedBy: former.person,
    });
    await tx`update files set state = 'clean' where id = ${file}`;
  });
  const place = 'attachments.0123456789ab';
  return { file, content: { [place]: '1', [`${place}.file`]: file } };
}

const waiting = async () => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row!.count;
};

/** Locks rows while something is begun and has to wait for them. @returns what was done meanwhile */
async function whileHolding<T>(
  lock: (tx: Transaction) => Promise<unknown>,
  run: () => Promise<T>,
): Promise<T> {
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holder = sql.begin(async (tx) => {
    await lock(tx);
    held.resolve();
    await release.promise;
  });
  await held.promise;
  try {
    return await run();
  } finally {
    release.resolve();
    await holder;
  }
}

it('takes one number for one form, however often it is sent at once', async () => {
  const { number: before } = await begin(randomUUID());
  const id = randomUUID();
  const party = (tx: Transaction) => tx`select from parties where id = ${former.person} for update`;
  const presses = await whileHolding(party, async () => {
    const sent = [1, 2, 3, 4].map(() => begin(id));
    await expect.poll(waiting).toBe(4);
    return { sent };
  });
  const pressed = await Promise.all(presses.sent);
  const { number: after } = await begin(randomUUID());
  const next = Number(before) + 1;
  expect(pressed.map(({ number }) => Number(number))).toEqual([next, next, next, next]);
  expect(Number(after)).toBe(next + 1);
  expect(new Set(pressed.map(({ start }) => start.workflowId)).size).toBe(1);
  expect(await begin(id)).toEqual(pressed[0]);
});

it('lets others begin while the files of a copy are still copied', async () => {
  const { file, content } = await attach();
  const { number: before } = await begin(randomUUID());
  const { number, copy } = await whileHolding(
    (tx) => tx`select from files where id = ${file} for update`,
    async () => {
      const copy = begin(randomUUID(), content);
      await expect.poll(waiting).toBe(1);
      return { number: (await begin(randomUUID())).number, copy };
    },
  );
  expect(Number(number)).toBeGreaterThan(Number(before));
  const [own] = await sql<{ id: Id }[]>`select id from files where case_number = ${(await copy).number}`;
  expect(own?.id).not.toBe(file);
});

it('counts the cases of each year by themselves, also when many begin the first of a year at once', async () => {
  const next = async (year: number) => {
    const [row] = await sql<{ running: number }[]>`select next_case_number(${year})::int as running`;
    return row!.running;
  };
  const first = await Promise.all([1, 2, 3, 4, 5].map(() => next(2031)));
  expect(first.sort()).toEqual([1, 2, 3, 4, 5]);
  expect([await next(2032), await next(2031)]).toEqual([1, 6]);
});
