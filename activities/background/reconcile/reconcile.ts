/**
 * The reconciliation: finds differences between database and workflows, and starts lost workflows again from their
 * snapshots, unless that would bury what people were told.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@temporalio/client';
import { release } from '../../../db/durable/hold.ts';
import type { Sql } from '../../../db/sql.ts';
import { type Look, look } from './look.ts';
import { type Loss, readLosses } from './losses.ts';
import type { OnProgress } from './parallel.ts';
import { type Repaired, repair } from './repair.ts';

export interface Reconciled extends Look, Repaired {
  /** Acts that the engine knows and the database has lost. */
  losses: Loss[];
  /** There are losses other than those that were accepted, so nothing was repaired. */
  refused: boolean;
}

interface Options {
  /** Replaces workflows that differ, and terminates those without a row. */
  repairs?: boolean;
  /** Losses that somebody has read and goes on without. */
  accepted?: readonly Loss[];
  /** Lets a database that was put back act by itself again, once nothing is refused. */
  releases?: 'mails sent' | 'mails dropped' | null;
  onProgress?: OnProgress;
}

/** Compares all durable things and files with their workflows. */
export async function reconcile(
  sql: Sql,
  client: Client,
  { repairs = false, accepted = [], releases = null, onProgress = () => {} }: Options = {},
): Promise<Reconciled> {
  const found = await look(sql, client, onProgress);
  const losses = await readLosses(sql, client, found, onProgress);
  const refused = repairs && losses.length > 0 && !isDeepStrictEqual(losses, accepted);
  if (releases && !refused) await release(sql, { drops: releases === 'mails dropped' });
  const done = repairs && !refused ? await repair(sql, client, found, losses) : NOTHING_DONE;
  return { ...found, losses, refused, ...done };
}

const NOTHING_DONE: Repaired = { repaired: 0, terminated: 0, held: [] };
