/** The versions of an application as they were sent, and the differences between two of them: for both sides. */
import type { FC } from 'hono/jsx';
import { noteVersionRead } from '../../db/cases/version-reads.ts';
import { type ListedVersion, listVersions, readVersion, type Version } from '../../db/cases/versions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import type { Sql } from '../../db/sql.ts';
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

export function mountVersions(routes: Routes, { sql }: Services): void {
  const staff = routes.of('staff');
  routes.on('case', 'GET', URLS.caseVersion, 'version.read', showVersion(sql));
  staff.on('case', 'GET', URLS.deskVersion, 'review.read', showVersion(sql));
  routes.on('case', 'GET', URLS.caseDifferences, 'version.read', showDifferences(sql));
  staff.on('case', 'GET', URLS.deskDifferences, 'review.read', showDifferences(sql));
}

const showVersion =
  (sql: Sql): CaseHandler =>
  async (c, visitor, case_) => {
    const { number } = case_.row;
    const kind = kindOf(case_.row.kind);
    const versions = await listVersions(sql, number);
    const listed = versions.find(({ version }) => `${version}` === c.req.param('sending'));
    const version = listed && (await readVersion(sql, number, listed.version));
    if (!version) return c.notFound();
    await noteRead(sql, visitor, number, version);
    const files = await filesOfCase(sql, number);
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
  (sql: Sql): CaseHandler =>
  async (c, visitor, case_) => {
    const { number } = case_.row;
    const kind = kindOf(case_.row.kind);
    const versions = await listVersions(sql, number);
    const named = (name: string) => versions.find(({ version }) => `${version}` === c.req.query(name));
    const to = named('til') ?? versions[0];
    const from = named('fra') ?? versions.find(({ version }) => version < (to?.version ?? 0)) ?? to;
    const [before, after] = await Promise.all(
      [from, to].map((listed) => listed && readVersion(sql, number, listed.version)),
    );
    if (!before || !after) return c.notFound();
    await noteRead(sql, visitor, number, after);
    const files = await filesOfCase(sql, number);
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

/** Notes for staff which version they have read: they are told of the changes since. */
async function noteRead(sql: Sql, visitor: Visitor, number: string, { version }: Version): Promise<void> {
  if (isStaff(visitor)) await noteVersionRead(sql, number, visitor.id, version);
}

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
