/** The frame of a form while it is written: its title, and its tabs with their states. */

import type { Child, FC } from 'hono/jsx';
import type { Form } from '../../db/draft/forms.ts';
import { sectionState } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { changesSince } from '../../domain/forms/editions.ts';
import type { Content, Kind } from '../../domain/forms/types.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { Layout } from '../ui/layout.tsx';
import { INFORMATION, SEND, tabUrl, URLS } from '../urls.ts';

/** A form, and whoever writes it. */
export interface FormShown<F extends Form = Form> {
  visitor: Visitor;
  form: F;
}

/** A page of a form. @param here id of the tab to which it belongs */
export const FormPage: FC<FormShown & { here: string; notice?: Child; children?: Child }> = (props) => {
  const { visitor, form, here, notice, children } = props;
  const { kind, draft } = form;
  return (
    <Layout
      visitor={visitor}
      title={`${draft.number}: ${kind.name[visitor.language]}`}
      crumbs={[]}
      scripts={['htmx.js', 'form.js', 'files.js', 'search.mjs']}
    >
      {draft.base !== null && <Alert>{visitor.text.versions.changing(draft.base)}</Alert>}
      <EditionNotice visitor={visitor} form={form} here={here} />
      <FormTabs visitor={visitor} form={form} here={here} />
      {notice && <Alert tone="warning">{notice}</Alert>}
      {children}
    </Layout>
  );
};

/** Says that the form has changed since it was begun; the first tab tells in what. */
const EditionNotice: FC<FormShown & { here: string }> = ({ visitor, form: { kind, draft }, here }) => {
  const { editions } = visitor.text;
  const changes = changesSince(kind, draft.begun);
  if (changes.length === 0) return null;
  return (
    <Alert>
      <p>{editions.changed}</p>
      {here === INFORMATION ? (
        <ul class="ds-list">
          {changes.map(({ said }) => (
            <li>{said[visitor.language]}</li>
          ))}
        </ul>
      ) : (
        <p>
          <a class="ds-link" href={tabUrl(draft.number, INFORMATION)}>
            {editions.see}
          </a>
        </p>
      )}
    </Alert>
  );
};

/** Links to the tabs, each with its state in words beside it. */
export const FormTabs: FC<FormShown & { here: string }> = ({ here, ...shown }) => (
  <nav class="tabs" id={TABS} aria-label={shown.visitor.text.form.tabs}>
    <ul>
      {tabsOf(shown).map(({ id, name, state }) => (
        <li>
          <a
            href={tabUrl(shown.form.draft.number, id)}
            aria-current={id === here ? 'page' : undefined}
            aria-describedby={state === null ? undefined : stateId(id)}
          >
            {name}
          </a>
          {state !== null && (
            <span class="quiet" id={stateId(id)}>
              {state}
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

/** The states of the tabs, to be put in the place of those that the page shows. */
export const TabStates: FC<FormShown> = (shown) =>
  tabsOf(shown).map(({ id, state }) => <hx-partial hx-target={`#${stateId(id)}`}>{state}</hx-partial>);

interface Tab {
  id: string;
  name: string;
  /** Null where only a part of the form is known. */
  state: string | null;
}

/** The tabs in their order. */
function tabsOf({ visitor: { text, language }, form: { kind, draft, found } }: FormShown): Tab[] {
  const { states } = text.form;
  const { content } = draft;
  return [
    { id: INFORMATION, name: text.form.information, state: found && states.information },
    ...sectionsOf(kind, content).map((section) => ({
      id: section.id,
      name: section.name[language],
      state: found && states[sectionState(section, content, found)],
    })),
    { id: SEND, name: text.form.send, state: found && (found.length > 0 ? states.notReady : states.ready) },
  ];
}

/** The tab that comes after one, as the form stands. */
export function tabAfter(kind: Kind, content: Content, tab: string): string {
  const there = sectionsOf(kind, content);
  const following = kind.sections.slice(kind.sections.findIndex(({ id }) => id === tab) + 1);
  return following.find((section) => there.includes(section))?.id ?? SEND;
}

/** *Lagre og lukk* where nothing is typed: a button as in the other tabs. */
export const CloseButton: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <form action={URLS.home}>
    <button type="submit" class="ds-button" data-variant="secondary">
      {visitor.text.form.close}
    </button>
  </form>
);
