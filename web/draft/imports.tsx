/**
 * *Importer fra regneark*: lines of a form from a spreadsheet that is filled in elsewhere. It is read at once, looked
 * over, and then put into the form as a whole. The file itself is thrown away as soon as it is read: it is never
 * stored, nor given to anybody, so it is not scanned for viruses either.
 */

import { create as contentDisposition } from 'content-disposition';
import type { Context } from 'hono';
import { z } from 'zod';
import { factsFor } from '../../db/cases/own-cases.ts';
import { readDraft } from '../../db/draft/drafts.ts';
import { type ImportKey, keepImport, readImport, useImport } from '../../db/draft/imports.ts';
import { lineOfBatch, MODES } from '../../db/draft/line-batches.ts';
import { placesOf } from '../../db/draft/lines.ts';
import { linePath, linesOf } from '../../domain/forms/content.ts';
import { kindOf } from '../../kinds.ts';
import { readLines } from '../../spreadsheets/lines.ts';
import { LARGEST_SPREADSHEET, readSpreadsheet } from '../../spreadsheets/read.ts';
import type { Unreadable } from '../../spreadsheets/table.ts';
import type { Answer } from '../../spreadsheets/thread.ts';
import { writeCsv, writeXlsx } from '../../spreadsheets/write.ts';
import type { Services } from '../http/context.ts';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import { BrokenUpload } from '../http/multipart.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { filesOf } from '../http/uploads.ts';
import { caseUrl } from '../urls.ts';
import { ClosedNotice } from './form-fields.tsx';
import { importUrl } from './form-lines.tsx';
import { readPart } from './forms.ts';
import { type Importing, ImportPage } from './import-page.tsx';
import { PreviewPage } from './import-preview.tsx';
import { guideTo } from './import-templates.ts';
import { broughtTo, type FoundLines, findLines } from './line-changes.ts';
import { afterClosing } from './tabs.tsx';

type Handle = (
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
  found: FoundLines,
) => Promise<Response>;

export function mountImports(routes: Routes, services: Services): void {
  const path = '/saker/:number/import/:lines';
  const on = (handle: Handle) => async (c: Context<Env>, visitor: Visitor, at: RoutedCase) => {
    const found = findLines(kindOf(at.row.kind), c.req.param('lines') ?? '');
    return found && !found.id ? handle(c, visitor, at, services, found) : c.notFound();
  };
  const toCase = (c: Context<Env>, visitor: Visitor, at: RoutedCase) =>
    seeOther(c, caseUrl(visitor, at.row.number));
  routes.onCase('GET', path, 'draft.read', on(begin), toCase);
  routes.onCase('GET', `${path}/mal/:template`, 'draft.read', on(template), toCase);
  routes.onCase('POST', `${path}/opplasting`, 'draft.write', on(upload));
  routes.onCase('GET', `${path}/:import`, 'draft.read', on(preview), toCase);
  routes.onCase('POST', `${path}/:import`, 'draft.write', on(carryOut));
}

const begin: Handle = async (c, visitor, at, services, found) => {
  const importing = await readImporting(services, visitor, at, found);
  if (importing.form.draft.closedAt) return seeOther(c, afterClosing(visitor, at));
  return c.html(<ImportPage {...importing} />);
};

async function readImporting(
  { sql }: Services,
  visitor: Visitor,
  at: RoutedCase,
  { section, lines }: FoundLines,
): Promise<Importing> {
  const form = await readPart(sql, visitor, at, []);
  const { standing } = await placesOf(sql, form.draft, lines);
  return { form, section, lines, standing };
}

const TEMPLATES = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  linjer: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
} as const;

const template: Handle = async (c, visitor, at, { sql }, { lines }) => {
  const name = c.req.param('template') ?? '';
  if (!Object.hasOwn(TEMPLATES, name)) return c.notFound();
  const { type, extension } = TEMPLATES[name as keyof typeof TEMPLATES];
  const { text, language } = visitor;
  const made = { lines, language, yes: text.imports.guide.yes };
  const standing =
    name === 'linjer'
      ? linesOf((await readDraft(sql, at.row.number)).content, lines).map(({ values }) => values)
      : [];
  const bytes = name === 'csv' ? writeCsv(made) : await writeXlsx(made, guideTo(visitor, lines), standing);
  return c.body(new Uint8Array(Buffer.from(bytes)), 200, {
    'content-type': type,
    'content-disposition': contentDisposition(`${lines.label[language]}.${extension}`, {
      type: 'attachment',
    }),
  });
};

