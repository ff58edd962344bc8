import type { FC } from 'hono/jsx';
import { clockTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { LOGIN_URLS } from '../urls.ts';

/** A place in a text for what the script puts in. */
const TIME = '{tid}';

/**
 * The warning before a session ends, which `session.js` shows and has read out: a session that nobody has used goes
 * on with *Fortsett*; one that is two hours old is followed by a new login, back on the same page.
 */
export const SessionClock: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { session, text, language } = visitor;
  if (!session) return null;
  const { clock } = text.sessions;
  const { idleSeconds, wholeSeconds, kind } = session;
  return (
    <>
      <section
        id="okt"
        class="session-clock"
        aria-live="assertive"
        aria-label={clock.title}
        data-clock={LOGIN_URLS[kind].session}
        data-login={LOGIN_URLS[kind].login}
        data-idle={idleSeconds}
        data-whole={wholeSeconds}
      >
        <div class="ds-alert" data-color="warning" data-says="idle" hidden>
          <p data-text={clock.idle(TIME)}></p>
          <button type="button" class="ds-button">
            {clock.goOn}
          </button>
        </div>
        <div class="ds-alert" data-color="warning" data-says="whole" hidden>
          <p data-text={clock.whole(TIME)}></p>
          <a class="ds-button" href={LOGIN_URLS[kind].login}>
            {clock.goOn}
          </a>
        </div>
        <div class="ds-alert" data-color="danger" data-says="over" hidden>
          <p>{clock.over}</p>
          <a class="ds-button" href={LOGIN_URLS[kind].login}>
            {clock.logIn}
          </a>
        </div>
        <p class="ds-sr-only" data-says="still" hidden>
          {clock.still}
        </p>
      </section>
      <noscript>
        <p class="bar quiet">
          {clock.noScript(clockTime(language, Date.now() + 1000 * Math.min(idleSeconds, wholeSeconds)))}
        </p>
      </noscript>
    </>
  );
};
