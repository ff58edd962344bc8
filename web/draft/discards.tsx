import { z } from 'zod';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { ConfirmationPage } from '../ui/case/confirmation-page.tsx';
import { caseUrl, homeOf } from '../urls.ts';

const PATH = '/saker/:number/sletting';

const discarding: ActForm<'discard', z.ZodObject> = {
  action: 'case.discard',
  command: 'discard',
  input: z.object({}),
  page: (visitor, at, { notice }) => {
    const { discarding, frame } = visitor.text;
    const { title, body, button } = discarding;
    return (
      <ConfirmationPage
        {...{ visitor, at, title, notice }}
        action="case.discard"
        to="sletting"
        says={[body]}
        confirm={button}
        cancel={frame.cancel}
        danger
      />
    );
  },
  write: async () => ({}),
  // A draft that is gone has no page any more; one whose deletion is only received still has.
  leadsTo: (visitor, number, kind) => (kind === 'done' ? homeOf(visitor) : caseUrl(visitor, number)),
};

export function mountDiscards(routes: Routes, services: Services): void {
  routes.onCase('GET', PATH, 'case.discard', showForm(discarding));
  routes.onCase('POST', PATH, 'case.discard', takeForm(services, discarding));
}
