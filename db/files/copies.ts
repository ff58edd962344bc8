/** Files that are copied from one case into another. */
import { isOfLine } from '../../domain/forms/content.ts';
import type { Content, Value } from '../../domain/forms/types.ts';
import type { Transaction } from '../sql.ts';
import { type CopyTo, copyFile } from './files.ts';

/**
 * A form's content for another case: each file that lies in it is a file of that case then, of the same bytes. One
 * that is not clean, or whose bytes are not kept any more, stays behind.
 */
export async function withCopiedFiles(tx: Transaction, content: Content, to: CopyTo): Promise<Content> {
  const copied: Record<string, Value> = { ...content };
  for (const [path, id] of Object.entries(content)) {
    if (!isFileAt(path)) continue;
    const copy = await copyFile(tx, String(id), to);
    if (copy) copied[path] = copy;
    else for (const gone of [path, path.slice(0, path.lastIndexOf('.'))]) delete copied[gone];
  }
  return copied;
}

const isFileAt = (path: string): boolean => isOfLine(path) && path.endsWith('.file');
