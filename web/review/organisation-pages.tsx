/** What support sees of organisations: lists of what waits, and one request. */
import type { FC } from 'hono/jsx';
import type { RegisterNews } from '../../db/access-log.ts';
import type { StoredFile } from '../../db/files.ts';
import type { KnownUnit } from '../../db/register.ts';
import type { Asker, ListedRequest } from '../../db/requests.ts';
import { ACTIVATE, REVIEWED, reviewedUrl } from '../organisations/addresses.ts';
import { AttorneyFiles } from '../organisations/attorney-files.tsx';
import { UnitFacts } from '../organisations/unit-facts.tsx';
import type { RequestAt, Visitor } from '../route.ts';
import { ButtonLink, Notice, TokenForm } from '../views/blocks.tsx';
import { dateTime, isoDate } from '../views/format.ts';
import { Layout } from '../views/layout.tsx';

export const ListPage: FC<{
  visitor: Visitor;
  requests: ListedRequest[];
  news: RegisterNews[];
  /** The id of the request on which somebody was just activated. */
  activated: string | undefined;
}> = ({ visitor, requests, news, activated }) => {
  const { review } = visitor.text.access;
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
        id="fullmakter"
        title={review.attorneys}
        requests={of('power_of_attorney')}
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
  const { review, attorney, request: says } = visitor.text.access;
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
              {sentAt && <span class="whole">{says.sent(isoDate(sentAt))}</span>}
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

export const RequestPage: FC<{
  visitor: Visitor;
  at: RequestAt;
  unit: KnownUnit | null;
  asker: Asker | null;
  files: readonly StoredFile[];
  notice: string | undefined;
}> = ({ visitor, at, unit, asker, files, notice }) => {
  const { access } = visitor.text;
  const { review, request } = access;
  const { columns } = access.manage;
  const { kind, number, state, snapshot, trouble } = at.row;
  return (
    <Layout visitor={visitor} title={unit?.name ?? number} crumbs={[{ name: review.title, href: REVIEWED }]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      <Notice tone={state === 'approved' ? 'success' : 'info'}>{review.states[state]}</Notice>
      {snapshot.obstacle && <p>{request.obstacles[snapshot.obstacle]}</p>}
      {snapshot.register === 'asked' && <p>{trouble ? request.troubles[trouble] : request.asking}</p>}
      <section class="stack" aria-labelledby="person">
        <h2 class="ds-heading" data-size="md" id="person">
          {review.asker}
        </h2>
        {asker && (
          <dl class="facts">
            {[
              [columns.name, asker.name],
              [review.pid, at.row.pid],
              [columns.email, asker.email],
              [columns.phone, asker.phone],
            ].map(([name, fact]) => (
              <div>
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        )}
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
      {kind === 'power_of_attorney' && <AttorneyFiles visitor={visitor} files={files} />}
      {kind === 'new_organisation' && at.may('review.approve_request') && <p>{review.approving}</p>}
      <Decision visitor={visitor} at={at} />
    </Layout>
  );
};

const Decision: FC<{ visitor: Visitor; at: RequestAt }> = ({ visitor, at }) => {
  const { review } = visitor.text.access;
  const { id, kind } = at.row;
  return (
    <div class="buttons">
      {at.may('review.approve_request') && (
        <TokenForm
          visitor={visitor}
          action="review.approve_request"
          number={id}
          to={reviewedUrl(id, 'godkjenning')}
        >
          <button type="submit" class="ds-button">
            {kind === 'new_organisation' ? review.approve : review.activate}
          </button>
        </TokenForm>
      )}
      {at.may('review.decline_request') && (
        <TokenForm
          visitor={visitor}
          action="review.decline_request"
          number={id}
          to={reviewedUrl(id, 'avslag')}
        >
          <button type="submit" class="ds-button" data-variant="secondary">
            {review.decline}
          </button>
        </TokenForm>
      )}
    </div>
  );
};
