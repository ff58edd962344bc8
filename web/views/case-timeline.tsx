import type { FC } from 'hono/jsx';
import type { Happening } from '../../db/timeline.ts';
import type { Text } from '../../text/index.ts';
import type { CaseShown } from './case-page.tsx';
import { dateTime } from './format.ts';

/** What happened in the case, the newest first. */
export const Timeline: FC<CaseShown> = ({ visitor, at, read: { timeline } }) => {
  const { text, language } = visitor;
  return (
    <section class="stack" aria-labelledby="hendelser">
      <h2 class="ds-heading" data-size="md" id="hendelser">
        {text.case.timeline}
      </h2>
      <ol class="timeline" reversed>
        {timeline.toReversed().map((happening) => (
          <li>
            <strong>{words(happening, text)}</strong>
            <span class="quiet">
              {dateTime(language, happening.at)}, {doer(happening, text)}
            </span>
          </li>
        ))}
        <li>
          <strong>{text.moreEvents.created}</strong>
          <span class="quiet">{dateTime(language, at.row.createdAt)}</span>
        </li>
      </ol>
    </section>
  );
};

/** Where a decision needs no second pair of eyes, to propose it is to make it. */
const words = ({ event, after }: Happening, text: Text): string =>
  event === 'propose' && after === 'decided' ? text.moreEvents.decided : text.events[event];

const doer = ({ who, side }: Happening, text: Text): string =>
  who === null ? text.case.system : side === 'deksa' ? `${who} (${text.case.deksa})` : who;
