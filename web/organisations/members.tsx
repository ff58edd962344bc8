/** *Tilgangsstyring*: the people who may act for an organisation, chosen to be changed, deactivated or activated. */

import { z } from 'zod';
import { setStatus } from '../../acts/access/set-status.ts';
import type { Answer } from '../../acts/perform.ts';
import type { MemberRefusal, MemberStatus } from '../../db/access/memberships.ts';
import { type Id, UUID } from '../../domain/shared/ids.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { RoutedOrganisation } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { to, URLS } from '../urls.ts';
import { membersPage } from './members-page.tsx';

const action = 'access.manage';

const input = z.object({
  person: z.array(z.string().regex(UUID)).catch([]),
  do: z.enum(['change', 'deactivate', 'activate']).catch('change'),
});
type Chosen = z.output<typeof input>;

const STATUSES = { deactivate: 'deactivated', activate: 'active' } as const satisfies Record<
  Exclude<Chosen['do'], 'change'>,
  MemberStatus
>;

export function mountMembers(routes: Routes): void {
  const { take } = commandForm<typeof input, Answer<MemberRefusal>, RoutedOrganisation>({
    action,
    input,
    lists: ['person'],
    boundTo: ({ row }) => row.id,
    page: (visitor, { row }, { notice }) => membersPage(visitor, row, { notice }),
    check: (visitor, _values, chosen) => chosen && wronglyChosen(visitor, chosen),
    act: async ({ acts, actor, input: { person: persons, do: verb } }, { row }) =>
      verb === 'change'
        ? { kind: 'done' }
        : setStatus(acts, { actor, organisation: row.id, persons, status: STATUSES[verb] }),
    refusals: whyNotChanged,
    leadsTo: (visitor, { row }, _answer, { person: persons, do: verb }) =>
      verb === 'change'
        ? to(URLS.member, { organisation: row.id, person: persons[0] ?? '' })
        : savedUrl(row.id, verb === 'deactivate' && persons.includes(visitor.id)),
  });
  routes.on('organisation', 'GET', URLS.members, action, async (c, visitor, { row }) => {
    const saved = c.req.query('lagret') !== undefined;
    const all = c.req.query('vis') === 'alle';
    return c.html(await membersPage(visitor, row, { saved, all }));
  });
  routes.on('organisation', 'POST', URLS.members, action, take);
}

/** *Endre* is for one person, the other buttons for one or more. */
function wronglyChosen({ text }: Visitor, { person: persons, do: verb }: Chosen): { notice: string } | null {
  const { chooseJustOne, chooseSomebody } = text.access.manage;
  if (verb === 'change') return persons.length === 1 ? null : { notice: chooseJustOne };
  return persons.length > 0 ? null : { notice: chooseSomebody };
}

/** The reasons why a change of members is not made, in words. */
export const whyNotChanged = ({ text: { access } }: Visitor): Record<MemberRefusal, string> => ({
  gone: access.manage.gone,
  last_administrator: access.manage.lastAdministrator,
});

/** The page that says that a change is made. @param leaves an administrator who leaves their place sees the members no more */
export const savedUrl = (organisation: Id, leaves = false): string =>
  `${leaves ? URLS.organisations : to(URLS.members, { organisation })}?lagret`;
