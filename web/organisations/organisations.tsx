/** *Administrer organisasjon*: the parties for whom one may register cases, and the facts of each organisation. */

import type { FC } from 'hono/jsx';
import { type OrganisationRow, readOrganisation } from '../../db/organisations/organisations.ts';
import type { Visitor } from '../http/context.ts';
import type { RoutedOrganisation } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { AttorneyHelp } from '../ui/access/attorney-help.tsx';
import { NewRequestLinks } from '../ui/access/own-organisations.tsx';
import { UnitFacts } from '../ui/access/unit-facts.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

export function mountOrganisations(routes: Routes): void {
  routes.page('GET', URLS.organisations, 'organisation.list', (c, visitor) =>
    c.html(<ListPage visitor={visitor} saved={c.req.query('lagret') !== undefined} />),
  );
  routes.on(
    'organisation',
    'GET',
    URLS.organisation,
    'organisation.read',
    async (c, visitor, organisation) => {
      const known = await readOrganisation(visitor.reads, organisation.row.id);
      return c.html(<OrganisationPage {...{ visitor, organisation, known }} />);
    },
  );
}

const ListPage: FC<{ visitor: Visitor; saved: boolean }> = ({ visitor, saved }) => {
  const { access, sharing } = visitor.text;
  const { organisations: says } = access;
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[]}>
      {saved && <Alert tone="success">{access.manage.done}</Alert>}
      <p>{says.lead}</p>
      <ul class="items">
        <li>
          <a class="ds-link" href={URLS.profile}>
            {visitor.name}
          </a>
          <span class="quiet">{says.oneself}</span>
        </li>
        {visitor.session?.organisations.map(({ id, name, number, role }) => (
          <li>
            <a class="ds-link" href={to(URLS.organisation, { organisation: id })}>
              {name}
            </a>
            <span class="quiet">{`${number}. ${says.role(sharing.roles[role])}`}</span>
          </li>
        ))}
      </ul>
      <NewRequestLinks visitor={visitor} />
    </Layout>
  );
};

const OrganisationPage: FC<{
  visitor: Visitor;
  organisation: RoutedOrganisation;
  known: OrganisationRow;
}> = ({ visitor, organisation, known }) => {
  const { access, sharing } = visitor.text;
  const { organisations: says, unit } = access;
  const { id, name, number, status, ended, administered } = known;
  const manages = organisation.may('access.manage');
  return (
    <Layout visitor={visitor} title={name} crumbs={[{ name: says.title, href: URLS.organisations }]}>
      {ended && <Alert tone="warning">{unit.ended}</Alert>}
      <p>{`${access.number}: ${number}. ${says.role(sharing.roles[organisation.relation])}.`}</p>
      <p>{manages ? says.manageLead : says.notAdministrator}</p>
      {manages && (
        <p class="buttons">
          <ButtonLink href={to(URLS.members, { organisation: id })}>{says.manage}</ButtonLink>
        </p>
      )}
      {!administered && <AttorneyHelp visitor={visitor} />}
      <section class="stack" aria-labelledby="opplysninger">
        <h2 class="ds-heading" data-size="md" id="opplysninger">
          {unit.title}
        </h2>
        {known.unit ? <UnitFacts visitor={visitor} unit={known.unit} status={status} /> : <p>{unit.none}</p>}
      </section>
    </Layout>
  );
};
