/** Files of a case, given out to those who may read what they are attached to. */
import { z } from 'zod';
import { readFile } from '../../db/files/files.ts';
import { isReachable } from '../../db/files/readable-files.ts';
import { errorPage } from '../http/error-pages.tsx';
import { giveOut } from '../http/give-out.tsx';
import type { CaseHandler, Routes } from '../http/router.ts';
import { caseUrl, isStaff, URLS } from '../urls.ts';

export function mountDownloads(routes: Routes): void {
  routes.on('case', 'GET', URLS.caseFile, 'file.read', download, { snapshotless: true });
  routes.of('staff').on('case', 'GET', URLS.deskFile, 'review.file', download, { snapshotless: true });
}

const download: CaseHandler = async (c, visitor, case_) => {
  const { data: id } = z.uuid().safeParse(c.req.param('file'));
  const { number } = case_.row;
  const reader = {
    number,
    writer: visitor.id,
    side: isStaff(visitor) ? ('deksa' as const) : ('applicant' as const),
    drafts: case_.may('draft.read'),
  };
  const file =
    id && (await isReachable(visitor.reads, reader, id)) ? await readFile(visitor.reads, id) : null;
  if (file?.caseNumber !== number) return errorPage(c, visitor, 'not_found');
  const back = { href: caseUrl(visitor, number), label: visitor.text.errors.toCase };
  return giveOut(c, visitor, { file, back });
};
