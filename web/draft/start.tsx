/** Beginning a case: it has its number and can be written at once, whether or not Temporal is there. */

import type { Context } from 'hono';
import { z } from 'zod';
import { startDraft } from '../../db/cases/start.ts';
import { noteStarted } from '../../db/durable/dispatch.ts';
import type { Start } from '../../domain/shared/messages.ts';
import { codeOf } from '../../log.ts';
import type { Services } from '../http/context.ts';
import { actingOf, actorOf, type Env, type Visitor } from '../http/context.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { INFORMATION, tabUrl } from './form.tsx';
import { KindsPage, kindsToBegin } from './kinds.tsx';

export function mountDrafts(routes: Routes, services: Services): void {
  routes.page('POST', '/saker', 'case.create', (c, visitor) => begin(c, visitor, services));
}

const input = z.object({ token: z.string().catch(''), kind: z.string().catch('') });

async function begin(c: Context<Env>, visitor: Visitor, services: Services): Promise<Response> {
  const kinds = kindsToBegin(services, visitor);
  const again = (notice: string) =>
    c.html(<KindsPage visitor={visitor} services={services} notice={notice} />, 422);
  const given = input.parse(await c.req.parseBody());
  const token =
    visitor.session && readToken(visitor.session, purposeOf('case.create', visitor.party.id), given.token);
  if (!token) return again(visitor.text.frame.oldPage);
  const kind = kinds.find(({ id }) => id === given.kind);
  if (!kind) return again(visitor.text.form.switchedOff);
  const { number, start } = await startDraft(services.sql, {
    token,
    kind,
    ...actingOf(visitor),
    role: actorOf(visitor),
  });
  startStory(services, start);
  return seeOther(c, tabUrl(number, INFORMATION));
}

/** Starts a workflow without making anybody wait; where this fails, the dispatcher does it. */
export function startStory({ engine, sql, log }: Services, start: Start<unknown>): void {
  engine
    .start(start)
    .then((started) => (started ? noteStarted(sql, start.workflowId) : undefined))
    .catch((error) => log.warn({ code: codeOf(error) }, 'a start was not noted'));
}
