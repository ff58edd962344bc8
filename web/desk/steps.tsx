/** Buttons of a caseworker: to take a case, and to go on without waiting for an answer. */
import { z } from 'zod';
import { resume } from '../../acts/cases/resume.ts';
import { take } from '../../acts/cases/take.ts';
import { commandForm } from '../http/command-form.tsx';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { NotDonePage } from '../ui/plain-page.tsx';
import { caseUrl, URLS } from '../urls.ts';

const STEPS = [
  { url: URLS.deskTaking, action: 'review.take', act: take },
  { url: URLS.deskResumption, action: 'review.resume', act: resume },
] as const;

const input = z.object({});

export function mountDeskSteps(routes: Routes): void {
  for (const { url, action, act } of STEPS) {
    const form = commandForm({
      ...{ action, input },
      boundTo: ({ row }: RoutedCase) => row.number,
      page: (visitor, { row }, { notice }) => (
        <NotDonePage
          visitor={visitor}
          notice={notice}
          back={{ href: caseUrl(visitor, row.number), label: visitor.text.errors.toCase }}
        />
      ),
      act: ({ acts, id, actor }, { row }) => act(acts, { id, actor, number: row.number }),
      refusals: ({ text }) => text.refusals,
      leadsTo: (visitor, { row }) => caseUrl(visitor, row.number),
    });
    routes.on('case', 'POST', url, action, form.take);
  }
}
