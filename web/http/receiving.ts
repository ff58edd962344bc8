/** The files that a request brings, taken in one after another: each is attached or refused by itself. */

import type { Context } from 'hono';
import { receiveFile } from '../../acts/files/receive.ts';
import { findCase } from '../../db/cases/cases.ts';
import type { Belonging } from '../../db/files/files.ts';
import type { Transaction } from '../../db/sql.ts';
import { visibleName } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { AttachRefusal } from '../../text/attachments.ts';
import type { RefusedFile } from '../ui/files.tsx';
import { isStaff } from '../urls.ts';
import type { Services } from './context.ts';
import { type Env, lookerOf, type Visitor } from './context.ts';
import { BrokenUpload } from './multipart.ts';
import { filesOf } from './uploads.ts';

interface Receiving {
  /**
   * Writes what a file lies with, in the transaction that writes the file.
   * @param field the field in which it was chosen
   * @returns why it cannot be attached, if so
   */
  attach: (tx: Transaction, file: Id, field: string) => Promise<AttachRefusal | null>;
}

/** Files for a case. @returns those that were not taken in, and why */
export const receiveFiles = (
  c: Context<Env>,
  services: Services,
  visitor: Visitor,
  { number, attach }: Receiving & { number: string },
): Promise<RefusedFile[]> =>
  receiveFor(c, services, visitor, {
    caseNumber: number,
    // Who began to send a large file may have lost their right to the case before it had arrived.
    attach: async (tx, file, field) =>
      (await findCase(tx, lookerOf(visitor), number)) ? attach(tx, file, field) : 'closed',
  });

/** Files for whatever they belong to. @returns those that were not taken in, and why */
export async function receiveFor(
  c: Context<Env>,
  services: Services,
  visitor: Visitor,
  { attach, ...belonging }: Receiving & Belonging,
): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  let came = 0;
  try {
    for await (const { field, name, bytes } of filesOf(c)) {
      came += 1;
      const received = await receiveFile<AttachRefusal>(services, {
        ...belonging,
        uploadedBy: visitor.id,
        side: isStaff(visitor) ? 'deksa' : 'applicant',
        name,
        bytes,
        attach: (tx, file) => attach(tx, file, field),
      });
      if (received.kind === 'refused') refused.push({ name: visibleName(name), why: received.why });
    }
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    refused.push({ name: '', why: error.why === 'too_large' ? 'too_much' : 'broken' });
  }
  return came + refused.length === 0 ? [{ name: '', why: 'none_chosen' }] : refused;
}
