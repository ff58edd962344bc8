/** *Virksomheter* as support sees it: lists of requests that wait, and news from the register. */

import type { FC } from 'hono/jsx';
import type { RegisterNews } from '../../db/access/log.ts';
import type { ListedRequest } from '../../db/access/request-lists.ts';
import { dateTime, isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { calledName, capitalised, knownBy } from '../ui/access/identity.tsx';
import { AllLink } from '../ui/all-link.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { OrganisationTabs } from './closed-requests-page.tsx';

export const OrganisationsPage: FC<{
  visitor: Visitor;
  requests: readonly ListedRequest[];
  /** More requests wait than are shown. */
  isCut: boolean;
  news: readonly RegisterNews[];
}> = ({ visitor, requests, isCut, news }) => {
  const { access, closedRequests } = visitor.text;
  const { review } = access;
  const of = (kind: ListedRequest['kind']) => requests.filter((request) => request.kind === kind);
  return (
    <Layout visitor={visitor} title={review.title} crumbs={[]}>
      <OrganisationTabs visitor={visitor} here="waiting" />
      <p>{review.lead}</p>
      <p class="buttons">
        <ButtonLink href={URLS.deskActivation}>{review.activate}</ButtonLink>
        <ButtonLink href={URLS.deskNumberChanges} variant="secondary">
          {visitor.text.numberChanges.title}
        </ButtonLink>
      </p>
      <Waiting
        visitor={visitor}
        id="til-godkjenning"
        title={review.toApprove}
        requests={of('new_organisation')}
      />
      <Waiting
        visitor={visitor}
        id="til-behandling"
        title={closedRequests.toHandle}
        requests={of('power_of_attorney').filter(({ files }) => files > 0)}
      />
      <Waiting
        visitor={visitor}
        id="fullmakter"
        title={review.attorneys}
        requests={of('power_of_attorney').filter(({ files }) => files === 0)}
      />
      {isCut && <AllLink visitor={visitor} href={`${URLS.deskOrganisations}?vis=alle`} />}
      <News visitor={visitor} news={news} />
    </Layout>
  );
};

/** @param id of the heading in the page */
const Waiting: FC<{ visitor: Visitor; id: string; title: string; requests: readonly ListedRequest[] }> = ({
  visitor,
  id: heading,
  title,
  requests,
}) => {
  const { access, closedRequests } = visitor.text;
  const { review, attorney, request: says } = access;
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 class="ds-heading" data-size="md" id={heading}>
        {title}
      </h2>
      {requests.length === 0 && <p>{review.nothing}</p>}
      <ul class="items">
        {requests.map(({ id, organisation, number, sentAt, files, pid, state, ...named }) => (
          <li>
            <a class="ds-link" href={to(URLS.deskRequest, { request: id })}>
              {organisation ?? number}
            </a>
            <span class="quiet">
              {`${number}. ${capitalised(calledName(visitor.text, named))}, ${knownBy(visitor.text, pid)}. `}
              <span class="whole">
                {sentAt ? says.sent(isoDateInOslo(sentAt)) : closedRequests.begunHere}
              </span>
            </span>
            {state === 'proposed' && <span>{review.states.proposed}</span>}
            {files > 0 && <span>{attorney.uploaded(files)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const News: FC<{ visitor: Visitor; news: readonly RegisterNews[] }> = ({ visitor, news }) => {
  const { access } = visitor.text;
  return (
    <section class="stack" aria-labelledby="endringer">
      <h2 class="ds-heading" data-size="md" id="endringer">
        {access.review.changes}
      </h2>
      {news.length === 0 && <p>{access.review.noChanges}</p>}
      <ul class="items">
        {news.map(({ name, number, what, from, to: now, at }) => (
          <li>
            <strong>{`${name} (${number})`}</strong>
            <span>{`${access.events[what]}${from && now ? `: ${access.fromTo(from, now)}` : ''}.`}</span>
            <span class="quiet">{dateTime(visitor.language, at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
