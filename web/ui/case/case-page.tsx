import type { Child, FC } from 'hono/jsx';
import { kindOf } from '../../../kinds.ts';
import { dateTime } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { Alert } from '../alerts.tsx';
import { FormSummary } from '../form/summary.tsx';
import { type Crumb, Layout } from '../layout.tsx';
import type { CaseShown } from './case-shown.ts';
import { Decisions } from './decisions.tsx';
import { Facts } from './facts.tsx';
import { CaseFiles } from './files.tsx';
import { Messages } from './messages.tsx';
import { Timeline } from './timeline.tsx';
import { VersionList } from './version-list.tsx';

/** Title of a case: `2600016: Henvendelse`. */
export const caseTitle = ({ language }: Visitor, { row }: RoutedCase): string =>
  `${row.number}: ${kindOf(row.kind).short[language]}`;

/** The page of a case for both sides; the buttons of the visitor's side come as its children. */
export const CasePage: FC<CaseShown & { crumbs: readonly Crumb[]; children?: Child }> = ({
  crumbs,
  children,
  ...shown
}) => {
  const { visitor, case_, read } = shown;
  const { text } = visitor;
  return (
    <Layout visitor={visitor} title={caseTitle(visitor, case_)} crumbs={crumbs}>
      {read.received.map((act) => (
        <Alert tone="warning">
          <p>{text.frame.received(dateTime(visitor.language, act.at))}</p>
        </Alert>
      ))}
      <Facts {...shown} />
      {children}
      <Application {...shown} />
      {read.version && <CaseFiles {...shown} />}
      <Messages {...shown} />
      <Decisions {...shown} />
      <Timeline {...shown} />
      <p class="quiet">{text.frame.confidential}</p>
    </Layout>
  );
};

/** The application as it was sent: the version in force. */
export const Application: FC<CaseShown> = (shown) => {
  const { visitor, case_, read } = shown;
  const { text, language } = visitor;
  const { version } = read;
  return (
    <section class="stack" aria-labelledby="soknad">
      <h2 class="ds-heading" data-size="md" id="soknad">
        {text.case.application}
      </h2>
      {version ? (
        <>
          <p class="quiet">{text.case.version(version.version, dateTime(language, version.at))}</p>
          <FormSummary
            kind={kindOf(case_.row.kind)}
            content={version.content.fields}
            files={read.files}
            visitor={visitor}
          />
          <VersionList {...shown} />
        </>
      ) : (
        <p>{text.case.notSent}</p>
      )}
    </section>
  );
};
