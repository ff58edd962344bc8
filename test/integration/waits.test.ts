/** Acts that give several commands: nobody waits for the outcomes one after the other. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { deleteAccount } from '../../acts/account/delete.ts';
import type { ActServices } from '../../acts/services.ts';
import { insertCase } from '../../db/cases/start.ts';
import type { Answers } from '../../db/listen.ts';
import { kindOf } from '../../kinds.ts';
import { readSettings } from '../../settings.ts';
import { openTemporal } from '../../temporal/client.ts';
import { makeDatabase, type OwnDatabase } from '../support/database.ts';
import { makeCase, type PlainCase } from '../support/plain-case.ts';

const DRAFTS = 4;
const settings = readSettings(inject('stack').environment);
const log = pino({ level: 'silent' });
/** Client that cannot reach Temporal. Never closed: its tries go on for a moment, and fail loudly once it is. */
const temporal = openTemporal({ ...settings, TEMPORAL_ADDRESS: '127.0.0.1:1' }, log);
let database: OwnDatabase;
let plain: PlainCase;
beforeAll(async () => {
  database = await makeDatabase('waits', 3);
  plain = await makeCase(database.sql);
});
afterAll(() => database.drop());

/** Outcomes of which each comes only when so many are waited for. */
function togetherOnly(many: number): Answers {
  const all = Promise.withResolvers<void>();
  let waiting = 0;
  return {
    expect: () => ({
      async within() {
        waiting += 1;
        if (waiting === many) all.resolve();
        await all.promise;
        return null;
      },
      forget: () => {},
    }),
    close: async () => {},
  };
}

it('of whoever deletes their user discards all drafts at once', async () => {
  const { sql } = database;
  const actor = { id: plain.person, role: 'person', party: plain.person };
  for (let begun = 1; begun < DRAFTS; begun++)
    await insertCase(sql, { id: randomUUID(), kind: kindOf('enquiry'), actor, content: {} });
  const services = { sql, temporal, log, outcomes: togetherOnly(DRAFTS) } as unknown as ActServices;
  const leaving = { id: plain.person, pid: plain.number, tokenHash: Buffer.alloc(32) };
  expect(await deleteAccount(services, { id: randomUUID(), actor, leaving })).toEqual({
    kind: 'refused',
    refused: 'waiting',
  });
});
