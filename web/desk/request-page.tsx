/** One request for access, as support sees it. */

import type { FC } from 'hono/jsx';
import type { Attorney } from '../../db/access/powers-of-attorney.ts';
import type { Asker } from '../../db/access/requests.ts';
import type { StoredFile } from '../../db/files/files.ts';
import type { KnownUnit } from '../../db/organisations/register.ts';
import type { Visitor } from '../http/context.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { AttorneyFiles } from '../organisations/attorney-files.tsx';
import { UnitFacts } from '../organisations/unit-facts.tsx';
import { REVIEWED, reviewedUrl } from '../organisations/urls.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { dateTime } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';

export const RequestPage: FC<{
  visitor: Visitor;
  at: RoutedRequest;
  /** As it is called here, or by the register where it is not here. */
  name: string | null;
  unit: KnownUnit | null;
  asker: Asker | null;
  files: readonly StoredFile[];
  /** What somebody was activated on. */
  attorney: Attorney | null;
  /** Who of DEKSA's support decided. */
  decider: string | null;
  notice: string | undefined;
}> = ({ visitor, at, name, unit, asker, files, attorney, decider, notice }) => {
  const { access } = visitor.text;
  const { review, request } = access;
  const { columns } = access.manage;
  const { kind, number, state, snapshot, trouble, lastEventAt } = at.row;
  return (
    <Layout visitor={visitor} title={name ?? number} crumbs={[{ name: review.title, href: REVIEWED }]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      <Notice tone={state === 'approved' ? 'success' : 'info'}>{review.states[state]}</Notice>
      {decider && <p>{visitor.text.handled.decided(decider, dateTime(visitor.language, lastEventAt))}</p>}
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
      {attorney && <AttorneyFacts visitor={visitor} attorney={attorney} />}
      {kind === 'power_of_attorney' && <AttorneyFiles visitor={visitor} files={files} />}
      {kind === 'new_organisation' && at.may('review.approve_request') && <p>{review.approving}</p>}
      <Decision visitor={visitor} at={at} />
    </Layout>
  );
};

/** The document as support read it. */
const AttorneyFacts: FC<{ visitor: Visitor; attorney: Attorney }> = ({ visitor, attorney }) => {
  const { access, handled } = visitor.text;
  const { principal, agent, signedOn, document } = attorney;
  const facts = [
    [access.review.principal, principal],
    [access.review.agent, agent],
    [access.review.signedOn, signedOn],
    [access.review.document, document ?? handled.uploadedHere],
  ];
  return (
    <section class="stack" aria-labelledby="fullmakten">
      <h2 class="ds-heading" data-size="md" id="fullmakten">
        {handled.attorney}
      </h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Decision: FC<{ visitor: Visitor; at: RoutedRequest }> = ({ visitor, at }) => {
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
