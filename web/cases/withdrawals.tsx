import { z } from 'zod';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { House, Routes } from '../http/router.ts';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { caseUrl } from '../urls.ts';

const PATH = '/saker/:number/trekking';

const withdrawal: ActForm<'withdraw', z.ZodObject> = {
  action: 'case.withdraw',
  command: 'withdraw',
  input: z.object({}),
  page: (visitor, at, { notice }) => {
    const { withdrawal, frame } = visitor.text;
    const { title, lead, body } = withdrawal;
    return (
      <ConfirmationPage
        {...{ visitor, at, title, notice }}
        action="case.withdraw"
        to="trekking"
        says={[lead, body]}
        confirm={frame.yes}
        cancel={frame.no}
      />
    );
  },
  write: async () => ({}),
  leadsTo: caseUrl,
};

export function mountWithdrawals(routes: Routes, house: House): void {
  routes.onCase('GET', PATH, 'case.withdraw', showForm(withdrawal));
  routes.onCase('POST', PATH, 'case.withdraw', takeForm(house, withdrawal));
}
