/** The organisations in the profile: those that one is a member of, the default one, and those that one has asked for. */

import type { FC } from 'hono/jsx';
import type { ListedRequest } from '../../../db/access/request-lists.ts';
import type { OwnMembership } from '../../../db/organisations/organisations.ts';
import type { OwnOrganisations } from '../../../db/organisations/own-organisations.ts';
import { isoDateInOslo } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { to, URLS } from '../../urls.ts';
import { ButtonLink } from '../buttons.tsx';
import { TokenForm } from '../forms.tsx';
import { roleWords } from './role-fields.tsx';

interface Own {
  visitor: Visitor;
  own: OwnOrganisations;
}

/** The object to which the token of the form for the default organisation is bound. */
export const DEFAULT_ORGANISATION = 'default organisation';

/** *Virksomheter*. */
export const OwnOrganisationsSection: FC<Own> = ({ visitor, own }) => {
  const { access } = visitor.text;
  return (
    <section class="stack" aria-labelledby="virksomheter">
      <h2 class="ds-heading" data-size="md" id="virksomheter">
        {access.own.title}
      </h2>
      <p>{access.own.lead}</p>
      {own.memberships.length === 0 ? (
        <p>{access.own.none}</p>
      ) : (
        <>
          <ul class="items">
            {own.memberships.map((member) => (
              <Member visitor={visitor} member={member} />
            ))}
          </ul>
          <DefaultForm visitor={visitor} own={own} />
        </>
      )}
      <NewRequestLinks visitor={visitor} />
      <OwnRequests visitor={visitor} requests={own.requests} />
    </section>
  );
};

const Member: FC<{ visitor: Visitor; member: OwnMembership }> = ({ visitor, member }) => {
  const { access } = visitor.text;
  const { id, name, number, email, phone, ended } = member;
  return (
    <li>
      <a class="ds-link" href={to(URLS.organisation, { organisation: id })}>
        {name}
      </a>
      <span class="quiet">{`${number}. ${roleWords(visitor, member)}.`}</span>
      <span class="quiet">{access.own.reached(email, phone)}</span>
      {ended && <p>{access.unit.ended}</p>}
    </li>
  );
};

const DefaultForm: FC<Own> = ({ visitor, own }) => {
  const { access, partySwitch } = visitor.text;
  return (
    <TokenForm
      visitor={visitor}
      action="party.choose"
      number={DEFAULT_ORGANISATION}
      to={URLS.defaultOrganisation}
    >
      <div class="ds-field">
        <label class="ds-label" for="organisation" data-weight="medium">
          {access.own.default}
        </label>
        <p data-field="description" id="organisation-hjelp">
          {access.own.defaultHelp}
        </p>
        <select class="ds-input" id="organisation" name="organisation" aria-describedby="organisation-hjelp">
          <option value="">{partySwitch.private}</option>
          {own.memberships.map(({ id, name }) => (
            <option value={id} selected={id === own.chosen}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="submit" class="ds-button">
          {access.own.save}
        </button>
      </div>
    </TokenForm>
  );
};

/** The two ways to an organisation of which one is not a member: one that is here, and a new one. */
export const NewRequestLinks: FC<{ visitor: Visitor }> = ({ visitor: { text } }) => (
  <p class="buttons">
    <ButtonLink href={URLS.newRequest} variant="secondary">
      {text.access.add.title}
    </ButtonLink>
    <ButtonLink href={URLS.newOrganisation} variant="secondary">
      {text.access.create.title}
    </ButtonLink>
  </p>
);

const OwnRequests: FC<{ visitor: Visitor; requests: readonly ListedRequest[] }> = ({ visitor, requests }) => {
  const { own, request: says } = visitor.text.access;
  if (requests.length === 0) return null;
  return (
    <>
      <h3 class="ds-heading" data-size="xs">
        {own.requests}
      </h3>
      <ul class="items">
        {requests.map(({ id, kind, organisation, number, state, sentAt }) => (
          <li>
            <a class="ds-link" href={to(URLS.request, { request: id })}>
              {`${says.titles[kind]}: ${organisation ?? number}`}
            </a>
            <span class="quiet">{`${sentAt ? isoDateInOslo(sentAt) : ''}: ${says.states[state]}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
