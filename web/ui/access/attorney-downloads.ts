import { filesOfRequest } from '../../../db/files/request-files.ts';
import { errorPage } from '../../http/error-pages.tsx';
import { giveOut } from '../../http/give-out.tsx';
import type { RequestHandler } from '../../http/router.ts';
import { to, urlsFor } from '../../urls.ts';

/** Makes the handler that gives out one file of a power of attorney, on either side. */
export const giveOutAttorney: RequestHandler = async (c, visitor, { row }) => {
  const files = await filesOfRequest(visitor.reads, row.id);
  const file = files.find(({ id }) => id === c.req.param('file'));
  if (!file) return errorPage(c, visitor, 'not_found');
  const href = to(urlsFor(visitor).request, { request: row.id });
  return giveOut(c, visitor, { file, back: { href, label: visitor.text.access.attorney.back } });
};
