/** The page on which somebody deletes their user: obstacles to it, or what goes and what stays. */
import type { FC } from 'hono/jsx';
import type { Deletion } from '../../db/account/deletion.ts';
import type { DeletionObstacle } from '../../domain/account/deletion.ts';
import { kindOf } from '../../kinds.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { ErrorSummary, Problems } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

interface DeletionProps {
  visitor: Visitor;
  deletion: Deletion;
  typed: FormState;
}

export const DeletionPage: FC<DeletionProps> = (props) => {
  const { visitor, deletion, typed } = props;
  const { profile, own } = visitor.text;
  const crumbs = [{ name: profile.title, href: URLS.profile }];
  return (
    <Layout visitor={visitor} title={own.accountDeletion.title} crumbs={crumbs}>
      <ErrorSummary visitor={visitor} typed={typed} labels={{ confirm: own.accountDeletion.confirmLabel }} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <p>{own.accountDeletion.lead}</p>
      {deletion.obstacles.length > 0 ? (
        <Obstacles visitor={visitor} obstacles={deletion.obstacles} />
      ) : (
        <Confirmation {...props} />
      )}
    </Layout>
  );
};

/** Pages on which one can do something about an obstacle. */
const WAYS: Partial<Record<DeletionObstacle, string>> = {
  cases: URLS.cases,
  last_administrator: URLS.organisations,
  requests: `${URLS.profile}#virksomheter`,
};

const Obstacles: FC<{ visitor: Visitor; obstacles: readonly DeletionObstacle[] }> = ({
  visitor,
  obstacles,
}) => {
  const { accountDeletion } = visitor.text.own;
  return (
    <>
      <h2 class="ds-heading" data-size="sm">
        {accountDeletion.impossible}
      </h2>
      <ul class="ds-list">
        {obstacles.map((obstacle) => (
          <li>
            {accountDeletion.obstacles[obstacle]}{' '}
            {WAYS[obstacle] && (
              <a class="ds-link" href={WAYS[obstacle]}>
                {accountDeletion.ways[obstacle]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Confirmation: FC<DeletionProps> = ({ visitor, deletion: { drafts, memberships }, typed }) => {
  const { frame, own } = visitor.text;
  const { accountDeletion } = own;
  return (
    <>
      <List items={accountDeletion.happens} />
      {drafts.length > 0 && (
        <List
          says={accountDeletion.drafts}
          items={drafts.map(({ number, kind }) => `${number}: ${kindOf(kind).short[visitor.language]}`)}
        />
      )}
      {memberships.length > 0 && (
        <List says={accountDeletion.memberships} items={memberships.map(({ name }) => name)} />
      )}
      <p>{accountDeletion.stays}</p>
      <TokenForm visitor={visitor} action="profile.delete" to={URLS.accountDeletion}>
        <fieldset class="ds-fieldset">
          <legend class="ds-label" data-weight="medium">
            {accountDeletion.confirm}
          </legend>
          <div class="ds-field">
            <input
              class="ds-input"
              type="checkbox"
              id="confirm"
              name="confirm"
              value="yes"
              aria-describedby="confirm-feil"
            />
            <label class="ds-label" for="confirm" data-weight="regular">
              {accountDeletion.confirmLabel}
            </label>
            <Problems visitor={visitor} name="confirm" typed={typed} />
          </div>
        </fieldset>
        <div class="buttons">
          <button type="submit" class="ds-button" data-color="danger">
            {accountDeletion.button}
          </button>
          <ButtonLink href={URLS.profile} variant="secondary">
            {frame.cancel}
          </ButtonLink>
        </div>
      </TokenForm>
    </>
  );
};

const List: FC<{ says?: string; items: readonly string[] }> = ({ says, items }) => (
  <>
    {says && <p>{says}</p>}
    <ul class="ds-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
);
