/** The tabs of a form while it is written, and their states. */

import type { Child, FC } from 'hono/jsx';
import { sectionState } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { hangsOn, type Unread } from '../../domain/forms/progress.ts';
import type { Content, Kind, Section } from '../../domain/forms/types.ts';
import { hx } from '../ui/hx.tsx';
import { INFORMATION, SEND, tabUrl, to, URLS } from '../urls.ts';
import type { FormShown } from './form-shown.ts';

/** Links to the tabs, each with its state in words beside it. */
export const FormTabs: FC<FormShown & { here: string }> = ({ here, ...shown }) => (
  <nav class="tabs" id={TABS} aria-label={shown.visitor.text.form.tabs}>
    <ul>
      {tabsOf(shown).map((tab) => (
        <li>
          <a
            href={tabUrl(shown.form.draft.number, tab.id)}
            aria-current={tab.id === here ? 'page' : undefined}
            aria-describedby={tab.state === null ? undefined : stateId(tab.id)}
          >
            {tab.name}
          </a>
          {tab.state !== null && (
            <span class="quiet" id={stateId(tab.id)}>
              {shownAs(shown, tab)}
            </span>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

/** Ids in the page of the tabs, and of the state of each. */
export const TABS = 'faner';
const stateId = (tab: string): string => `${tab}-tilstand`;

/**
 * The states of the tabs, to be put in the place of those that the page shows.
 * @param moved tabs whose state may be another now, also where it hangs on lines that were not read; others of those
 *   are left as they are. All where left out
 */
export const TabStates: FC<FormShown & { moved?: ReadonlySet<string> }> = ({ moved, ...shown }) =>
  tabsOf(shown)
    .filter(({ id, state }) => state !== UNREAD || !moved || moved.has(id))
    .map((tab) => <hx-partial hx-target={`#${stateId(tab.id)}`}>{shownAs(shown, tab)}</hx-partial>);

/** A state in words; one that hangs on lines that were not read is asked for by the page, and comes in its place. */
const shownAs = ({ form: { draft } }: FormShown, { id, state }: Tab): Child =>
  state === UNREAD ? (
    <span
      {...hx({
        'hx-get': to(URLS.draftTabState, { number: draft.number, tab: id }),
        'hx-trigger': 'load',
        'hx-swap': 'outerHTML',
        'hx-status:4xx': 'swap:none',
        'hx-status:5xx': 'swap:none',
      })}
    />
  ) : (
    state
  );

/** The state of one tab, as the page asks for it. */
export const OneState: FC<FormShown & { tab: string }> = ({ tab, ...shown }) => {
  const found = tabsOf(shown).find(({ id }) => id === tab);
  return <span>{found && shownAs(shown, found)}</span>;
};

interface Tab {
  id: string;
  name: string;
  /** Null where only a few fields of the form are known. */
  state: string | null | typeof UNREAD;
}

/** State of a tab that hangs on lines which were not read. */
const UNREAD: unique symbol = Symbol('unread');

/** The tabs in their order. */
function tabsOf({ visitor: { text, language }, form }: FormShown): Tab[] {
  const { states } = text.form;
  const { kind, draft, found, unread = NOTHING } = form;
  const there = sectionsOf(kind, draft.content);
  const ofSection = (section: Section): Tab['state'] =>
    hangsOn(section, unread) ? UNREAD : found && states[sectionState(section, draft.content, found)];
  const ofForm = (): Tab['state'] => {
    if (!found || found.length > 0) return found && states.notReady;
    return there.some((section) => hangsOn(section, unread)) ? UNREAD : states.ready;
  };
  return [
    { id: INFORMATION, name: text.form.information, state: found && states.information },
    ...there.map(
      (section): Tab => ({ id: section.id, name: section.name[language], state: ofSection(section) }),
    ),
    { id: SEND, name: text.form.send, state: ofForm() },
  ];
}

const NOTHING: Unread = new Set();

/** The tab that comes after one, as the form stands. */
export function tabAfter(kind: Kind, content: Content, tab: string): string {
  const there = sectionsOf(kind, content);
  const following = kind.sections.slice(kind.sections.findIndex(({ id }) => id === tab) + 1);
  return following.find((section) => there.includes(section))?.id ?? SEND;
}
