/** Changes to the files beside a form: some come with the request, or its button removes or restores one. */
import type { Context } from 'hono';
import { z } from 'zod';
import { readFile, type StoredFile } from '../../db/files/files.ts';
import type { Queries } from '../../db/sql.ts';
import type { AttachRefusal } from '../../domain/files/file-types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { filesName } from '../ui/files.tsx';
import type { Env, Visitor } from './context.ts';
import type { FormState } from './form-input.ts';
import type { RefusedFile, TypedFiles } from './typed-files.ts';

/** Files beside a form, as a request can change them. */
export interface FilesBeside {
  /** Takes in the files that a request brings. @returns those that were not taken */
  receive: (c: Context<Env>) => Promise<RefusedFile[]>;
  /** @returns false where the file was not there */
  remove: (file: Id) => Promise<boolean>;
  /** @returns the reason why the file cannot be restored; null where it is */
  restore: (file: Id) => Promise<AttachRefusal | null>;
  /** Tells whether a file is the visitor's own, so that its name can be said. */
  isOwn: (file: StoredFile) => boolean;
}

/** Does what a request asks to do with the files beside a form. @param go the value of the pressed button */
export const changeFilesBeside = async (
  c: Context<Env>,
  sql: Queries,
  files: FilesBeside,
  go: string,
): Promise<TypedFiles> => (await removeOrRestore(sql, files, go)) ?? { refused: await files.receive(c) };

const pressed = z.tuple([z.enum(['remove', 'restore']), z.uuid()]);

/** @returns null where the button asks for neither */
async function removeOrRestore(
  sql: Queries,
  { remove, restore, isOwn }: FilesBeside,
  go: string,
): Promise<TypedFiles | null> {
  const { data } = pressed.safeParse(go.split(' '));
  if (!data) return null;
  const [verb, id] = data;
  const file = (await readFile(sql, id)) ?? undefined;
  if (verb === 'remove')
    return (await remove(id)) ? { refused: [], removed: { key: id, file } } : { refused: [] };
  const why = await restore(id);
  return { refused: why ? [{ name: file && isOwn(file) ? file.name : '', why }] : [] };
}

/**
 * Makes the check of a form with files beside it: a file that was chosen and not uploaded stands against sending it.
 * Browsers send the name of such a file.
 * @param place the id in the page of the place for files
 */
export const allUploaded =
  (place: string) =>
  (_visitor: Visitor, { [filesName(place)]: chosen }: FormState['values']): Pick<FormState, 'files'> | null =>
    chosen ? { files: { refused: [{ name: chosen, why: 'not_uploaded' }] } } : null;
