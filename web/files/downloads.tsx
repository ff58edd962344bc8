/** Files as they were attached, given out again: to those who may read what they lie with, and only where clean. */

import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { Context } from 'hono';
import { z } from 'zod';
import { isReachable } from '../../db/files/attachments.ts';
import { readFile, type StoredFile } from '../../db/files/files.ts';
import { MEDIA_TYPES } from '../../domain/files/file-types.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { errorPage } from '../http/error-pages.tsx';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { UnavailableFile } from '../ui/case/files.tsx';
import { caseUrl, isStaff } from '../urls.ts';

const READERS: readonly { path: string; action: Action }[] = [
  { path: '/saker/:number/vedlegg/:file', action: 'file.read' },
  { path: '/saksbehandling/saker/:number/vedlegg/:file', action: 'review.file' },
];

export function mountDownloads(routes: Routes, services: Services): void {
  for (const { path, action } of READERS)
    routes.onCase('GET', path, action, (c, visitor, at) => send(c, visitor, at, services));
}

async function send(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { data: id } = z.uuid().safeParse(c.req.param('file'));
  const { number } = at.row;
  const reader = {
    number,
    writer: visitor.id,
    side: isStaff(visitor) ? ('deksa' as const) : ('applicant' as const),
    drafts: at.may('draft.read'),
  };
  const file = id && (await isReachable(services.sql, reader, id)) ? await readFile(services.sql, id) : null;
  if (file?.caseNumber !== number) return errorPage(c, visitor, 'not_found');
  return giveOut(c, visitor, services, {
    file,
    back: { href: caseUrl(visitor, number), label: visitor.text.errors.toCase },
  });
}

/**
 * Gives a file out that the visitor may have, or says why nobody can.
 * @param back where it lies
 */
export async function giveOut(
  c: Context<Env>,
  visitor: Visitor,
  services: Services,
  { file, back }: { file: StoredFile; back: { href: string; label: string } },
): Promise<Response> {
  if (file.state !== 'clean') return c.html(<UnavailableFile {...{ visitor, file, back }} />, 409);
  const bytes = await services.files.open(file);
  return c.body(Readable.toWeb(bytes) as ReadableStream, 200, {
    'content-type': MEDIA_TYPES[file.extension],
    'content-length': `${file.size}`,
    'content-disposition': contentDisposition(file.name, { type: 'attachment' }),
    // A browser that shows it all the same runs nothing in it.
    'content-security-policy': "default-src 'none'; sandbox",
  });
}
