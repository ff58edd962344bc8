/** The page of changed identity numbers: those that wait for another one of support, and the form for a new one. */

import type { FC } from 'hono/jsx';
import type { ListedNumberChange } from '../../db/account/number-changes.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { calledName } from '../ui/access/identity.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary, TextInput } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

export const NumberChangesPage: FC<{
  visitor: Visitor;
  typed: FormState;
  changes: readonly ListedNumberChange[];
  /** Act that was just done. */
  done: string | undefined;
}> = ({ visitor, typed, changes, done }) => {
  const { access, numberChanges } = visitor.text;
  const { dones, waiting } = numberChanges;
  const labels = { ...numberChanges.labels, change: waiting, do: waiting };
  const said = Object.entries(dones).find(([name]) => name === done)?.[1];
  const form = { visitor, typed };
  return (
    <Layout
      visitor={visitor}
      title={numberChanges.title}
      crumbs={[{ name: access.review.title, href: URLS.deskOrganisations }]}
    >
      <ErrorSummary visitor={visitor} typed={typed} labels={labels} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      {said && <Alert tone="success">{said}</Alert>}
      <p>{numberChanges.lead}</p>
      <section class="stack" aria-labelledby="venter">
        <h2 class="ds-heading" data-size="md" id="venter">
          {numberChanges.waiting}
        </h2>
        {changes.length === 0 && <p>{access.review.nothing}</p>}
        <ul class="items">
          {changes.map((change) => (
            <Waiting visitor={visitor} change={change} />
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="foresla">
        <h2 class="ds-heading" data-size="md" id="foresla">
          {numberChanges.propose}
        </h2>
        <TokenForm visitor={visitor} action="review.propose_number" to={URLS.deskNumberChanges}>
          <TextInput {...form} name="oldPid" label={labels.oldPid} />
          <TextInput {...form} name="newPid" label={labels.newPid} />
          <TextInput {...form} name="ground" label={labels.ground} help={numberChanges.groundHelp} />
          <div class="buttons">
            <button type="submit" class="ds-button">
              {numberChanges.propose}
            </button>
          </div>
        </TokenForm>
      </section>
    </Layout>
  );
};

const Waiting: FC<{ visitor: Visitor; change: ListedNumberChange }> = ({ visitor, change }) => {
  const { access, numberChanges } = visitor.text;
  const { id, oldPid, newPid, ground, proposer, proposedBy, proposedAt } = change;
  const isOwn = proposedBy === visitor.id;
  return (
    <li class="stack">
      <strong id={id}>{calledName(visitor.text, change)}</strong>
      <span>{numberChanges.fromTo(oldPid, newPid)}</span>
      <span>{ground}</span>
      <span class="quiet">{numberChanges.proposed(proposer, dateTime(visitor.language, proposedAt))}</span>
      {isOwn && <span>{access.review.ownProposal}</span>}
      <TokenForm visitor={visitor} action="review.decide_number" to={URLS.deskNumberDecision}>
        <input type="hidden" name="change" value={id} />
        <div class="buttons">
          {!isOwn && (
            <button type="submit" class="ds-button" name="do" value="approve" aria-describedby={id}>
              {access.review.approve}
            </button>
          )}
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="do"
            value="decline"
            aria-describedby={id}
          >
            {isOwn ? numberChanges.takeBack : access.review.decline}
          </button>
        </div>
      </TokenForm>
    </li>
  );
};
