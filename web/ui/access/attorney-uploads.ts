import {
  attachAttorney,
  isOwnAttorney,
  removeAttorney,
  restoreAttorney,
} from '../../../acts/access/attorney-files.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import type { Visitor } from '../../http/context.ts';
import type { FilesBeside } from '../../http/file-changes.ts';
import { receiveFor } from '../../http/receiving.ts';

/** The files of a power of attorney as uploads on both sides change them. */
export function attorneyBeside(visitor: Visitor, request: Id): FilesBeside {
  const writer = { request, writer: visitor.id };
  return {
    receive: (c) =>
      receiveFor(c, visitor, {
        requestId: request,
        attach: (tx, file) => attachAttorney(tx, writer, file),
      }),
    remove: (file) => removeAttorney(visitor.acts, writer, file),
    restore: (file) => restoreAttorney(visitor.acts, writer, file),
    isOwn: (file) => isOwnAttorney(writer, file),
  };
}
