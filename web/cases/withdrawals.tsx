/** *Trekk sak*: one confirmation, and no reason. */
import { z } from 'zod';
import { withdrawCase } from '../../acts/cases/withdraw.ts';
import { commandForm } from '../http/command-form.tsx';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { caseUrl, URLS } from '../urls.ts';

const action = 'case.withdraw';
const input = z.object({});

export function mountWithdrawals(routes: Routes): void {
  const { show, take } = commandForm({
    action,
    input,
    boundTo: ({ row }: RoutedCase) => row.number,
    page: (visitor, case_, { notice }) => {
      const { title, lead, body } = visitor.text.withdrawal;
      const { yes, no } = visitor.text.frame;
      return (
        <ConfirmationPage
          {...{ visitor, case_, title, notice, action }}
          to={URLS.caseWithdrawal}
          says={[lead, body]}
          confirm={yes}
          cancel={no}
        />
      );
    },
    act: ({ acts, id, actor }, { row }) => withdrawCase(acts, { id, actor, number: row.number }),
    refusals: ({ text }) => text.refusals,
    leadsTo: (visitor, { row }) => caseUrl(visitor, row.number),
  });
  routes.on('case', 'GET', URLS.caseWithdrawal, action, show);
  routes.on('case', 'POST', URLS.caseWithdrawal, action, take);
}
