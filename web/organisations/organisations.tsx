/** *Administrer organisasjon*: whom one may register cases for, and what is known of each organisation. */

import type { FC } from 'hono/jsx';
import type { Membership } from '../../db/login/sessions.ts';
import { type OrganisationRow, readOrganisation } from '../../db/organisations/organisations.ts';
import { mayIn } from '../../domain/rights/table.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { ButtonLink, Notice } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { AttorneyHelp } from './attorney-help.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { ADD, CREATE, MANAGED, membersUrl, organisationUrl } from './urls.ts';

export function mountOrganisations(routes: Routes, services: Services): void {
  routes.page('GET', MANAGED, 'organisation.list', (c, visitor) =>
    c.html(<ListPage visitor={visitor} saved={c.req.query('lagret') !== undefined} />),
  );
  routes.onOrganisation(
    'GET',
    `${MANAGED}/:organisation`,
    'organisation.read',
    async (c, visitor, member) => {
      const organisation = await readOrganisation(services.sql, member.id);
      return c.html(<OrganisationPage visitor={visitor} member={member} organisation={organisation} />);
    },
  );
}

const ListPage: FC<{ visitor: Visitor; saved: boolean }> = ({ visitor, saved }) => {
  const { access, grants } = visitor.text;
  const { organisations: says } = access;
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[]}>
      {saved && <Notice tone="success">{access.manage.done}</Notice>}
      <p>{says.lead}</p>
      <ul class="items">
        <li>
          <a class="ds-link" href="/profil">
            {visitor.name}
          </a>
          <span class="quiet">{says.oneself}</span>
        </li>
        {visitor.session?.organisations.map(({ id, name, number, role }) => (
          <li>
            <a class="ds-link" href={organisationUrl(id)}>
              {name}
            </a>
            <span class="quiet">{`${number}. ${says.role(grants.roles[role])}`}</span>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <ButtonLink href={ADD} variant="secondary">
          {access.add.title}
        </ButtonLink>
        <ButtonLink href={CREATE} variant="secondary">
          {access.create.title}
        </ButtonLink>
      </p>
    </Layout>
  );
};

const OrganisationPage: FC<{ visitor: Visitor; member: Membership; organisation: OrganisationRow }> = ({
  visitor,
  member,
  organisation,
}) => {
  const { access, grants } = visitor.text;
  const { organisations: says, unit } = access;
  const { name, number, status, ended, administered } = organisation;
  const manages = mayIn(visitor.roles, 'access.manage', member.role);
  return (
    <Layout visitor={visitor} title={name} crumbs={[{ name: says.title, href: MANAGED }]}>
      {ended && <Notice tone="warning">{unit.ended}</Notice>}
      <p>{`${access.number}: ${number}. ${says.role(grants.roles[member.role])}.`}</p>
      <p>{manages ? says.manageLead : says.notAdministrator}</p>
      {manages && (
        <p class="buttons">
          <ButtonLink href={membersUrl(member.id)}>{says.manage}</ButtonLink>
        </p>
      )}
      {!administered && <AttorneyHelp visitor={visitor} />}
      <section class="stack" aria-labelledby="opplysninger">
        <h2 class="ds-heading" data-size="md" id="opplysninger">
          {unit.title}
        </h2>
        {organisation.unit ? (
          <UnitFacts visitor={visitor} unit={organisation.unit} status={status} />
        ) : (
          <p>{unit.none}</p>
        )}
      </section>
    </Layout>
  );
};
