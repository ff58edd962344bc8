/** Housekeeping: deletes files and rows that nothing refers to any more. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { forgetLinks } from '../../db/account/emails.ts';
import { forgetUnsaved, longestUnasked } from '../../db/account/person-facts.ts';
import { forgetBudgets } from '../../db/budgets.ts';
import { forgetOldImports } from '../../db/draft/imports.ts';
import { keysOf, sentFiles } from '../../db/files/watch.ts';
import type { Sql } from '../../db/sql.ts';
import type { HousekeepingActivities } from '../../domain/shared/messages.ts';
import { inQuarantine, type Store, unfinishedIn } from '../../files/store.ts';
import { askAbout, type PersonRegisters } from '../../registers/person-registers.ts';
import { askToLook } from '../../temporal/calls.ts';

/** Age from which bytes belong to no upload that is still under way. */
const OLD_MS = 24 * 3600 * 1000;

/** Files whose workflows are asked to look in one run. */
const RELEASED_AT_ONCE = 500;

/** People about whom the registers are asked anew in one run. */
const ASKED_ANEW = 20;

/** Services that housekeeping needs. */
export interface HousekeepingServices {
  sql: Sql;
  client: Client;
  store: Store;
  /** `FILES_DIR` */
  folder: string;
  registers: PersonRegisters;
  log: Logger;
}

/** Makes the activities of the housekeeping schedule. */
export const makeHousekeepingActivities = (services: HousekeepingServices): HousekeepingActivities => ({
  sweepFiles: () => sweep(services, OLD_MS),
  releaseFiles: () => releaseFiles(services),
  forgetExpired: () => forgetExpired(services),
});

/** Deletes rows whose time is over, and asks the registers anew about people of whom they told long ago. */
async function forgetExpired({ sql, log, registers }: HousekeepingServices): Promise<void> {
  await forgetOldImports(sql);
  await forgetUnsaved(sql);
  await forgetLinks(sql);
  await forgetBudgets(sql);
  for (const pid of await longestUnasked(sql, ASKED_ANEW))
    if (!(await askAbout({ sql, log }, registers, pid))) return;
}

/** Deletes bytes that processes left in the store when they died in the middle of a file: nothing refers to them. */
export async function sweep(
  { sql, store, folder }: Pick<HousekeepingServices, 'sql' | 'store' | 'folder'>,
  olderThanMs: number,
): Promise<void> {
  const before = Date.now() - olderThanMs;
  await sweepUnfinished(unfinishedIn(folder), before);
  for await (const keys of oldInQuarantine(store, before)) {
    const wanted = await keysOf(sql, keys, 'quarantined');
    for (const key of keys) if (!wanted.has(key)) await store.delete(inQuarantine(key));
  }
}

async function sweepUnfinished(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < before) await rm(file, { force: true });
  }
}

/** Yields the keys of files that came into quarantine before a moment, a page at a time. */
async function* oldInQuarantine(store: Store, before: number): AsyncGenerator<string[]> {
  let paginationToken: string | undefined;
  do {
    const page = await store.listAll(inQuarantine(''), {
      recursive: true,
      ...(paginationToken && { paginationToken }),
    });
    const keys: string[] = [];
    for (const entry of page.objects) {
      if (!entry.isFile) continue;
      const { lastModified } = await entry.getMetaData();
      if (lastModified.getTime() < before) keys.push(entry.name);
    }
    if (keys.length > 0) yield keys;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

/** Asks the workflows of files that were sent to look, so that they end. One that cannot be asked looks by itself. */
async function releaseFiles({ sql, client }: HousekeepingServices): Promise<void> {
  const files = await sentFiles(sql, RELEASED_AT_ONCE);
  await Promise.allSettled(files.map((file) => askToLook(client, file)));
}
