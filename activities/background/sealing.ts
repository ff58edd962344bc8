/** Sealing of the audit: its rows are put into their chain, whose head is kept outside the database. */

import { appendFile, readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Anchor, sealAudit } from '../../db/audit-chain.ts';
import type { Sql } from '../../db/sql.ts';
import type { SealingActivities } from '../../domain/shared/messages.ts';

/** Makes the activity of the sealing's schedule. @param file `AUDIT_ANCHORS` */
export const makeSealingActivities = (sql: Sql, file: string, log: Logger): SealingActivities => ({
  async sealAudit() {
    const head = await sealAudit(sql);
    if (!head) return;
    await appendFile(file, `${JSON.stringify(head)}\n`, { mode: 0o600 });
    log.info(head, 'audit sealed');
  },
});

const anchor = z.object({ place: z.int().positive(), hash: z.hash('sha256') });

/** Reads the anchors that were kept in a file, one a line. @throws {Error} where a line is none */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => anchor.parse(JSON.parse(line)));
}
