/** *Gjenopprett sak*: a button on the page of a withdrawn case. */
import { z } from 'zod';
import { restore } from '../../acts/cases/restore.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { tellReason } from '../http/state-refusals.ts';
import { NotDonePage } from '../ui/plain-page.tsx';
import { caseUrl, URLS } from '../urls.ts';

const action = 'case.restore';

export function mountRestorations(routes: Routes, services: Services): void {
  const { take } = commandForm({
    action,
    input: z.object({}),
    boundTo: ({ row }: RoutedCase) => row.number,
    page: (visitor, { row }, { notice }) => (
      <NotDonePage
        visitor={visitor}
        notice={notice}
        back={{ href: caseUrl(visitor, row.number), label: visitor.text.errors.toCase }}
      />
    ),
    act: ({ acts, id, actor }, { row }) => restore(acts, { id, actor, number: row.number }),
    refusals: ({ text }) => text.refusals,
    leadsTo: (visitor, { row }) => caseUrl(visitor, row.number),
  });
  routes.on('case', 'POST', URLS.caseRestoration, action, take, {
    instead: tellReason(services, action, take),
  });
}
