/** A power of attorney as files: uploaded by the one who asks for access, and given out to them and to support. */

import type { Context } from 'hono';
import { z } from 'zod';
import { noteUpload } from '../../db/access/powers-of-attorney.ts';
import {
  attachToRequest,
  filesOfRequest,
  type RequestWriter,
  removeFromRequest,
  restoreToRequest,
} from '../../db/files/request-files.ts';
import type { Sql } from '../../db/sql.ts';
import type { AccessAudience } from '../../domain/access/mails.ts';
import { giveOut } from '../files/downloads.tsx';
import { changeFiles, type Lying, told } from '../files/message-files.tsx';
import type { Env, Services, Visitor } from '../http/context.ts';
import { errorPage } from '../http/error-pages.tsx';
import { readForm } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { receiveFor } from '../http/receiving.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { NotTakenLines } from '../ui/files.tsx';
import { isStaff } from '../urls.ts';
import { RefreshedAttorney } from './attorney-files.tsx';
import { showRequest, showState } from './request.tsx';
import { requestUrl, reviewedUrl } from './urls.ts';

const REQUEST = '/foresporsler/:request';
const UPLOAD = `${REQUEST}/fullmakt/opplasting`;
const ANYTHING = z.object({});

export function mountAttorneyUploads(routes: Routes, services: Services): void {
  const { sql } = services;
  routes.onRequest('POST', UPLOAD, 'request.attorney', ofOneself(take), tooLate);
  // where one comes from a page that was answered there
  routes.onRequest(
    'GET',
    UPLOAD,
    'request.attorney',
    (c, visitor, at) => showRequest(c, visitor, at, services),
    showState,
  );
  routes.onRequest(
    'GET',
    `${REQUEST}/fullmakt/tilstand`,
    'request.read',
    ofOneself(async (c, visitor, at) => {
      const files = await filesOfRequest(sql, at.row.id);
      return c.html(<RefreshedAttorney {...{ visitor, at, files }} />);
    }),
  );
  routes.onRequest('GET', `${REQUEST}/vedlegg/:file`, 'request.file', ofOneself(download));
  routes.onRequest('GET', `/saksbehandling${REQUEST}/vedlegg/:file`, 'review.request_file', download);

  async function take(c: Context<Env>, visitor: Visitor, at: RoutedRequest): Promise<Response> {
    const { id } = at.row;
    const { token, values } = await readForm(c, ANYTHING);
    if (!visitor.session || !readToken(visitor.session, purposeOf('request.attorney', id), token))
      return showRequest(c, visitor, at, services, { notice: visitor.text.frame.oldPage });
    const files = await takeAttorney(c, services, visitor, id, values.go ?? '');
    if (!c.req.header('hx-request')) return showRequest(c, visitor, at, services, { files });
    return files.refused.length > 0
      ? c.html(<NotTakenLines visitor={visitor} refused={files.refused} />, 422)
      : c.body(null, 204);
  }

  async function download(c: Context<Env>, visitor: Visitor, { row }: RoutedRequest): Promise<Response> {
    const files = await filesOfRequest(sql, row.id);
    const file = files.find(({ id }) => id === c.req.param('file'));
    if (!file) return errorPage(c, visitor, 'not_found');
    const href = isStaff(visitor) ? reviewedUrl(row.id) : requestUrl(row.id);
    return giveOut(c, visitor, services, { file, back: { href, label: visitor.text.access.attorney.back } });
  }
}

/** An invitation shows on the page of its organisation alone, and has no files. */
const ofOneself =
  (handler: RequestHandler): RequestHandler =>
  (c, visitor, at) =>
    at.row.kind === 'invitation' ? showState(c, visitor, at) : handler(c, visitor, at);

/** The page that sends a file by itself is told why it was not taken; every other is led to how the request stands. */
const tooLate: RequestHandler = (c, visitor, at) =>
  c.req.header('hx-request')
    ? c.html(<NotTakenLines visitor={visitor} refused={[{ name: '', why: 'closed' }]} />, 409)
    : showState(c, visitor, at);

/** Files come to a request, or go: what the pressed button asks for. */
export const takeAttorney = async (
  c: Context<Env>,
  services: Services,
  visitor: Visitor,
  request: string,
  go: string,
): Promise<AccessAudience> =>
  (await changeFiles(services.sql, lyingWith(services.sql, { request, writer: visitor.id }), go)) ??
  told(
    await receiveFor(c, services, visitor, {
      requestId: request,
      attach: (tx, file) => attachToRequest(tx, request, file),
    }),
  );

const lyingWith = (sql: Sql, writer: RequestWriter): Lying => ({
  remove: (id) => removeFromRequest(sql, writer, id),
  async restore(id) {
    const why = await restoreToRequest(sql, writer, id);
    // it may have been found clean while it lay nowhere
    if (!why) await noteUpload(sql, id);
    return why;
  },
  isOwn: ({ requestId, uploadedBy }) => requestId === writer.request && uploadedBy === writer.writer,
});
