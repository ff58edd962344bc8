import { z } from 'zod';
import { type ActForm, showForm, takeForm } from './act-forms.tsx';
import type { House, Routes } from './route.ts';
import { caseUrl } from './views/addresses.ts';
import { ConfirmationPage } from './views/confirmation-page.tsx';

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
