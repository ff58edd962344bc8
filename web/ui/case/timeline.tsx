import type { FC } from 'hono/jsx';
import type { TimelineEvent } from '../../../db/cases/timeline.ts';
import type { CaseEventName } from '../../../domain/cases/commands.ts';
import { dateTime } from '../../../text/dates.ts';
import type { Text } from '../../../text/index.ts';
import { isStaff } from '../../urls.ts';
import type { CaseShown } from './case-shown.ts';

/** The events of a case, the newest first. */
export const Timeline: FC<CaseShown> = ({ visitor, case_, read: { timeline } }) => {
  const { text, language } = visitor;
  const staff = isStaff(visitor);
  const seen = staff ? timeline : timeline.filter((entry) => !isInternal(entry));
  return (
    <section class="stack" aria-labelledby="hendelser">
      <h2 class="ds-heading" data-size="md" id="hendelser">
        {text.case.timeline}
      </h2>
      <ol class="timeline" reversed>
        {seen.toReversed().map((entry) => (
          <li>
            <strong>{words(entry, text, staff)}</strong>
            <span class="quiet">
              {dateTime(language, entry.at)}, {doer(entry, text)}
            </span>
          </li>
        ))}
        <li>
          <strong>{text.moreEvents.created}</strong>
          <span class="quiet">{dateTime(language, case_.row.createdAt)}</span>
        </li>
      </ol>
    </section>
  );
};

/** Events among DEKSA's own people; the applicant sees the decision. */
const INTERNAL: readonly CaseEventName[] = ['propose', 'return', 'take_back', 'propose_on_complaint'];
const isInternal = ({ event, after }: TimelineEvent): boolean =>
  INTERNAL.includes(event) && after !== 'decided';

/**
 * Names an event. A proposal that needs no second pair of eyes is a decision; to the applicant, the approval of one is.
 */
function words({ event, after }: TimelineEvent, text: Text, staff: boolean): string {
  if (event === 'propose' && after === 'decided') return text.moreEvents.decided;
  if (event === 'approve' && !staff)
    return after === 'decided' ? text.moreEvents.decided : text.states.forwarded;
  return text.events[event];
}

const doer = ({ who, side }: TimelineEvent, text: Text): string =>
  who === null ? text.case.system : side === 'deksa' ? `${who} (${text.case.deksa})` : who;
