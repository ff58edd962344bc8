/** The versions of an application as they were sent, and the differences between two of them: for both sides. */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { lastVersionRead, noteVersionRead } from '../../db/cases/version-reads.ts';
import {
  type ListedVersion,
  listVersions,
  newestVersion,
  readVersion,
  type Version,
  versionBefore,
} from '../../db/cases/versions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import type { Queries } from '../../db/sql.ts';
import { kindOf } from '../../kinds.ts';
import { dateTime } from '../../text/dates.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { caseTitle } from '../ui/case/case-page.tsx';
import { Differences } from '../ui/form/differences.tsx';
import { FormSummary } from '../ui/form/summary.tsx';
import { Layout } from '../ui/layout.tsx';
import { caseUrl, isStaff, URLS } from '../urls.ts';

/** A version's number as an address gives it; undefined for anything else. */
const VERSION_NUMBER = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);

export function mountVersions(routes: Routes, { sql }: Services): void {
  const staff = routes.of('staff');
  routes.on('case', 'GET', URLS.caseVersion, 'version.read', showVersion(sql));
  staff.on('case', 'GET', URLS.deskVersion, 'review.read', showVersion(sql));
  routes.on('case', 'GET', URLS.caseDifferences, 'version.read', showDifferences(sql));
  staff.on('case', 'GET', URLS.deskDifferences, 'review.read', showDifferences(sql));
}

const showVersion =
  (sql: Queries): CaseHandler =>
  async (c, visitor, case_) => {
    const { number } = case_.row;
    const { reads } = visitor;
    const kind = kindOf(case_.row.kind);
    const [versions, version, files, last] = await Promise.all([
      listVersions(reads, number),
      readVersion(reads, number, VERSION_NUMBER.parse(c.req.param('sending')) ?? 0),
      filesOfCase(reads, number),
      readBefore(visitor, number),
    ]);
    const listed = versions.find((one) => one.version === version?.version);
    if (!version || !listed) return c.notFound();
    if (last < version.version) await noteVersionRead(sql, number, visitor.id, version.version);
    const says = visitor.text.versions;
    return c.html(
      <Layout visitor={visitor} title={says.title(version.version)} crumbs={crumbsOf(visitor, case_)}>
        <p class="quiet">{says.sent(dateTime(visitor.language, version.at), listed.sentBy)}</p>
        <h2 class="ds-heading" data-size="sm">
          {kind.name[visitor.language]}
        </h2>
        <FormSummary visitor={visitor} kind={kind} content={version.content.fields} files={files} />
      </Layout>,
    );
  };

const showDifferences =
  (sql: Queries): CaseHandler =>
  async (c, visitor, case_) => {
    const { number } = case_.row;
    const { reads } = visitor;
    const kind = kindOf(case_.row.kind);
    const named = (name: string) => VERSION_NUMBER.parse(c.req.query(name));
    const to = named('til') ?? newestVersion(reads, number);
    const from = named('fra') ?? versionBefore(reads, number, to);
    const [versions, before, after, files, last] = await Promise.all([
      listVersions(reads, number),
      readVersion(reads, number, from),
      readVersion(reads, number, to),
      filesOfCase(reads, number),
      readBefore(visitor, number),
    ]);
    const isListed = (read: Version | null) => versions.some(({ version }) => version === read?.version);
    if (!before || !after || !isListed(before) || !isListed(after)) return c.notFound();
    if (last < after.version) await noteVersionRead(sql, number, visitor.id, after.version);
    const title = visitor.text.versions.differencesTitle(before.version, after.version);
    return c.html(
      <Layout visitor={visitor} title={title} crumbs={crumbsOf(visitor, case_)}>
        {versions.length > 2 && <Choice visitor={visitor} versions={versions} from={before} to={after} />}
        <h2 class="ds-heading" data-size="sm">
          {kind.name[visitor.language]}
        </h2>
        <Differences
          visitor={visitor}
          kind={kind}
          before={before.content.fields}
          after={after.content.fields}
          files={files}
        />
      </Layout>,
    );
  };

/** The version that a member of staff has read last: they are told of the changes since. Nobody else is. */
const readBefore = async (visitor: Visitor, number: string): Promise<number> =>
  isStaff(visitor)
    ? ((await lastVersionRead(visitor.reads, number, visitor.id)) ?? 0)
    : Number.POSITIVE_INFINITY;

const crumbsOf = (visitor: Visitor, case_: RoutedCase) => [
  { name: caseTitle(visitor, case_), href: caseUrl(visitor, case_.row.number) },
];

/** The choice of two versions to compare. */
const Choice: FC<{
  visitor: Visitor;
  versions: readonly ListedVersion[];
  from: Version;
  to: Version;
}> = ({ visitor, versions, from, to }) => {
  const says = visitor.text.versions;
  const sides = [
    { name: 'fra', label: says.from, chosen: from },
    { name: 'til', label: says.to, chosen: to },
  ];
  return (
    <form class="stack">
      {sides.map(({ name, label, chosen }) => (
        <div class="ds-field">
          <label class="ds-label" for={name} data-weight="medium">
            {label}
          </label>
          <select class="ds-input" id={name} name={name}>
            {versions.map(({ version, at }) => (
              <option value={version} selected={version === chosen.version}>
                {`${version} (${dateTime(visitor.language, at)})`}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p>
        <button type="submit" class="ds-button" data-variant="secondary">
          {says.differences}
        </button>
      </p>
    </form>
  );
};
