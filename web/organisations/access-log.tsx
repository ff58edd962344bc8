import type { FC } from 'hono/jsx';
import type { LoggedAccess } from '../../db/access/log.ts';
import { MEMBER_ROLES, type MemberRole } from '../../domain/rights/roles.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { roleWords } from '../ui/access/role-fields.tsx';

/** *Endringer i tilgang*: the changes of access in an organisation, the newest first. */
export const AccessLog: FC<{ visitor: Visitor; log: readonly LoggedAccess[] }> = ({ visitor, log }) => {
  const { manage } = visitor.text.access;
  return (
    <section class="stack" aria-labelledby="endringer">
      <h2 class="ds-heading" data-size="md" id="endringer">
        {manage.log}
      </h2>
      {log.length === 0 && <p>{manage.noLog}</p>}
      <ul class="items">
        {log.map((entry) => (
          <li>
            {sentence(visitor, entry)}
            <span class="quiet">{dateTime(visitor.language, entry.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** "Ola Testesen ble endret av Åse Øvrebø Sæther: fra «Leser» til «Saksbehandler»." */
function sentence(visitor: Visitor, { what, actor, byStaff, subject, details }: LoggedAccess): string {
  const { access } = visitor.text;
  // what the register told says so itself
  const who = actor ?? (byStaff ? 'DEKSA' : null);
  const by = who && access.by(who);
  const said = detailsIn(visitor, details);
  const happened = eventIn(visitor, what, details);
  // of somebody who has turned an invitation down, only the name that was typed is known
  const whom = subject ?? (what === 'turned_down' ? details.name : null);
  return `${[whom, happened, by].filter(Boolean).join(' ')}${said && `: ${said}`}.`;
}

/** Returns the words of an event: on a power of attorney nobody in the organisation lets the new member in. */
const eventIn = (
  { text: { access } }: Visitor,
  what: LoggedAccess['what'],
  { kind }: LoggedAccess['details'],
): string =>
  what === 'added' && kind === 'power_of_attorney' ? access.addedOn.power_of_attorney : access.events[what];

/** The details as they were and are, where there was something; as they were given, where there was nothing before. */
function detailsIn(visitor: Visitor, details: Record<string, unknown>): string {
  const { from, to } = details;
  if (from === undefined || to === undefined) return wordsFor(visitor, details);
  return visitor.text.access.fromTo(wordsFor(visitor, from), wordsFor(visitor, to));
}

function wordsFor(visitor: Visitor, value: unknown): string {
  if (typeof value === 'string') return value;
  const { role, allCases, reports, email, phone } = value as Record<string, unknown>;
  const given = { role: role as MemberRole, allCases: allCases === true, reports: reports === true };
  const inWords = MEMBER_ROLES.includes(given.role) && roleWords(visitor, given);
  return [inWords, email, phone].filter(Boolean).join(', ');
}
