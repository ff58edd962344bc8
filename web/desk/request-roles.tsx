/** The roles of Enhetsregisteret beside a request: asked for as they are looked at, and not kept. */

import type { FC } from 'hono/jsx';
import { askerOf } from '../../db/access/request-lists.ts';
import { birthDateOf } from '../../domain/shared/identity-numbers.ts';
import { codeOf } from '../../log.ts';
import { openRoles, type UnitRole } from '../../registers/roles.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { RoutedRequest } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

/** The one whose access it is, as far as a role can be compared with them. */
interface Asking {
  name: string;
  birthDate: string | null;
}

export function mountDeskRequestRoles(routes: Routes, { sql, log, settings }: Services): void {
  const rolesOf = openRoles(settings.ENHETSREGISTERET_URL);
  routes.on(
    'request',
    'GET',
    URLS.deskRequestRoles,
    'review.request',
    async (c, visitor, request) => {
      const { number, pid } = request.row;
      const [roles, asker] = await Promise.all([
        rolesOf(number).catch((error: unknown) => {
          log.warn({ register: 'roles', code: codeOf(error) }, 'a register gave no answer');
          return null;
        }),
        askerOf(sql, pid),
      ]);
      const asking = { name: asker?.name ?? '', birthDate: birthDateOf(pid) };
      if (c.req.header('hx-request')) return c.html(<RolesTable {...{ visitor, roles, asking }} />);
      return c.html(<RolesPage {...{ visitor, request, roles, asking }} />);
    },
    { snapshotless: true },
  );
}

type Roles = readonly UnitRole[] | null;

const RolesPage: FC<{ visitor: Visitor; request: RoutedRequest; roles: Roles; asking: Asking }> = ({
  visitor,
  request,
  roles,
  asking,
}) => {
  const { access, unitRoles } = visitor.text;
  const { id, number } = request.row;
  const crumbs = [
    { name: access.review.title, href: URLS.deskOrganisations },
    { name: number, href: to(URLS.deskRequest, { request: id }) },
  ];
  return (
    <Layout visitor={visitor} title={unitRoles.title} crumbs={crumbs}>
      <RolesTable visitor={visitor} roles={roles} asking={asking} />
    </Layout>
  );
};

const RolesTable: FC<{ visitor: Visitor; roles: Roles; asking: Asking }> = ({ visitor, roles, asking }) => {
  const { unitRoles } = visitor.text;
  if (!roles) return <p>{unitRoles.away}</p>;
  if (roles.length === 0) return <p>{unitRoles.none}</p>;
  return (
    <>
      <p>{unitRoles.help}</p>
      <ul class="items">
        {roles.map((one) => (
          <li>
            <strong>{one.name}</strong>
            <span>
              {unitRoles.roles[one.role]}
              {one.birthDate && `, ${visitor.text.identity.born(one.birthDate)}`}
            </span>
            {isAlike(one, asking) && <span>{unitRoles.alike}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Tells whether somebody in a role has the birth date and the last name of the one who asks. */
const isAlike = ({ name, birthDate }: UnitRole, asking: Asking): boolean =>
  birthDate !== null && birthDate === asking.birthDate && lastName(name) === lastName(asking.name);

const lastName = (name: string): string => name.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
