/** *Start*: begins a case, which has its number and can be written at once. */
import { z } from 'zod';
import { type CaseStarted, startCase } from '../../acts/cases/start.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { INFORMATION, tabUrl, URLS } from '../urls.ts';
import { KindsPage } from './kinds.tsx';

const action = 'case.create';
const input = z.object({ kind: z.string().catch('') });

export function mountStarts(routes: Routes, services: Services): void {
  const { take } = commandForm<typeof input, CaseStarted>({
    action,
    input,
    boundTo: (_object, { party }) => party.id,
    page: (visitor, _object, { notice }) => (
      <KindsPage visitor={visitor} services={services} notice={notice} />
    ),
    act: ({ acts, id, actor, visitor, input: { kind } }) =>
      startCase({ ...acts, settings: services.settings }, { id, actor, level: visitor.level, kind }),
    refusals: ({ text }) => ({ switched_off: text.form.switchedOff }),
    refusalStatus: 422,
    leadsTo: (_visitor, _object, { number }) => tabUrl(number, INFORMATION),
  });
  routes.page('POST', URLS.cases, action, (c, visitor) => take(c, visitor), { budget: 'drafts' });
}
