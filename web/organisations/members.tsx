/** *Tilgangsstyring*: who may act for an organisation, and what its administrators change. */

import type { Context } from 'hono';
import { z } from 'zod';
import { accessLogOf } from '../../db/access/log.ts';
import { type Changed, type MemberStatus, membersOf, setStatus } from '../../db/access/memberships.ts';
import { openRequestsIn } from '../../db/access/requests.ts';
import type { Membership } from '../../db/login/sessions.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { UUID } from '../../domain/shared/ids.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { type Typed, untouched } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { MembersPage } from './members-page.tsx';
import { MANAGED, membersUrl, organisationUrl } from './urls.ts';

const ACTION = 'access.manage';
const PATH = `${MANAGED}/:organisation/tilgang`;

const input = z.object({
  token: z.string().catch(''),
  person: z.preprocess((one) => [one ?? []].flat(), z.array(z.string().regex(UUID)).catch([])),
  do: z.enum(['change', 'deactivate', 'activate']).catch('change'),
});
const STATUS = { deactivate: 'deactivated', activate: 'active' } as const satisfies Record<
  string,
  MemberStatus
>;

export function mountMembers(routes: Routes, services: Services): void {
  routes.onOrganisation('GET', PATH, ACTION, (c, visitor, organisation) =>
    showMembers(c, services, visitor, organisation),
  );
  routes.onOrganisation('POST', PATH, ACTION, async (c, visitor, organisation) => {
    const { id } = organisation;
    const { manage } = visitor.text.access;
    const sent = input.parse(await c.req.parseBody({ all: true }));
    const again = (notice: string, status: 409 | 422 = 422) =>
      showMembers(c, services, visitor, organisation, { notice, status });
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION, id), sent.token);
    if (!token) return again(visitor.text.frame.oldPage);
    const [first, ...others] = sent.person;
    if (!first) return again(sent.do === 'change' ? manage.chooseJustOne : manage.chooseSomebody);
    if (sent.do === 'change')
      return others.length > 0
        ? again(manage.chooseJustOne)
        : seeOther(c, organisationUrl(id, `brukere/${first}`));
    const changing = { organisation: id, by: visitor.id };
    const changed = await setStatus(services.sql, changing, sent.person, STATUS[sent.do]);
    if (changed !== 'done') return again(whyNot(visitor, changed), 409);
    const leaves = sent.do === 'deactivate' && sent.person.includes(visitor.id);
    return seeOther(c, savedUrl(id, leaves));
  });
}

/** Where it says that a change was made. @param leaves administrators who take their own place away see this page no more */
export const savedUrl = (organisation: Id, leaves: boolean): string =>
  `${leaves ? MANAGED : membersUrl(organisation)}?lagret`;

/** Why a change was not made, in words. */
export const whyNot = ({ text }: Visitor, changed: Exclude<Changed, 'done'>): string =>
  changed === 'gone' ? text.access.manage.gone : text.access.manage.lastAdministrator;

/** The page with everybody who may act for an organisation. @param request that was answered with something wrong */
export async function showMembers(
  c: Context<Env>,
  { sql }: Services,
  visitor: Visitor,
  { id, name }: Pick<Membership, 'id' | 'name'>,
  {
    notice = null,
    status = 200,
    request = null,
    typed = untouched,
  }: { notice?: string | null; status?: 200 | 409 | 422; request?: string | null; typed?: Typed } = {},
): Promise<Response> {
  const [members, requests, log] = await Promise.all([
    membersOf(sql, id),
    openRequestsIn(sql, id),
    accessLogOf(sql, id),
  ]);
  const saved = c.req.query('lagret') !== undefined;
  return c.html(
    <MembersPage
      visitor={visitor}
      organisation={{ id, name }}
      members={members}
      requests={requests}
      log={log}
      notice={notice}
      saved={saved}
      typed={{ request, typed }}
    />,
    status,
  );
}
