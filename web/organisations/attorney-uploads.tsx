/** A power of attorney as files: uploaded by the one who asks for access, and given out to them. */

import { filesOfRequest } from '../../db/files/request-files.ts';
import { takeUploads } from '../http/file-form.tsx';
import { untouched } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import type { RequestHandler, Routes } from '../http/router.ts';
import { giveOutAttorney } from '../ui/access/attorney-downloads.ts';
import { attorneyBeside } from '../ui/access/attorney-uploads.ts';
import { NotTakenLines } from '../ui/files.tsx';
import { URLS } from '../urls.ts';
import { AttorneyList } from './attorney-editor.tsx';
import { requestPage } from './request-page.tsx';
import { ofOneself, showState } from './request-state.ts';

const action = 'request.attorney';

export function mountAttorneyUploads(routes: Routes): void {
  const take = takeUploads<RoutedRequest>({
    action,
    boundTo: ({ row }) => row.id,
    files: (visitor, { row }) => attorneyBeside(visitor, row.id),
    page: (visitor, request, typed) => requestPage(visitor, request, typed),
  });
  routes.on('request', 'POST', URLS.attorneyUpload, action, ofOneself(take), {
    brings: 'files',
    budget: 'uploads',
    instead: tooLate,
  });
  // Logging in again leads here from a page that was the answer to an upload.
  routes.on(
    'request',
    'GET',
    URLS.attorneyUpload,
    action,
    ofOneself(async (c, visitor, request) => c.html(await requestPage(visitor, request, untouched))),
    { instead: showState },
  );
  routes.on(
    'request',
    'GET',
    URLS.attorneyState,
    'request.read',
    ofOneself(async (c, visitor, request) => {
      const files = await filesOfRequest(visitor.reads, request.row.id);
      return c.html(<AttorneyList {...{ visitor, request, files }} />);
    }),
    { passive: true },
  );
  routes.on('request', 'GET', URLS.requestFile, 'request.file', ofOneself(giveOutAttorney), {
    snapshotless: true,
  });
}

/** The page that sends a file by itself is told why it was not taken; every other is led to how the request stands. */
const tooLate: RequestHandler = (c, visitor, request) =>
  c.req.header('hx-request')
    ? c.html(<NotTakenLines visitor={visitor} refused={[{ name: '', why: 'closed' }]} />, 409)
    : showState(c, visitor, request);
