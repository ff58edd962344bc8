/** What support sees of organisations: lists of what waits, and news from the register. */

import type { FC } from 'hono/jsx';
import type { RegisterNews } from '../../db/access/log.ts';
import type { ListedRequest } from '../../db/access/requests.ts';
import type { Visitor } from '../http/context.ts';
import { ACTIVATE, reviewedUrl } from '../organisations/urls.ts';
import { ButtonLink, Notice } from '../ui/blocks.tsx';
import { dateTime, isoDate } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { ReviewedTabs } from './closed-requests-page.tsx';

export const ListPage: FC<{
  visitor: Visitor;
  requests: ListedRequest[];
  news: RegisterNews[];
  /** The id of the request on which somebody was just activated. */
  activated: string | undefined;
}> = ({ visitor, requests, news, activated }) => {
  const { access, handled } = visitor.text;
  const { review } = access;
  const of = (kind: ListedRequest['kind']) => requests.filter((request) => request.kind === kind);
  return (
    <Layout visitor={visitor} title={review.title} crumbs={[]}>
      {activated !== undefined && (
        <Notice tone="success">
          {review.activated}{' '}
          <a class="ds-link" href={reviewedUrl(activated)}>
            {review.toKept}
          </a>
        </Notice>
      )}
      <ReviewedTabs visitor={visitor} here="waiting" />
      <p>{review.lead}</p>
      <p class="buttons">
        <ButtonLink href={ACTIVATE}>{review.activate}</ButtonLink>
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
        title={handled.toHandle}
        requests={of('power_of_attorney').filter(({ files }) => files > 0)}
      />
      <Waiting
        visitor={visitor}
        id="fullmakter"
        title={review.attorneys}
        requests={of('power_of_attorney').filter(({ files }) => files === 0)}
      />
      <News visitor={visitor} news={news} />
    </Layout>
  );
};

const Waiting: FC<{ visitor: Visitor; id: string; title: string; requests: ListedRequest[] }> = ({
  visitor,
  id: heading,
  title,
  requests,
}) => {
  const { access, handled } = visitor.text;
  const { review, attorney, request: says } = access;
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 class="ds-heading" data-size="md" id={heading}>
        {title}
      </h2>
      {requests.length === 0 && <p>{review.nothing}</p>}
      <ul class="items">
        {requests.map(({ id, organisation, number, name, sentAt, files }) => (
          <li>
            <a class="ds-link" href={reviewedUrl(id)}>
              {organisation ?? number}
            </a>
            <span class="quiet">
              {`${number}. ${name}. `}
              <span class="whole">{sentAt ? says.sent(isoDate(sentAt)) : handled.begunHere}</span>
            </span>
            {files > 0 && <span>{attorney.uploaded(files)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const News: FC<{ visitor: Visitor; news: RegisterNews[] }> = ({ visitor, news }) => {
  const { access } = visitor.text;
  return (
    <section class="stack" aria-labelledby="endringer">
      <h2 class="ds-heading" data-size="md" id="endringer">
        {access.review.changes}
      </h2>
      {news.length === 0 && <p>{access.review.noChanges}</p>}
      <ul class="items">
        {news.map(({ name, number, what, from, to, at }) => (
          <li>
            <strong>{`${name} (${number})`}</strong>
            <span>{`${access.events[what]}${from && to ? `: ${access.fromTo(from, to)}` : ''}.`}</span>
            <span class="quiet">{dateTime(visitor.language, at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
