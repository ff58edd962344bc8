/** The page of a case for those who work at DEKSA. */
import type { FC } from 'hono/jsx';
import { readCasePage } from '../../db/cases/case-page.ts';
import { lastVersionRead, noteVersionRead } from '../../db/cases/version-reads.ts';
import { CASE_MACHINE } from '../../domain/cases/transitions.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { CaseButtons } from '../ui/case/actions.tsx';
import { CasePage } from '../ui/case/case-page.tsx';
import type { CaseShown } from '../ui/case/case-shown.ts';
import { differencesUrl } from '../ui/case/version-list.tsx';
import { URLS, workflowUrl } from '../urls.ts';

export function mountDeskCases(routes: Routes, services: Services): void {
  routes.on('case', 'GET', URLS.deskCase, 'review.read', async (c, visitor, case_) => {
    const { number, snapshot } = case_.row;
    const [read, last] = await Promise.all([
      readCasePage(visitor.reads, case_.row, 'deksa'),
      lastVersionRead(visitor.reads, number, visitor.id),
    ]);
    // the first version that somebody sees counts as read
    if (last === null) await noteVersionRead(services.sql, number, visitor.id, snapshot.version);
    const shown = { visitor, case_, read };
    const older = last !== null && last < snapshot.version ? last : null;
    return c.html(
      <CasePage {...shown} crumbs={[]}>
        {older !== null && <NewerVersion {...shown} older={older} />}
        {isOwnProposal(visitor, case_) && <Alert>{visitor.text.decisions.own}</Alert>}
        <section class="buttons" aria-label={visitor.text.case.actions}>
          <CaseButtons side="deksa" {...shown} />
        </section>
        {visitor.roles.includes('support') && <WorkflowLink {...shown} services={services} />}
      </CasePage>,
    );
  });
}

/** Tells whether a decision waits that the visitor has proposed, and may therefore not approve. */
const isOwnProposal = ({ id }: Visitor, { row }: RoutedCase): boolean =>
  CASE_MACHINE.refusalOf(row.snapshot, 'approve', id, Date.now()) === 'own_proposal';

/** Says that the applicant changed the application since this member of staff read it. */
const NewerVersion: FC<CaseShown & { older: number }> = ({ visitor, case_, older }) => {
  const { versions } = visitor.text;
  const { number, snapshot } = case_.row;
  return (
    <Alert tone="warning">
      <p>{versions.newer(older, snapshot.version)}</p>
      <p>
        <a class="ds-link" href={differencesUrl(visitor, number, { from: older, to: snapshot.version })}>
          {versions.sinceRead}
        </a>
      </p>
    </Alert>
  );
};

/** A link to the workflow of the case, for those who look after the engine. */
const WorkflowLink: FC<CaseShown & { services: Services }> = ({ visitor, case_, services: { settings } }) => {
  const href = workflowUrl(settings, case_.row.workflowId);
  return href ? (
    <p>
      <a class="ds-link" href={href}>
        {visitor.text.review.engine}
      </a>
    </p>
  ) : null;
};
