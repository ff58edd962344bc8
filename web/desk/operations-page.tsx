/** The page *Drift*: first what somebody has to look at, then how the parts are doing. */
import type { Child, FC } from 'hono/jsx';
import type { Waiting } from '../../db/files/watch.ts';
import type { Operations, Reconciliation } from '../../db/operations.ts';
import type { versionOf } from '../../files/clamd.ts';
import { VERSION } from '../../settings.ts';
import { dateTime } from '../../text/dates.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { Layout } from '../ui/layout.tsx';
import { isOperatorAlone } from '../urls.ts';
import { Alarms, type ListsShown, StuckCommands, UndeliverableMails } from './operations-lists.tsx';

type Version = Awaited<ReturnType<typeof versionOf>>;

interface OperationsShown extends ListsShown, Pick<Operations, 'last' | 'database'> {
  /** Version of the scanner; null where it does not answer. */
  scanner: Version | null;
  waiting: Waiting;
  /** Version of the engine; null where it does not answer. */
  engine: string | null;
}

export const OperationsPage: FC<OperationsShown> = (shown) => {
  const { visitor, last } = shown;
  const { title, lead, scanner, files, reconciliation, versions } = visitor.text.operations;
  return (
    <Layout visitor={visitor} title={title} {...(!isOperatorAlone(visitor) && { crumbs: [] })}>
      <p>{lead}</p>
      <Alarms {...shown} />
      <StuckCommands {...shown} />
      <UndeliverableMails {...shown} />
      <Facts title={reconciliation.title} facts={last ? aboutReconciliation(visitor, last) : []}>
        {!last && <p>{reconciliation.none}</p>}
        {last && isLate(last) && <Alert tone="warning">{reconciliation.late}</Alert>}
      </Facts>
      <Facts title={scanner} facts={aboutScanner(shown)} />
      <Facts title={files} facts={aboutFiles(shown)} />
      <Facts title={versions.title} facts={aboutVersions(shown)} />
    </Layout>
  );
};

type Fact = [name: string, fact: Child];

const LATE_MS = 2 * 3600 * 1000;
const isLate = ({ endedAt }: Reconciliation): boolean => endedAt.getTime() < Date.now() - LATE_MS;

function aboutReconciliation({ text, language }: Visitor, last: Reconciliation): Fact[] {
  const { reconciliation: says } = text.operations;
  const count = (number: number) => wholeNumber(language, number);
  const seconds = Math.ceil((last.endedAt.getTime() - last.beganAt.getTime()) / 1000);
  return [
    [says.ended, dateTime(language, last.endedAt)],
    [says.seconds, says.length(seconds)],
    [says.looked, says.things(count(last.things), count(last.files))],
    [says.differing, count(last.differing)],
    [says.withoutRow, count(last.withoutRow)],
  ];
}

function aboutScanner({ visitor, scanner }: OperationsShown): Fact[] {
  const { operations } = visitor.text;
  const { state, answers, away, program, signatures, official, testOnly } = operations;
  if (!scanner) return [[state, away]];
  return [
    [state, answers],
    [program, scanner.program],
    [signatures, scanner.signatures ? official(scanner.signatures) : testOnly],
  ];
}

function aboutFiles({ visitor, waiting: { count, since } }: OperationsShown): Fact[] {
  const { operations } = visitor.text;
  return [[operations.waiting, operations.count(count, since && dateTime(visitor.language, since))]];
}

function aboutVersions({ visitor, last, database, engine }: OperationsShown): Fact[] {
  const { versions } = visitor.text.operations;
  return [
    [versions.portal, VERSION],
    [versions.worker, last?.version ?? versions.unknown],
    [versions.node, process.versions.node],
    [versions.engine, engine ?? versions.noEngine],
    [versions.database, database.postgres],
    [versions.migration, database.migration],
  ];
}

const Facts: FC<{ title: string; facts: readonly Fact[]; children?: Child }> = ({
  title,
  facts,
  children,
}) => (
  <section class="stack">
    <h2 class="ds-heading" data-size="sm">
      {title}
    </h2>
    {children}
    {facts.length > 0 && (
      <dl class="facts">
        {facts.map(([name, fact]) => (
          <div>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    )}
  </section>
);
