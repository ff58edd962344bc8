import type { FC } from 'hono/jsx';
import type { Happening } from '../../../db/cases/timeline.ts';
import type { CaseEventName } from '../../../domain/cases/commands.ts';
import type { Text } from '../../../text/index.ts';
import { isStaff } from '../../urls.ts';
import { dateTime } from '../format.ts';
import type { CaseShown } from './case-page.tsx';

/** What happened in the case, the newest first. */
export const Timeline: FC<CaseShown> = ({ visitor, at, read: { timeline } }) => {
  const { text, language } = visitor;
  const staff = isStaff(visitor);
  const seen = staff ? timeline : timeline.filter((happening) => !isInternal(happening));
  return (
    <section class="stack" aria-labelledby="hendelser">
      <h2 class="ds-heading" data-size="md" id="hendelser">
        {text.case.timeline}
      </h2>
      <ol class="timeline" reversed>
        {seen.toReversed().map((happening) => (
          <li>
            <strong>{words(happening, text, staff)}</strong>
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

/** What DEKSA's own people propose among themselves; the applicant sees the decision. */
const INTERNAL: readonly CaseEventName[] = ['propose', 'return', 'take_back', 'propose_on_complaint'];
const isInternal = ({ event, after }: Happening): boolean => INTERNAL.includes(event) && after !== 'decided';

/** Where a decision needs no second pair of eyes, to propose it is to make it; to the applicant, to approve it is. */
function words({ event, after }: Happening, text: Text, staff: boolean): string {
  if (event === 'propose' && after === 'decided') return text.moreEvents.decided;
  if (event === 'approve' && !staff)
    return after === 'decided' ? text.moreEvents.decided : text.states.forwarded;
  return text.events[event];
}

const doer = ({ who, side }: Happening, text: Text): string =>
  who === null ? text.case.system : side === 'deksa' ? `${who} (${text.case.deksa})` : who;
