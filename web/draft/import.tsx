/**
 * *Importer fra regneark*: lines of a form from a spreadsheet that is filled in elsewhere. It is read at once, looked
 * over, and then put into the form as a whole. The file itself is thrown away as soon as it is read: it is never
 * stored, nor given to anybody, so it is not scanned for viruses either.
 */

import type { Context } from 'hono';
import { z } from 'zod';
import { keepImport } from '../../acts/draft/import.ts';
import { readSpreadsheet } from '../../cage/read-spreadsheet.ts';
import { factsFor } from '../../db/cases/own-cases.ts';
import { newestOf } from '../../db/draft/drafts.ts';
import { readPart } from '../../db/draft/forms.ts';
import { countLines } from '../../db/draft/lines.ts';
import { LARGEST_SPREADSHEET } from '../../domain/files/file-types.ts';
import type { Reading } from '../../domain/forms/reading.ts';
import { kindOf } from '../../kinds.ts';
import type { Unreadable } from '../../spreadsheets/table.ts';
import { wholeNumber } from '../../text/format.ts';
import { commandForm } from '../http/command-form.tsx';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { BrokenUpload, type IncomingFile } from '../http/multipart.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { uploadedFiles } from '../http/uploads.ts';
import { caseUrl, to, URLS } from '../urls.ts';
import { closedUrl } from './closed.tsx';
import { type Importing, ImportPage } from './import-page.tsx';
import { type FoundLines, findLines } from './line-buttons.tsx';

/** Lines of a case's form to which some are imported. */
export interface ImportTarget {
  case_: RoutedCase;
  found: FoundLines;
}

/** Answers a request on the lines of a form. */
type TargetHandler = (c: Context<Env>, visitor: Visitor, target: ImportTarget) => Promise<Response>;

/** The handler of a case for a handler of the lines in the path; none are found where the form has no such lines. */
export const onLines =
  (handle: TargetHandler): CaseHandler =>
  (c, visitor, case_) => {
    const found = findLines(kindOf(case_.row.kind), c.req.param('lines') ?? '');
    return found && !found.id ? handle(c, visitor, { case_, found }) : c.notFound();
  };

export const toCase: CaseHandler = (c, visitor, { row }) => seeOther(c, caseUrl(visitor, row.number));

export function mountImports(routes: Routes): void {
  const open = onLines(async (c, visitor, target) => {
    const importing = await readImporting(visitor, target);
    return importing.form.draft.closedAt
      ? seeOther(c, closedUrl(visitor, target.case_))
      : c.html(<ImportPage {...importing} />);
  });
  const { take } = uploadForm;
  const upload = onLines((c, visitor, target) => take(c, visitor, { ...target, files: uploadedFiles(c) }));
  routes.on('case', 'GET', URLS.import, 'draft.read', open, { instead: toCase });
  routes.on('case', 'POST', URLS.importUpload, 'draft.write', upload, {
    brings: 'files',
    budget: 'imports',
  });
}

export async function readImporting(
  visitor: Visitor,
  { case_, found: { section, lines } }: ImportTarget,
): Promise<Importing> {
  const { reads } = visitor;
  const [form, { standing }] = await Promise.all([
    readPart(reads, case_.row, []),
    countLines(reads, newestOf(reads, case_.row.number), lines),
  ]);
  return { visitor, form, section, lines, standing };
}

interface Upload extends ImportTarget {
  files: AsyncIterable<IncomingFile>;
}

const uploadForm = commandForm({
  action: 'draft.write',
  input: z.object({}),
  boundTo: ({ case_ }: Upload) => case_.row.number,
  page: async (visitor, target, { notice }) => (
    <ImportPage {...(await readImporting(visitor, target))} problem={notice} />
  ),
  act: async ({ acts, id, visitor }, upload) => {
    const reading = await readingOf(visitor, upload);
    if (typeof reading === 'string') return { kind: 'refused' as const, refused: reading, rows: 0 };
    const { lines } = upload.found;
    return keepImport(acts, {
      ...{ id, lines, reading },
      ...{ number: upload.case_.row.number, person: visitor.id },
    });
  },
  refusals: ({ text: { imports }, language }, { found: { lines } }, { rows }) => ({
    ...imports.unreadable,
    no_file: imports.noFile,
    no_columns: imports.noColumns,
    no_rows: imports.noRows,
    too_many: imports.tooMany(wholeNumber(language, rows), wholeNumber(language, lines.max)),
  }),
  refusalStatus: 422,
  leadsTo: (_visitor, { case_, found }, { id }) =>
    to(URLS.importPreview, { number: case_.row.number, lines: found.lines.path, import: id }),
});

/** Reads the spreadsheet that was chosen. @returns the reason why not, where there is none or it is none */
async function readingOf(
  visitor: Visitor,
  { files, case_, found: { lines } }: Upload,
): Promise<Reading | Unreadable | 'busy' | 'no_file'> {
  const bytes = await bytesOf(files);
  if (typeof bytes === 'string') return bytes;
  const read = await readSpreadsheet(bytes, {
    ...{ kind: kindOf(case_.row.kind), lines, owner: visitor.id },
    facts: await factsFor(visitor.reads, actingOf(visitor), [], {}),
  });
  return read.unreadable ?? read.reading;
}

/** The bytes of the first file. */
async function bytesOf(files: AsyncIterable<IncomingFile>): Promise<Uint8Array | Unreadable | 'no_file'> {
  try {
    for await (const { bytes } of files) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > LARGEST_SPREADSHEET) return 'too_large';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    }
    return 'no_file';
  } catch (error) {
    if (error instanceof BrokenUpload) return 'unreadable';
    throw error;
  }
}
