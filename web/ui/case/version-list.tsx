/** The versions of what was sent, in the page of their case. */
import type { FC } from 'hono/jsx';
import { caseUrl } from '../../urls.ts';
import { ButtonLink } from '../blocks.tsx';
import { dateTime } from '../format.ts';
import type { CaseShown } from './case-page.tsx';

/** Each version that was sent, the newest first, and the way to what differs between them. */
export const VersionList: FC<CaseShown> = ({ visitor, at: { row }, read: { versions } }) => {
  const { text, language } = visitor;
  const base = caseUrl(visitor, row.number);
  return (
    <section class="stack" aria-labelledby="versjoner">
      <h3 class="ds-heading" data-size="xs" id="versjoner">
        {text.versions.list}
      </h3>
      <ul class="items">
        {versions.map(({ version, at, sentBy, done }) => (
          <li>
            <a class="ds-link" href={versionUrl(base, version)}>
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
          <ButtonLink href={differencesUrl(base)} variant="secondary">
            {text.versions.differences}
          </ButtonLink>
        </p>
      )}
    </section>
  );
};

/** @param base the address of the case, on the side of the one who looks */
const versionUrl = (base: string, version: number): string => `${base}/versjoner/${version}`;

/** What differs between two versions; the two newest, where none are named. */
export const differencesUrl = (base: string, from?: number, to?: number): string =>
  `${base}/endringer${from === undefined ? '' : `?fra=${from}&til=${to}`}`;
