/** *Slett*: discards a case that was never sent, after one confirmation. */
import { z } from 'zod';
import { discard } from '../../acts/cases/discard.ts';
import { commandForm } from '../http/command-form.tsx';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { caseUrl, homeOf, URLS } from '../urls.ts';

const action = 'case.discard';

export function mountDiscards(routes: Routes): void {
  const { show, take } = commandForm({
    action,
    input: z.object({}),
    boundTo: ({ row }: RoutedCase) => row.number,
    page: (visitor, case_, { notice }) => {
      const { discarding, frame } = visitor.text;
      const { title, body, button } = discarding;
      return (
        <ConfirmationPage
          {...{ visitor, case_, title, notice, action }}
          to={URLS.draftDiscarding}
          says={[body]}
          confirm={button}
          cancel={frame.cancel}
          danger
        />
      );
    },
    act: ({ acts, id, actor }, { row }) => discard(acts, { id, actor, number: row.number }),
    refusals: ({ text }) => text.refusals,
    // a draft that is gone has no page any more; one whose deletion is only received still has
    leadsTo: (visitor, { row }, { kind }) =>
      kind === 'done' ? homeOf(visitor) : caseUrl(visitor, row.number),
  });
  routes.on('case', 'GET', URLS.draftDiscarding, action, show);
  routes.on('case', 'POST', URLS.draftDiscarding, action, take);
}
