/** What was sent, version by version, and what differs between two of them: for both sides. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { noteVersionRead, readVersionRead } from '../../db/cases/version-reads.ts';
import { type ListedVersion, listVersions, readVersion, type Version } from '../../db/cases/versions.ts';
import { filesOfCase } from '../../db/files/files.ts';
import { kindOf } from '../../kinds.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { caseTitle } from '../ui/case/case-page.tsx';
import { Differences } from '../ui/form/differences.tsx';
import { FormSummary } from '../ui/form/summary.tsx';
import { dateTime } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { caseUrl, isStaff } from '../urls.ts';

const SIDES = [
  { base: '/saker/:number', action: 'version.read' },
  { base: '/saksbehandling/saker/:number', action: 'review.read' },
] as const;

export function mountVersions(routes: Routes, services: Services): void {
  for (const { base, action } of SIDES) {
    routes.onCase('GET', `${base}/versjoner/:sending`, action, (c, visitor, at) =>
      showVersion(c, visitor, at, services),
    );
    routes.onCase('GET', `${base}/endringer`, action, (c, visitor, at) =>
      showDifferences(c, visitor, at, services),
    );
  }
}

async function showVersion(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { number, kind } = at.row;
  const versions = await listVersions(services.sql, number);
  const listed = versions.find(({ version }) => `${version}` === c.req.param('sending'));
  const version = listed && (await readVersion(services.sql, number, listed.version));
  if (!version) return c.notFound();
  await noteRead(services, visitor, number, version);
  const files = await filesOfCase(services.sql, number);
  const says = visitor.text.versions;
  return c.html(
    <Layout visitor={visitor} title={says.title(version.version)} crumbs={crumbsOf(visitor, at)}>
      <p class="quiet">{says.sent(dateTime(visitor.language, version.at), listed.sentBy)}</p>
      <h2 class="ds-heading" data-size="sm">
        {kindOf(kind).name[visitor.language]}
      </h2>
      <FormSummary visitor={visitor} kind={kindOf(kind)} content={version.content.fields} files={files} />
    </Layout>,
  );
}

async function showDifferences(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { number, kind } = at.row;
  const versions = await listVersions(services.sql, number);
  const named = (name: string) => versions.find(({ version }) => `${version}` === c.req.query(name));
  const to = named('til') ?? versions[0];
  const from = named('fra') ?? versions.find(({ version }) => version < (to?.version ?? 0)) ?? to;
  const [before, after] = await Promise.all(
    [from, to].map((listed) => listed && readVersion(services.sql, number, listed.version)),
  );
  if (!before || !after) return c.notFound();
  await noteRead(services, visitor, number, after);
  const files = await filesOfCase(services.sql, number);
  const title = visitor.text.versions.differencesTitle(before.version, after.version);
  return c.html(
    <Layout visitor={visitor} title={title} crumbs={crumbsOf(visitor, at)}>
      {versions.length > 2 && <Choice visitor={visitor} versions={versions} from={before} to={after} />}
      <h2 class="ds-heading" data-size="sm">
        {kindOf(kind).name[visitor.language]}
      </h2>
      <Differences
        visitor={visitor}
        kind={kindOf(kind)}
        before={before.content.fields}
        after={after.content.fields}
        files={files}
      />
    </Layout>,
  );
}

/** Staff are told what changed since the version that they read last. */
async function noteRead(
  { sql }: Services,
  visitor: Visitor,
  number: string,
  { version }: Version,
): Promise<void> {
  if (isStaff(visitor)) await noteVersionRead(sql, number, visitor.id, version);
}

const crumbsOf = (visitor: Visitor, at: RoutedCase) => [
  { name: caseTitle(visitor, at), href: caseUrl(visitor, at.row.number) },
];

interface Compared {
  visitor: Visitor;
  versions: readonly ListedVersion[];
  from: Version;
  to: Version;
}

/** Any two versions can be compared. */
const Choice: FC<Compared> = ({ visitor, versions, from, to }) => {
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

/** The version that a member of staff has read while there is a newer one; the first they see counts as read. */
export async function olderVersionRead(
  services: Services,
  visitor: Visitor,
  { row }: RoutedCase,
): Promise<number | null> {
  const { number, snapshot } = row;
  const read = await readVersionRead(services.sql, number, visitor.id);
  if (read === null) await noteVersionRead(services.sql, number, visitor.id, snapshot.version);
  return read !== null && read < snapshot.version ? read : null;
}
