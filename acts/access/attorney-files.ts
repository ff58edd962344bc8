/** The files of a power of attorney: attached to a request that waits for one, removed from it, restored to it. */
import { noteUpload } from '../../db/access/powers-of-attorney.ts';
import type { StoredFile } from '../../db/files/files.ts';
import {
  attachToRequest,
  type RequestWriter,
  removeFromRequest,
  restoreToRequest,
} from '../../db/files/request-files.ts';
import type { Transaction } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { ActServices } from '../services.ts';

/** Attaches a file that arrives, in the transaction that writes it. @returns the reason why it cannot be; else null */
export const attachAttorney = (tx: Transaction, { request }: RequestWriter, file: Id) =>
  attachToRequest(tx, request, file);

/** Removes a file that its writer has attached. @returns false where it is not theirs, or it is too late */
export const removeAttorney = ({ sql }: Pick<ActServices, 'sql'>, writer: RequestWriter, file: Id) =>
  sql.begin((tx) => removeFromRequest(tx, writer, file));

/** Restores a file that its writer has removed. @returns the reason why it cannot be; null where it is */
export async function restoreAttorney(
  { sql }: Pick<ActServices, 'sql'>,
  writer: RequestWriter,
  file: Id,
): Promise<'closed' | 'full' | 'gone' | null> {
  const refused = await restoreToRequest(sql, writer, file);
  // It may have been found clean while it lay nowhere.
  if (!refused) await noteUpload(sql, file);
  return refused;
}

/** Tells whether a file is one that the writer has attached to the request. */
export const isOwnAttorney = ({ request, writer }: RequestWriter, file: StoredFile): boolean =>
  file.requestId === request && file.uploadedBy === writer;
