/** Content of a case that can be copied into a new one, and the files that can go along. */
import { allFiles, filesOf } from '../../domain/forms/content.ts';
import { currentAnswers } from '../../domain/forms/editions.ts';
import type { Content, Files } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { readOpenChange } from '../draft/changes.ts';
import { readDraft } from '../draft/drafts.ts';
import { filesOfCase, type StoredFile } from '../files/files.ts';
import type { Queries } from '../sql.ts';
import type { CaseRow } from './cases.ts';
import { readVersion } from './versions.ts';

/** Source of a copy: the version in force, or a change that was not sent. */
export type CopySource = 'sent' | 'change';

/** A clean file in the content that is copied. */
export interface CopyableFile {
  /** Its path in the form. */
  path: string;
  place: Files;
  file: StoredFile;
}

export interface Copyable {
  content: Content;
  files: readonly CopyableFile[];
}

/** Reads what can be copied of a case, as answers to today's form. */
export async function readCopyable(sql: Queries, row: CaseRow, source: CopySource): Promise<Copyable> {
  const [{ edition, content: answered }, known] = await Promise.all([
    readSource(sql, row, source),
    filesOfCase(sql, row.number),
  ]);
  const kind = kindOf(row.kind);
  const content = currentAnswers(kind, edition, answered);
  const files = allFiles(kind).flatMap((place) =>
    filesOf(content, place).flatMap(({ path, file: id }) => {
      const file = known.get(id);
      return file?.state === 'clean' ? [{ path, place, file }] : [];
    }),
  );
  return { content, files };
}

/** The draft, where a change is copied or nothing was sent; otherwise the version in force. */
async function readSource(
  sql: Queries,
  { number, snapshot }: CaseRow,
  source: CopySource,
): Promise<{ edition: number; content: Content }> {
  const [change, version, draft] = await Promise.all([
    source === 'change' ? readOpenChange(sql, number) : null,
    readVersion(sql, number, snapshot.version),
    readDraft(sql, number),
  ]);
  return change || !version ? draft : { edition: version.edition, content: version.content.fields };
}
