/** Files that a request brings, taken in one after another: each is attached or refused by itself. */

import type { Context } from 'hono';
import { type Received, receiveFile } from '../../acts/files/receive.ts';
import type { Belonging } from '../../db/files/files.ts';
import type { Transaction } from '../../db/sql.ts';
import type { AttachRefusal } from '../../domain/files/file-types.ts';
import { visibleName } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { isStaff } from '../urls.ts';
import { noteAttempt } from './attempts.ts';
import type { Env, Visitor } from './context.ts';
import { BrokenUpload, type IncomingFile } from './multipart.ts';
import { OverBudget } from './over-budget.ts';
import type { RefusedFile } from './typed-files.ts';
import { uploadedFiles } from './uploads.ts';

interface Receiving {
  /**
   * Attaches a file, in the transaction that writes it.
   * @param field the field in which it was chosen
   * @returns the reason why it cannot be attached; null where it is
   */
  attach: (tx: Transaction, file: Id, field: string) => Promise<AttachRefusal | null>;
}

/** Takes in the files for a case. @returns those that were refused */
export const receiveFiles = (
  c: Context<Env>,
  visitor: Visitor,
  { number, ...receiving }: Receiving & { number: string },
): Promise<RefusedFile[]> =>
  receiveFor(c, visitor, {
    caseNumber: number,
    ...receiving,
  });

/** Takes in the files for a case or a request for access. @returns those that were refused */
export const receiveFor = (
  c: Context<Env>,
  visitor: Visitor,
  { attach, ...belonging }: Receiving & Belonging,
): Promise<RefusedFile[]> =>
  receiveEach(c, ({ field, name, bytes }) =>
    receiveFile<AttachRefusal>(visitor.acts, {
      ...belonging,
      uploadedBy: visitor.id,
      side: isStaff(visitor) ? 'deksa' : 'applicant',
      name,
      bytes,
      attach: (tx, file) => attach(tx, file, field),
    }),
  );

/** Takes in each file that a request brings. @returns those that were not taken in, and why */
export async function receiveEach(
  c: Context<Env>,
  receive: (file: IncomingFile) => Promise<Received<AttachRefusal>>,
): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  let came = 0;
  try {
    for await (const file of uploadedFiles(c)) {
      came += 1;
      const received = await receive(file);
      if (received.kind === 'refused') refused.push({ name: visibleName(file.name), why: received.why });
    }
  } catch (error) {
    refused.push(whyBroken(error));
    if (error instanceof BrokenUpload && error.why === 'too_large')
      noteAttempt(c, c.get('visitor'), 'too_large');
  }
  return came + refused.length === 0 ? [{ name: '', why: 'none_chosen' }] : refused;
}

/** Returns the reason why the files of a request were not read to their end. @throws what is no such reason */
function whyBroken(error: unknown): RefusedFile {
  if (error instanceof OverBudget)
    return { name: visibleName(error.file), why: 'over_budget', over: error.over };
  if (error instanceof BrokenUpload)
    return { name: '', why: error.why === 'too_large' ? 'too_much' : 'broken' };
  throw error;
}
