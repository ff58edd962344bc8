/** The organisations in the profile: those one is a member of, the default one, and what one has asked for. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { type ListedRequest, requestsOf } from '../../db/access/requests.ts';
import {
  chooseDefault,
  defaultOf,
  membershipsOf,
  type OwnMembership,
} from '../../db/organisations/organisations.ts';
import type { Queries } from '../../db/sql.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Services, Visitor } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ButtonLink, TokenForm } from '../ui/blocks.tsx';
import { isoDate } from '../ui/format.ts';
import { roleWords } from './role-fields.tsx';
import { ADD, CREATE, organisationUrl, requestUrl } from './urls.ts';

const ACTION = 'party.choose';
const DEFAULT = '/profil/standardvirksomhet';
const PURPOSE = 'default organisation';
const input = z.object({ organisation: z.string().catch('') });

export interface OwnOrganisations {
  memberships: OwnMembership[];
  chosen: Id | null;
  requests: ListedRequest[];
}

export async function readOwnOrganisations(sql: Queries, person: Id): Promise<OwnOrganisations> {
  const [memberships, chosen, requests] = await Promise.all([
    membershipsOf(sql, person),
    defaultOf(sql, person),
    requestsOf(sql, person),
  ]);
  return { memberships: memberships.filter(({ status }) => status === 'active'), chosen, requests };
}

/** *Standardvirksomhet*: one that the person may act for, or oneself. */
export function mountDefaultOrganisation(routes: Routes, { sql }: Services): void {
  routes.page('POST', DEFAULT, ACTION, async (c, visitor) => {
    const sent = await readForm(c, input);
    const given = visitor.session && readToken(visitor.session, purposeOf(ACTION, PURPOSE), sent.token);
    if (!given || !sent.input) return c.text(visitor.text.frame.oldPage, 422);
    const chosen = visitor.session?.organisations.find(({ id }) => id === sent.input.organisation);
    await chooseDefault(sql, visitor.id, chosen?.id ?? null);
    return seeOther(c, '/profil?lagret#virksomheter');
  });
}

/** *Virksomheter*. */
export const Organisations: FC<{ visitor: Visitor; own: OwnOrganisations }> = ({ visitor, own }) => {
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
          <Default visitor={visitor} own={own} />
        </>
      )}
      <p class="buttons">
        <ButtonLink href={ADD} variant="secondary">
          {access.add.title}
        </ButtonLink>
        <ButtonLink href={CREATE} variant="secondary">
          {access.create.title}
        </ButtonLink>
      </p>
      <Requests visitor={visitor} requests={own.requests} />
    </section>
  );
};

const Member: FC<{ visitor: Visitor; member: OwnMembership }> = ({ visitor, member }) => {
  const { access } = visitor.text;
  const { id, name, number, email, phone, ended } = member;
  return (
    <li>
      <a class="ds-link" href={organisationUrl(id)}>
        {name}
      </a>
      <span class="quiet">{`${number}. ${roleWords(visitor, member)}.`}</span>
      <span class="quiet">{access.own.reached(email, phone)}</span>
      {ended && <p>{access.unit.ended}</p>}
    </li>
  );
};

const Default: FC<{ visitor: Visitor; own: OwnOrganisations }> = ({ visitor, own }) => {
  const { access, acting } = visitor.text;
  return (
    <TokenForm visitor={visitor} action={ACTION} number={PURPOSE} to={DEFAULT}>
      <div class="ds-field">
        <label class="ds-label" for="organisation" data-weight="medium">
          {access.own.default}
        </label>
        <p data-field="description" id="organisation-hjelp">
          {access.own.defaultHelp}
        </p>
        <select class="ds-input" id="organisation" name="organisation" aria-describedby="organisation-hjelp">
          <option value="">{acting.private}</option>
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

const Requests: FC<{ visitor: Visitor; requests: ListedRequest[] }> = ({ visitor, requests }) => {
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
            <a class="ds-link" href={requestUrl(id)}>
              {`${says.titles[kind]}: ${organisation ?? number}`}
            </a>
            <span class="quiet">{`${sentAt ? isoDate(sentAt) : ''}: ${says.states[state]}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
