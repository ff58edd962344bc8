/** Files as they were attached, given out again where they are clean. */
import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { openFile } from '../../acts/files/open.ts';
import type { StoredFile } from '../../db/files/files.ts';
import { MEDIA_TYPES } from '../../domain/files/file-types.ts';
import { PlainPage } from '../ui/plain-page.tsx';
import type { Env, Visitor } from './context.ts';

interface GivenOut {
  file: StoredFile;
  /** The page on which it lies. */
  back: { href: string; label: string };
}

/** Gives out a file that the visitor may have, or says why nobody can. */
export async function giveOut(
  c: Context<Env>,
  visitor: Visitor,
  { file, back }: GivenOut,
): Promise<Response> {
  if (file.state !== 'clean') return c.html(<UnavailableFile {...{ visitor, file, back }} />, 409);
  const bytes = await openFile(visitor.acts, file);
  return c.body(Readable.toWeb(bytes) as ReadableStream, 200, {
    'content-type': MEDIA_TYPES[file.extension],
    'content-length': `${file.size}`,
    'content-disposition': contentDisposition(file.name, { type: 'attachment' }),
    // A browser that shows it all the same runs nothing in it.
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

const UnavailableFile: FC<GivenOut & { visitor: Visitor }> = ({ visitor, file, back }) => {
  const { title, ...says } = visitor.text.attachments.unavailable;
  return (
    <PlainPage
      visitor={visitor}
      title={title}
      says={file.state === 'clean' ? [] : [says[file.state]]}
      links={[back]}
    />
  );
};
