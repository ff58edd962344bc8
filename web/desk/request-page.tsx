/** The page of one request for access, as support sees it. */

import type { FC } from 'hono/jsx';
import type { Attorney } from '../../db/access/powers-of-attorney.ts';
import type { Asker } from '../../db/access/request-lists.ts';
import type { StoredFile } from '../../db/files/files.ts';
import type { KnownUnit } from '../../db/organisations/register.ts';
import { birthDateOf } from '../../domain/shared/identity-numbers.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { AttorneyFiles } from '../ui/access/attorney-files.tsx';
import { calledName, NameStanding } from '../ui/access/identity.tsx';
import { UnitFacts } from '../ui/access/unit-facts.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { TokenButton } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { activationUrl } from './activation-url.ts';
import { BesideRoles } from './beside-roles.tsx';

export const RequestPage: FC<{
  visitor: Visitor;
  request: RoutedRequest;
  /** The organisation's name here, or in the register where it is not here. */
  name: string | null;
  unit: KnownUnit | null;
  asker: Asker | null;
  files: readonly StoredFile[];
  /** The power of attorney on which somebody was activated. */
  attorney: Attorney | null;
  /** Names of the members of support who proposed and decided. */
  deciders: { proposer: string | null; decider: string | null };
  notice: string | null;
}> = ({ visitor, request, name, unit, asker, files, attorney, deciders, notice }) => {
  const { access, closedRequests } = visitor.text;
  const { review, request: says } = access;
  const { kind, number, state, snapshot, trouble, lastEventAt } = request.row;
  return (
    <Layout
      visitor={visitor}
      title={name ?? number}
      crumbs={[{ name: review.title, href: URLS.deskOrganisations }]}
    >
      {notice && <Alert tone="danger">{notice}</Alert>}
      <Alert tone={state === 'approved' ? 'success' : 'info'}>{review.states[state]}</Alert>
      {deciders.proposer && <p>{review.proposedBy(deciders.proposer)}</p>}
      {deciders.decider && (
        <p>{closedRequests.decided(deciders.decider, dateTime(visitor.language, lastEventAt))}</p>
      )}
      {snapshot.obstacle && <p>{says.obstacles[snapshot.obstacle]}</p>}
      {snapshot.register === 'asked' && <p>{trouble ? says.troubles[trouble] : says.asking}</p>}
      <section class="stack" aria-labelledby="person">
        <h2 class="ds-heading" data-size="md" id="person">
          {review.asker}
        </h2>
        {asker && <AskerFacts visitor={visitor} asker={asker} pid={request.row.pid} />}
        {asker && <NameStanding visitor={visitor} named={asker} />}
      </section>
      <section class="stack" aria-labelledby="opplysninger">
        <h2 class="ds-heading" data-size="md" id="opplysninger">
          {access.unit.title}
        </h2>
        {unit ? (
          <UnitFacts visitor={visitor} unit={unit.unit} status={unit.status} />
        ) : (
          <p>{access.unit.none}</p>
        )}
      </section>
      <BesideRoles visitor={visitor} href={to(URLS.deskRequestRoles, { request: request.row.id })} />
      {attorney && <AttorneyFacts visitor={visitor} attorney={attorney} />}
      {kind === 'power_of_attorney' && <AttorneyFiles visitor={visitor} files={files} />}
      {state === 'proposed' && snapshot.proposedBy === visitor.id && <p>{review.ownProposal}</p>}
      {kind === 'new_organisation' && request.may('review.approve_request') && <p>{review.approving}</p>}
      <DecisionButtons visitor={visitor} request={request} />
    </Layout>
  );
};

const AskerFacts: FC<{ visitor: Visitor; asker: Asker; pid: string }> = ({ visitor, asker, pid }) => {
  const { access, identity } = visitor.text;
  const { review, manage } = access;
  const born = birthDateOf(pid);
  return (
    <Facts
      facts={[
        [manage.columns.name, calledName(visitor.text, asker)],
        ...(born ? [[identity.birthDate, born] as const] : []),
        [review.pid, pid],
        [manage.columns.email, asker.email],
        [manage.columns.phone, asker.phone],
      ]}
    />
  );
};

/** The document as support read it. */
const AttorneyFacts: FC<{ visitor: Visitor; attorney: Attorney }> = ({ visitor, attorney }) => {
  const { access, closedRequests } = visitor.text;
  const { principal, agent, signedOn, document } = attorney;
  return (
    <section class="stack" aria-labelledby="fullmakten">
      <h2 class="ds-heading" data-size="md" id="fullmakten">
        {closedRequests.attorney}
      </h2>
      <Facts
        facts={[
          [access.review.principal, principal],
          [access.review.agent, agent],
          [access.review.signedOn, signedOn],
          [access.review.document, document ?? closedRequests.uploadedHere],
        ]}
      />
    </section>
  );
};

const Facts: FC<{ facts: readonly (readonly [name: string, fact: string])[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(([name, fact]) => (
      <div>
        <dt>{name}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
);

const DecisionButtons: FC<{ visitor: Visitor; request: RoutedRequest }> = ({ visitor, request }) => {
  const { review } = visitor.text.access;
  const { id, kind, seq } = request.row;
  const isNew = kind === 'new_organisation';
  const at = { request: id };
  const button = { visitor, number: id };
  return (
    <div class="buttons">
      {request.may('review.propose_request') &&
        (isNew ? (
          <TokenButton {...button} action="review.propose_request" to={to(URLS.deskRequestProposal, at)}>
            {review.propose}
          </TokenButton>
        ) : (
          <ButtonLink href={activationUrl(id)}>{review.activate}</ButtonLink>
        ))}
      {request.may('review.approve_request') && (
        <TokenButton
          visitor={visitor}
          number={`${id} ${seq}`}
          action="review.approve_request"
          to={to(URLS.deskRequestApproval, at)}
        >
          {isNew ? review.approve : review.activate}
        </TokenButton>
      )}
      {request.may('review.return_request') && (
        <TokenButton
          {...button}
          action="review.return_request"
          to={to(URLS.deskRequestReturn, at)}
          variant="secondary"
        >
          {review.return}
        </TokenButton>
      )}
      {request.may('review.decline_request') && (
        <TokenButton
          {...button}
          action="review.decline_request"
          to={to(URLS.deskRequestRefusal, at)}
          variant="secondary"
        >
          {review.decline}
        </TokenButton>
      )}
    </div>
  );
};
