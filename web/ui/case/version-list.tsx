/** The versions of an application, on the page of its case. */
import type { FC } from 'hono/jsx';
import { dateTime } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { to, urlsFor } from '../../urls.ts';
import { ButtonLink } from '../buttons.tsx';
import type { CaseShown } from './case-shown.ts';

/** Each version that was sent, the newest first, and the way to their differences. */
export const VersionList: FC<CaseShown> = ({ visitor, case_: { row }, read: { versions } }) => {
  const { text, language } = visitor;
  const { number } = row;
  return (
    <section class="stack" aria-labelledby="versjoner">
      <h3 class="ds-heading" data-size="xs" id="versjoner">
        {text.versions.list}
      </h3>
      <ul class="items">
        {versions.map(({ version, at, sentBy, done }) => (
          <li>
            <a class="ds-link" href={versionUrl(visitor, number, version)}>
              {text.versions.title(version)}
            </a>{' '}
            {version === row.snapshot.version && (
              <span class="ds-tag" data-color="success">
                {text.versions.inForce}
              </span>
            )}
            {!done && (
              <span class="ds-tag" data-color="warning">
                {text.versions.received}
              </span>
            )}
            <span class="quiet">{text.versions.sent(dateTime(language, at), sentBy)}</span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <p>
          <ButtonLink href={differencesUrl(visitor, number)} variant="secondary">
            {text.versions.differences}
          </ButtonLink>
        </p>
      )}
    </section>
  );
};

const versionUrl = (visitor: Visitor, number: string, sending: number): string =>
  to(urlsFor(visitor).version, { number, sending: `${sending}` });

/** The page with the differences between two versions of a case; between the two newest, where none are named. */
export function differencesUrl(visitor: Visitor, number: string, between?: { from: number; to: number }) {
  const url = to(urlsFor(visitor).differences, { number });
  return between ? `${url}?fra=${between.from}&til=${between.to}` : url;
}
