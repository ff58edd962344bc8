import type { CaseRow } from '../../db/cases/cases.ts';
import { type CopySource, readCopyable } from '../../db/cases/copies.ts';
import { allFiles } from '../../domain/forms/content.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Content, Kind } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { type CaseStart, type CaseStarted, type StartServices, startCase } from './start.ts';

/** A copy to make of a case, by somebody who may see the case. */
export interface CaseCopy extends Pick<CaseStart, 'id' | 'actor' | 'level'> {
  row: CaseRow;
  source: CopySource;
  /** Paths of the files that go along; null where nobody was asked which. */
  files: readonly string[] | null;
}

/** `number`: that of the new case; null where there are files and nobody was asked which of them go along. */
export type CaseCopied = { kind: 'done'; number: string | null } | Extract<CaseStarted, { kind: 'refused' }>;

/** Begins a new case of the same kind with the content of another one. */
export async function copy(
  services: StartServices,
  { row, source, files, ...start }: CaseCopy,
): Promise<CaseCopied> {
  const copyable = await readCopyable(services.sql, row, source);
  if (copyable.files.length > 0 && files === null) return { kind: 'done', number: null };
  const kind = kindOf(row.kind);
  const goAlong = copyable.files.map(({ path }) => path).filter((path) => files?.includes(path));
  const content = withFiles(kind, unconfirmed(kind, copyable.content), goAlong);
  return startCase(services, { ...start, kind: kind.id, content });
}

/** Leaves confirmations out: nobody has confirmed what stands in a new case. */
function unconfirmed(kind: Kind, content: Content): Content {
  const confirmations = fieldsOf(kind).flatMap(({ type, path }) => (type === 'confirmation' ? [path] : []));
  return Object.fromEntries(Object.entries(content).filter(([path]) => !confirmations.includes(path)));
}

/** Leaves all files out but those at the given paths. */
function withFiles(kind: Kind, content: Content, kept: readonly string[]): Content {
  const places = allFiles(kind).map(({ path }) => path);
  return Object.fromEntries(
    Object.entries(content).filter(([key]) => {
      const [place = '', id] = key.split('.');
      return id === undefined || !places.includes(place) || kept.includes(`${place}.${id}`);
    }),
  );
}
