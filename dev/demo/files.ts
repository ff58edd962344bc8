/** Files of the demonstration data: taken in by the portal's own code, and looked into like any other. */

import { Readable } from 'node:stream';
import type { DraftKey } from '../../db/draft/drafts.ts';
import { attachToDraft } from '../../db/files/attachments.ts';
import type { Sql } from '../../db/sql.ts';
import type { Files } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Story } from './enquiries.ts';

type Draft = DraftKey & { person: Id };

/**
 * Attaches what a story tells of, each file to a place where none ever lay. Comes back when the files are looked
 * into, or a few seconds later: a case is not sent with them before.
 */
export async function attach(sql: Sql, files: Files, draft: Draft, story: Story): Promise<void> {
  for (const { at, name, text } of story.files ?? [])
    if (!(await isUsed(sql, draft, at)))
      await files.receive({
        caseNumber: draft.number,
        uploadedBy: draft.person,
        side: 'applicant',
        name,
        bytes: Readable.from([Buffer.from(text)]),
        attach: (tx, file) => attachToDraft(tx, draft, { path: at, max: 1 }, file),
      });
}

async function isUsed(sql: Sql, { number, generation }: Draft, place: string): Promise<boolean> {
  const lying = await sql`
    select from draft_fields
    where case_number = ${number} and generation = ${generation} and split_part(path, '.', 1) = ${place}`;
  return lying.length > 0;
}
