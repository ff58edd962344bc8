/** The page of a case, for the applicant. */
import type { FC } from 'hono/jsx';
import { readCasePage } from '../../db/cases/case-page.ts';
import { lettersReadBy, markLettersRead } from '../../db/inbox/inbox.ts';
import { kindsFor } from '../../kinds.ts';
import { date } from '../../text/dates.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { CaseButtons } from '../ui/case/actions.tsx';
import { CasePage } from '../ui/case/case-page.tsx';
import type { CaseShown } from '../ui/case/case-shown.ts';
import { ChangeNotice } from '../ui/case/change-notice.tsx';
import { to, URLS } from '../urls.ts';

export function mountCase(routes: Routes, { sql, settings }: Services): void {
  routes.on('case', 'GET', URLS.case, 'case.read', async (c, visitor, case_) => {
    const { reads, id: person } = visitor;
    const [read, known] = await Promise.all([
      readCasePage(reads, case_.row, 'applicant'),
      lettersReadBy(reads, person, case_.row.number),
    ]);
    const shown = { visitor, case_, read };
    const letters = read.decisions.map(({ id }) => id).filter((id) => !known.has(id));
    if (letters.length > 0) await markLettersRead(sql, person, letters);
    const mayBegin = kindsFor(settings, visitor.party.kind).some(({ id }) => id === case_.row.kind);
    return c.html(
      <CasePage {...shown} crumbs={[{ name: visitor.text.cases.title, href: URLS.cases }]}>
        <OwnActions {...shown} mayCopy={mayBegin} />
      </CasePage>,
    );
  });
}

/** The buttons for what the applicant may do with the case as it stands. */
const OwnActions: FC<CaseShown & { mayCopy: boolean }> = (shown) => {
  const { visitor, case_ } = shown;
  const { text, language } = visitor;
  const { deadline } = case_.row.snapshot;
  return (
    <section class="stack" aria-label={text.case.actions}>
      <ChangeNotice {...shown} />
      <div class="buttons">
        <CaseButtons side="applicant" {...shown} />
      </div>
      {shown.read.version && (
        <p>
          <a class="ds-link" href={to(URLS.caseViewers, { number: case_.row.number })}>
            {text.viewers.link}
          </a>
        </p>
      )}
      {case_.may('case.restore') && deadline && <p>{text.case.restoreBy(date(language, deadline.at))}</p>}
    </section>
  );
};
