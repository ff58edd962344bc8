/** What happens to the files of a form: they are taken in as they come, removed, and brought back. */

import type { Context } from 'hono';
import { type DraftKey, readValues } from '../../db/draft/drafts.ts';
import { attachToDraft, removeFromDraft, restoreToDraft } from '../../db/files/attachments.ts';
import { readFile } from '../../db/files/files.ts';
import type { Queries } from '../../db/sql.ts';
import { FILE, LINE_PATH } from '../../domain/forms/content.ts';
import type { Section } from '../../domain/forms/types.ts';
import type { Acting } from '../../domain/shared/parties.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { receiveFiles } from '../http/receiving.ts';
import { filesName, type LyingFile, type RefusedFile } from '../ui/files.tsx';
import { type Body, textsOf } from './fields.ts';
import { tabUrl } from './form.tsx';

type Writing = DraftKey & Acting;
type Places = Pick<Section, 'id' | 'files'>;

/** Takes in the files that a tab brings, each to the place where it was chosen. @returns those that were not taken */
export const takeFiles = (
  c: Context<Env>,
  services: Services,
  visitor: Visitor,
  draft: Writing,
  { files = [] }: Places,
): Promise<RefusedFile[]> =>
  receiveFiles(c, services, visitor, {
    number: draft.number,
    attach: async (tx, file, field) => {
      const place = files.find(({ path }) => filesName(path) === field);
      return place ? attachToDraft(tx, draft, place, file) : 'closed';
    },
  });

/** Files that were chosen where a button was pressed that sends none: browsers send their names then. */
export const notUploaded = (body: Body, { files = [] }: Places): RefusedFile[] =>
  files
    .flatMap(({ path }) => textsOf(body, filesName(path)))
    .filter(Boolean)
    .map((name) => ({ name, why: 'not_uploaded' }));

export type FileChange =
  | { kind: 'done'; to: string }
  | { kind: 'closed'; to?: never }
  | { kind: 'refused'; refused: RefusedFile; to?: never };

/**
 * What a pressed button asks to do with a file.
 * @param go what the button sends: a verb, and where the file lies
 * @returns null where it asks for nothing of the kind
 */
export async function changeFiles(
  { sql }: Services,
  draft: Writing,
  section: Places,
  go: string,
): Promise<FileChange | null> {
  const [verb = '', path = ''] = go.split(' ');
  const place = section.files?.find((one) => path.startsWith(`${one.path}.`));
  if (!place || !LINE_PATH.test(path)) return null;
  const tab = tabUrl(draft.number, section.id);
  if (verb === 'remove')
    return (await removeFromDraft(sql, draft, path))
      ? { kind: 'closed' }
      : { kind: 'done', to: `${tab}?fjernet=${path}#${place.path}` };
  if (verb !== 'restore') return null;
  const why = await restoreToDraft(sql, draft, place, path);
  if (why === 'closed') return { kind: 'closed' };
  if (!why) return { kind: 'done', to: `${tab}#${path}` };
  const name = (await fileAt(sql, draft, path)).file?.name ?? '';
  return { kind: 'refused', refused: { name, why } };
}

/** A file by where it lies in a draft, or did before it was removed; where a line stood there is none. */
export async function fileAt(sql: Queries, draft: DraftKey, path: string): Promise<LyingFile> {
  const at = `${path}.${FILE}`;
  const { [at]: id } = await readValues(sql, draft, [at]);
  return { key: path, file: (id && (await readFile(sql, String(id)))) || undefined };
}
