/** Changes of what was sent: begun, gone on with in the pages of the form, or discarded. */

import { z } from 'zod';
import { beginChange } from '../../acts/cases/begin-change.ts';
import { discardChange } from '../../acts/cases/discard-change.ts';
import { readOpenChange } from '../../db/draft/changes.ts';
import { commandForm } from '../http/command-form.tsx';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { NotDonePage } from '../ui/plain-page.tsx';
import { caseUrl, INFORMATION, tabUrl, URLS } from '../urls.ts';

export function mountChanges(routes: Routes): void {
  routes.on('case', 'POST', URLS.change, 'case.change', beginForm.take);
  routes.on('case', 'GET', URLS.changeDiscarding, 'change.discard', discardForm.show);
  routes.on('case', 'POST', URLS.changeDiscarding, 'change.discard', discardForm.take);
}

/** The button that begins a change; it has no page of its own. */
const beginForm = commandForm({
  action: 'case.change',
  input: z.object({}),
  boundTo: ({ row }: RoutedCase) => row.number,
  page: (visitor, { row }, { notice }) => (
    <NotDonePage
      visitor={visitor}
      notice={notice}
      back={{ href: caseUrl(visitor, row.number), label: visitor.text.errors.toCase }}
    />
  ),
  act: ({ acts, id, actor }, { row }) => beginChange(acts, { id, actor, number: row.number }),
  refusals: ({ text }) => ({ illegal: text.errors.wrong_state.body }),
  leadsTo: (_visitor, { row }) => tabUrl(row.number, INFORMATION),
});

/** The generation that the page asks about: a change that was begun since stays. */
const generation = z.object({ generation: carriedNumber });

const discardForm = commandForm({
  action: 'change.discard',
  input: generation,
  boundTo: ({ row }: RoutedCase) => row.number,
  page: async (visitor, case_, { notice }) => {
    const { number } = case_.row;
    const change = await readOpenChange(visitor.reads, number);
    if (!change) return (c) => seeOther(c, caseUrl(visitor, number));
    const { versions, frame } = visitor.text;
    return (
      <ConfirmationPage
        {...{ visitor, case_, notice }}
        action="change.discard"
        to={URLS.changeDiscarding}
        title={versions.discardTitle}
        says={[versions.discardBody]}
        confirm={versions.discard}
        cancel={frame.cancel}
        danger
      >
        <input type="hidden" name="generation" value={change.generation} />
      </ConfirmationPage>
    );
  },
  act: ({ acts, id, actor, input }, { row }) =>
    discardChange(acts, { id, actor, number: row.number, ...input }),
  refusals: () => ({}),
  leadsTo: (visitor, { row }) => caseUrl(visitor, row.number),
});
