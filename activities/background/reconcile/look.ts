/**
 * A look at database and engine: where they differ, from both sides. It looks twice before it judges, since a thing in
 * motion differs for a moment. Nothing is changed.
 */

import { setTimeout as after } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Sql } from '../../../db/sql.ts';
import { type Engine, readEngine } from './executions.ts';
import { confirmLostFiles, type LostFile, suspectFiles } from './files.ts';
import type { OnProgress } from './parallel.ts';
import { confirmThings, type Finding, suspectThings } from './things.ts';

export interface Look extends Omit<Engine, 'lingering'> {
  /** Number of open things. */
  things: number;
  /** Number of watched files. */
  files: number;
  findings: (Finding | LostFile)[];
}

const BETWEEN_LOOKS_MS = 5000;

/** Compares open things and watched files with their workflows, and all workflows of the engine with their rows. */
export async function look(sql: Sql, client: Client, onProgress: OnProgress): Promise<Look> {
  const { things, suspects } = await suspectThings(sql, client, onProgress);
  const { files, suspects: fileSuspects } = await suspectFiles(sql, client, onProgress);
  const { lingering, ...engine } = await readEngine(sql, client, onProgress);
  if (suspects.length + fileSuspects.length + lingering.length > 0) await after(BETWEEN_LOOKS_MS);
  const findings = await confirmThings(sql, client, suspects, lingering, onProgress);
  const lostFiles = await confirmLostFiles(sql, client, fileSuspects, onProgress);
  return { things, files, ...engine, findings: [...findings, ...lostFiles] };
}
