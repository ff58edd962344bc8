import { z } from 'zod';
import { type ActForm, showForm, takeForm } from './act-forms.tsx';
import type { House, Routes } from './route.ts';
import { caseUrl } from './views/addresses.ts';
import { ButtonLink, Notice, TokenForm } from './views/blocks.tsx';
import { caseTitle } from './views/case-page.tsx';
import { Layout } from './views/layout.tsx';

const PATH = '/saker/:number/trekking';

const withdrawal: ActForm<'withdraw', z.ZodObject> = {
  action: 'case.withdraw',
  command: 'withdraw',
  input: z.object({}),
  page: (visitor, at, { notice }) => {
    const { withdrawal, frame } = visitor.text;
    const { number } = at.row;
    const href = `/saker/${number}`;
    return (
      <Layout visitor={visitor} title={withdrawal.title} crumbs={[{ name: caseTitle(visitor, at), href }]}>
        {notice && <Notice tone="danger">{notice}</Notice>}
        <p>{withdrawal.lead}</p>
        <p>{withdrawal.body}</p>
        <TokenForm visitor={visitor} action="case.withdraw" number={number} to={`${href}/trekking`}>
          <div class="buttons">
            <button type="submit" class="ds-button">
              {frame.yes}
            </button>
            <ButtonLink href={href} variant="secondary">
              {frame.no}
            </ButtonLink>
          </div>
        </TokenForm>
      </Layout>
    );
  },
  write: async () => ({}),
  leadsTo: caseUrl,
};

export function mountWithdrawals(routes: Routes, house: House): void {
  routes.onCase('GET', PATH, 'case.withdraw', showForm(withdrawal));
  routes.onCase('POST', PATH, 'case.withdraw', takeForm(house, withdrawal));
}
