import { z } from 'zod';
import { type ActForm, showForm, takeForm } from './act-forms.tsx';
import type { House, Routes } from './route.ts';
import { caseUrl, homeOf } from './views/addresses.ts';
import { ButtonLink, Notice, TokenForm } from './views/blocks.tsx';
import { caseTitle } from './views/case-page.tsx';
import { Layout } from './views/layout.tsx';

const PATH = '/saker/:number/sletting';

const discarding: ActForm<'discard', z.ZodObject> = {
  action: 'case.discard',
  command: 'discard',
  input: z.object({}),
  page: (visitor, at, { notice }) => {
    const { discarding, frame } = visitor.text;
    const { number } = at.row;
    const href = `/saker/${number}`;
    return (
      <Layout visitor={visitor} title={discarding.title} crumbs={[{ name: caseTitle(visitor, at), href }]}>
        {notice && <Notice tone="danger">{notice}</Notice>}
        <p>{discarding.body}</p>
        <TokenForm visitor={visitor} action="case.discard" number={number} to={`${href}/sletting`}>
          <div class="buttons">
            <button type="submit" class="ds-button" data-color="danger">
              {discarding.button}
            </button>
            <ButtonLink href={href} variant="secondary">
              {frame.cancel}
            </ButtonLink>
          </div>
        </TokenForm>
      </Layout>
    );
  },
  write: async () => ({}),
  // A draft that is gone has no page any more; one whose deletion is only received still has.
  leadsTo: (visitor, number, kind) => (kind === 'done' ? homeOf(visitor) : caseUrl(visitor, number)),
};

export function mountDiscards(routes: Routes, house: House): void {
  routes.onCase('GET', PATH, 'case.discard', showForm(discarding));
  routes.onCase('POST', PATH, 'case.discard', takeForm(house, discarding));
}