const tokens = z.object({ token: z.string().catch('') });

const upload: Handle = async (c, visitor, at, services, found) => {
  const { text, language } = visitor;
  const { lines } = found;
  const again = async (problem: string) =>
    c.html(<ImportPage {...(await readImporting(services, visitor, at, found))} problem={problem} />, 422);
  const { token } = tokens.parse(await c.req.parseBody());
  const id = visitor.session && readToken(visitor.session, purposeOf('draft.write', at.row.number), token);
  if (!id) return again(text.frame.oldPage);
  const bytes = await bytesOf(c);
  if (bytes === null) return again(text.imports.noFile);
  const { table, unreadable }: Answer =
    typeof bytes === 'string' ? { unreadable: bytes } : await readSpreadsheet(bytes);
  if (unreadable) return again(text.imports.unreadable[unreadable]);
  const reading = readLines(table, lines, await factsFor(services.sql, actingOf(visitor), [], {}));
  if (reading.columns === 0) return again(text.imports.noColumns);
  if (reading.rows === 0) return again(text.imports.noRows);
  const many = (count: number) => count.toLocaleString(language);
  if (reading.rows > lines.max) return again(text.imports.tooMany(many(reading.rows), many(lines.max)));
  await keepImport(services.sql, keyOf(visitor, at, found, id), reading);
  return seeOther(c, `${importUrl(at.row.number, lines)}/${id}`);
};

const keyOf = (
  { id: person }: Visitor,
  { row }: RoutedCase,
  { lines }: FoundLines,
  id: string,
): ImportKey => ({
  id,
  number: row.number,
  person,
  path: lines.path,
});

/** The file that was chosen; null where none was, or why it is not read. */
async function bytesOf(c: Context<Env>): Promise<Uint8Array | Unreadable | null> {
  try {
    for await (const { bytes } of filesOf(c)) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > LARGEST_SPREADSHEET) return 'too_large';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    }
    return null;
  } catch (error) {
    if (error instanceof BrokenUpload) return 'unreadable';
    throw error;
  }
}

const ids = z.uuid();

const preview: Handle = async (c, visitor, at, services, found) => {
  const { data: id } = ids.safeParse(c.req.param('import'));
  if (!id) return c.notFound();
  const reading = await readImport(services.sql, keyOf(visitor, at, found, id));
  const importing = await readImporting(services, visitor, at, found);
  if (importing.form.draft.closedAt) return seeOther(c, afterClosing(visitor, at));
  if (!reading) return c.html(<ImportPage {...importing} problem={visitor.text.imports.gone} />, 404);
  return c.html(<PreviewPage {...importing} id={id} reading={reading} />);
};

const input = tokens.extend({
  generation: carriedNumber,
  mode: z.enum(MODES),
});

const carryOut: Handle = async (c, visitor, at, services, found) => {
  const { text, language } = visitor;
  const { section, lines } = found;
  const { number } = at.row;
  const { data: id } = ids.safeParse(c.req.param('import'));
  if (!id) return c.notFound();
  const { data: given } = input.safeParse(await c.req.parseBody());
  const token = visitor.session && readToken(visitor.session, purposeOf('draft.write', number), given?.token);
  const key = keyOf(visitor, at, found, id);
  const outcome =
    given && token
      ? await useImport(
          services.sql,
          { number, generation: given.generation, person: visitor.id },
          lines,
          key,
          given.mode,
        )
      : 'old';
  if (outcome === 'done') return seeOther(c, broughtTo(number, section, linePath(lines, lineOfBatch(id, 0))));
  const reading = await readImport(services.sql, key);
  const importing = await readImporting(services, visitor, at, found);
  if (!reading) return c.html(<ImportPage {...importing} problem={text.imports.gone} />, 409);
  const notice = {
    old: text.frame.oldPage,
    gone: text.imports.gone,
    full: text.imports.noRoom(lines.max.toLocaleString(language)),
    closed: <ClosedNotice visitor={visitor} number={number} />,
  }[outcome];
  const status = outcome === 'closed' ? 409 : 422;
  return c.html(<PreviewPage {...importing} id={id} reading={reading} notice={notice} />, status);
};
