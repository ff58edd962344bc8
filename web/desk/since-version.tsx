import type { FC } from 'hono/jsx';
import type { CaseRow } from '../../db/cases/cases.ts';
import { readVersion } from '../../db/cases/versions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import { kindOf } from '../../kinds.ts';
import type { Services, Visitor } from '../http/context.ts';
import { Differences } from '../ui/form/differences.tsx';

/** The applicant's changes since the version that somebody at DEKSA wrote or decided about. */
export const SinceVersion: FC<{
  services: Services;
  visitor: Visitor;
  row: CaseRow;
  before: number;
}> = async ({ services, visitor, row, before }) => {
  const { number, snapshot, kind } = row;
  const [older, newer, files] = await Promise.all([
    readVersion(services.sql, number, before),
    readVersion(services.sql, number, snapshot.version),
    filesOfCase(services.sql, number),
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
