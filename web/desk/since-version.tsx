import type { FC } from 'hono/jsx';
import type { CaseRow } from '../../db/cases/cases.ts';
import { readVersion } from '../../db/cases/versions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import { kindOf } from '../../kinds.ts';
import type { Visitor } from '../http/context.ts';
import { Differences } from '../ui/form/differences.tsx';

/** The applicant's changes since the version that somebody at DEKSA wrote or decided about. */
export const SinceVersion: FC<{
  visitor: Visitor;
  row: CaseRow;
  before: number;
}> = async ({ visitor, row, before }) => {
  const { number, snapshot, kind } = row;
  const [older, newer, files] = await Promise.all([
    readVersion(visitor.reads, number, before),
    readVersion(visitor.reads, number, snapshot.version),
    filesOfCase(visitor.reads, number),
  ]);
  return older && newer ? (
    <section class="stack" aria-labelledby="endringer">
      <h2 class="ds-heading" data-size="sm" id="endringer">
        {visitor.text.decisions.differences(before, snapshot.version)}
      </h2>
      <Differences
        visitor={visitor}
        kind={kindOf(kind)}
        before={older.content.fields}
        after={newer.content.fields}
        files={files}
      />
    </section>
  ) : null;
};
