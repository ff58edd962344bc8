/** *Drift*: the virus scanner, and the files that wait for it. */
import type { Child, FC } from 'hono/jsx';
import { filesWaiting, type Waiting } from '../../db/files/watch.ts';
import { versionOf } from '../../files/clamd.ts';
import { dateTime } from '../../text/dates.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

/** Limit for the scanner's answer, since a person waits for the page. */
const PATIENCE_MS = 2000;

type Version = Awaited<ReturnType<typeof versionOf>>;

/** Mounts the page that tells support staff how the services behind the portal are doing; nothing of any case. */
export function mountOperations(routes: Routes, { settings }: Services): void {
  const scanner = { address: settings.CLAMD_ADDRESS, patienceMs: PATIENCE_MS };
  routes.page(
    'GET',
    URLS.deskOperations,
    'operations.read',
    async (c, visitor) => {
      const [version, waiting] = await Promise.all([
        versionOf(scanner).catch(() => null),
        filesWaiting(visitor.reads),
      ]);
      const { title, lead, scanner: heading, files } = visitor.text.operations;
      return c.html(
        <Layout visitor={visitor} title={title} crumbs={[]}>
          <p>{lead}</p>
          <Facts title={heading} facts={aboutScanner(visitor, version)} />
          <Facts title={files} facts={aboutFiles(visitor, waiting)} />
        </Layout>,
      );
    },
    { snapshotless: true },
  );
}

type Fact = [name: string, fact: Child];

function aboutScanner({ text: { operations } }: Visitor, version: Version | null): Fact[] {
  const { state, answers, away, program, signatures, official, testOnly } = operations;
  if (!version) return [[state, away]];
  return [
    [state, answers],
    [program, version.program],
    [signatures, version.signatures ? official(version.signatures) : testOnly],
  ];
}

function aboutFiles({ text: { operations }, language }: Visitor, { count, since }: Waiting): Fact[] {
  return [[operations.waiting, operations.count(count, since && dateTime(language, since))]];
}

const Facts: FC<{ title: string; facts: readonly Fact[] }> = ({ title, facts }) => (
  <section class="stack">
    <h2 class="ds-heading" data-size="sm">
      {title}
    </h2>
    <dl class="facts">
      {facts.map(([name, fact]) => (
        <div>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  </section>
);
