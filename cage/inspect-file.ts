/** Looks in the cage into files that are to be attached. */
import type { Extension } from '../domain/files/file-types.ts';
import type { Id } from '../domain/shared/ids.ts';
import { Cage } from './cage.ts';
import type { TakePart } from './inmate.ts';
import { INSPECTION, type Inspection } from './protocol.ts';

interface Inspected {
  id: Id;
  extension: Extension;
  /** Takes every file that lies within it, however deep. */
  take: TakePart;
  signal: AbortSignal;
}

const cage = new Cage({ entry: new URL('inside/file.ts', import.meta.url) });

/** A process may be ended for other reasons than its file, so the file is given a second one. */
const ATTEMPTS = 2;

/**
 * Looks into a file. One that takes too long or too much memory is deeper than anybody needs, and so is one whose
 * process says something else than it was asked: `too_deep`.
 */
export async function inspectFile(
  bytes: Uint8Array,
  { id, extension, take, signal }: Inspected,
): Promise<Inspection> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = await cage.ask({ extension }, bytes, { owner: id, take, signal });
    if (asked.kind === 'busy') throw new CageBusy();
    const { data } = INSPECTION.safeParse(asked.kind === 'answered' && asked.answer);
    if (data) return data;
  }
  return { why: 'too_deep', marks: [] };
}

/** Error of a file whose turn did not come in time; it is tried again. */
class CageBusy extends Error {
  override name = 'CAGE_BUSY';
}
