import type { FC } from 'hono/jsx';
import type { OpenSession } from '../../db/login/sessions.ts';
import { dateTime } from '../../text/dates.ts';
import { levelOf } from '../http/acr.ts';
import type { Visitor } from '../http/context.ts';
import { TokenForm } from '../ui/forms.tsx';
import { URLS } from '../urls.ts';

/** *Innlogginger*: the open logins of a person, and the way out of all of them. */
export const SessionList: FC<{ visitor: Visitor; sessions: readonly OpenSession[] }> = ({
  visitor,
  sessions,
}) => {
  const { list } = visitor.text.sessions;
  return (
    <section class="stack" aria-labelledby="innlogginger">
      <h2 class="ds-heading" data-size="md" id="innlogginger">
        {list.title}
      </h2>
      <p>{list.lead}</p>
      <section class="scroll" tabindex={0} aria-label={list.open}>
        <table class="ds-table" data-border data-color="neutral">
          <caption class="ds-sr-only">{list.open}</caption>
          <thead>
            <tr>
              <th scope="col">{list.since}</th>
              <th scope="col">{list.level}</th>
              <th scope="col">{list.browser}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr>
                <th scope="row">{dateTime(visitor.language, session.createdAt)}</th>
                <td>{list.levels[levelOf({ kind: 'person', acr: session.acr })]}</td>
                <td>
                  {session.browser ?? list.unknown}
                  {isThis(visitor, session) && ` (${list.this})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TokenForm visitor={visitor} action="session.end_all" to={URLS.endAllSessions}>
        <div class="buttons">
          <button type="submit" class="ds-button" data-variant="secondary">
            {list.endAll}
          </button>
        </div>
      </TokenForm>
    </section>
  );
};

const isThis = ({ session }: Visitor, { tokenHash }: OpenSession): boolean =>
  session?.tokenHash.equals(tokenHash) ?? false;
