/** Lines that were read from a spreadsheet: looked over, and put into the form as a whole. */

import type { Context } from 'hono';
import { z } from 'zod';
import { carryOutImport } from '../../acts/draft/import.ts';
import { type ImportKey, readImport } from '../../db/draft/imports.ts';
import { BATCH_MODES } from '../../db/draft/line-batches.ts';
import { wholeNumber } from '../../text/format.ts';
import { commandForm } from '../http/command-form.tsx';
import { actingOf, type Env, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { URLS } from '../urls.ts';
import { ClosedNotice, closedUrl } from './closed.tsx';
import { type ImportTarget, onLines, readImporting, toCase } from './import.tsx';
import { ImportPage } from './import-page.tsx';
import { PreviewPage } from './import-preview-page.tsx';
import { listWithNew } from './line-urls.ts';

/** An import, and the lines that it is for. */
interface Kept extends ImportTarget {
  id: string;
}

export function mountImportPreviews(routes: Routes): void {
  const { take } = carryOutForm;
  const on = (handle: (c: Context<Env>, visitor: Visitor, kept: Kept) => Promise<Response>) =>
    onLines(async (c, visitor, target) => {
      const { data: id } = z.uuid().safeParse(c.req.param('import'));
      return id ? handle(c, visitor, { ...target, id }) : c.notFound();
    });
  const show = on(async (c, visitor, kept) => {
    const [importing, reading] = await readKept(visitor, kept);
    if (importing.form.draft.closedAt) return seeOther(c, closedUrl(visitor, kept.case_));
    return reading
      ? c.html(<PreviewPage {...importing} id={kept.id} reading={reading} />)
      : c.html(<ImportPage {...importing} problem={visitor.text.imports.gone} />, 404);
  });
  routes.on('case', 'GET', URLS.importPreview, 'draft.read', show, { instead: toCase });
  routes.on('case', 'POST', URLS.importPreview, 'draft.write', on(take));
}

const readKept = (visitor: Visitor, kept: Kept) =>
  Promise.all([readImporting(visitor, kept), readImport(visitor.reads, keyOf(visitor, kept))]);

const keyOf = ({ id: person }: Visitor, { id, case_, found }: Kept): ImportKey => ({
  id,
  number: case_.row.number,
  person,
  path: found.lines.path,
});

const input = z.object({ generation: carriedNumber, mode: z.enum(BATCH_MODES) });

const carryOutForm = commandForm({
  action: 'draft.write',
  input,
  boundTo: ({ case_ }: Kept) => case_.row.number,
  page: async (visitor, kept, { notice, refused }) => {
    const [importing, reading] = await readKept(visitor, kept);
    if (!reading) return <ImportPage {...importing} problem={visitor.text.imports.gone} />;
    const { number } = kept.case_.row;
    const closed = refused === 'closed' && <ClosedNotice visitor={visitor} number={number} />;
    return <PreviewPage {...importing} id={kept.id} reading={reading} notice={closed || notice} />;
  },
  // the page has no other buttons
  check: ({ text }, _values, given) => (given ? null : { notice: text.frame.oldPage }),
  act: ({ acts, visitor, input }, { id, case_, found }) =>
    carryOutImport(acts, {
      ...{ ...actingOf(visitor), number: case_.row.number },
      ...{ id, lines: found.lines, ...input },
    }),
  refusals: ({ text, language }, { found }) => ({
    closed: text.form.closed,
    gone: text.imports.gone,
    full: text.imports.noRoom(wholeNumber(language, found.lines.max)),
  }),
  refusalStatus: (refused) => (refused === 'full' ? 422 : 409),
  leadsTo: (_visitor, { case_, found }, { first }) => listWithNew(case_.row.number, found.section, first),
});
