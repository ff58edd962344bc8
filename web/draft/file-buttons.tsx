/** Files that a tab of a form brings, and buttons that remove one or bring it back. */

import type { Context } from 'hono';
import type { DraftAct } from '../../acts/draft/act.ts';
import { attachFile, removeFile, restoreFile } from '../../acts/draft/files.ts';
import type { DraftAt } from '../../db/draft/drafts.ts';
import { readFileOf } from '../../db/files/draft-files.ts';
import type { Queries } from '../../db/sql.ts';
import { FILE, LINE_PATH } from '../../domain/forms/content.ts';
import type { Section } from '../../domain/forms/types.ts';
import type { Env, Visitor } from '../http/context.ts';
import { receiveEach } from '../http/receiving.ts';
import type { LyingFile, RefusedFile } from '../http/typed-files.ts';
import { filesName } from '../ui/files.tsx';
import { tabUrl } from '../urls.ts';
import { ClosedNotice } from './closed.tsx';
import type { Onwards } from './fields-page.ts';
import { type Body, textsOf } from './posted-fields.ts';

type Places = Pick<Section, 'id' | 'files'>;

/** Takes in the files that a tab brings, each to the place where it was chosen. @returns those that were not taken */
export const attachFiles = (
  c: Context<Env>,
  { acts }: Visitor,
  draft: DraftAct,
  { files = [] }: Places,
): Promise<RefusedFile[]> =>
  receiveEach(c, async ({ field, name, bytes }) => {
    const place = files.find(({ path }) => filesName(path) === field);
    return place ? attachFile(acts, { ...draft, place, name, bytes }) : { kind: 'refused', why: 'closed' };
  });

/** Files that were chosen where a button was pressed that sends none: browsers send their names then. */
export const notUploaded = (body: Body, { files = [] }: Places): RefusedFile[] =>
  files
    .flatMap(({ path }) => textsOf(body, filesName(path)))
    .filter(Boolean)
    .map((name) => ({ name, why: 'not_uploaded' }));

/**
 * Does what a pressed button asks to do with a file.
 * @param go the value of the button: a verb, and the path of the file
 * @returns null where it asks for nothing of the kind
 */
export async function pressFileButton(
  visitor: Visitor,
  draft: DraftAct,
  section: Places,
  go: string,
): Promise<Onwards | null> {
  const [verb = '', path = ''] = go.split(' ');
  const place = section.files?.find((one) => path.startsWith(`${one.path}.`));
  if (!place || !LINE_PATH.test(path) || (verb !== 'remove' && verb !== 'restore')) return null;
  const tab = tabUrl(draft.number, section.id);
  const [answer, to] =
    verb === 'remove'
      ? [await removeFile(visitor.acts, { ...draft, path }), `${tab}?fjernet=${path}#${place.path}`]
      : [await restoreFile(visitor.acts, { ...draft, path, place }), `${tab}#${path}`];
  if (answer.kind === 'done') return { to };
  if (answer.refused === 'closed')
    return { status: 409, notice: <ClosedNotice visitor={visitor} number={draft.number} /> };
  const name = (await fileAt(visitor.reads, draft, path)).file?.name ?? '';
  return { status: 422, refused: [{ name, why: answer.refused }] };
}

/** The file at a path of a draft, also one that was removed; none where a line stands or stood. */
export async function fileAt(sql: Queries, draft: DraftAt, path: string): Promise<LyingFile> {
  return { key: path, file: (await readFileOf(sql, draft, `${path}.${FILE}`)) ?? undefined };
}
