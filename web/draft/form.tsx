/** The frame of a form while it is written: its title, and its tabs with their states. */

import type { Child, FC } from 'hono/jsx';
import type { Draft } from '../../db/draft/drafts.ts';
import type { StoredFile } from '../../db/files/files.ts';
import { type Found, sectionState } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import type { Kind } from '../../domain/forms/types.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Visitor } from '../http/context.ts';
import { Notice } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { EditionNotice } from './form-edition.tsx';

/** The first tab and the last, beside the sections, as they stand in addresses. */
export const INFORMATION = 'informasjon';
export const SEND = 'send-inn';

export const tabUrl = (number: string, tab: string): string => `/saker/${number}/skjema/${tab}`;

/** A form as its writer sees it. */
export interface Form {
  visitor: Visitor;
  kind: Kind;
  draft: Draft;
  /** What keeps it from being sent; null where only a part of it was read. */
  found: readonly Found[] | null;
}

/** A form of which everything was read. */
export interface WholeForm extends Form {
  found: readonly Found[];
  /** The files of the case, by their ids. */
  files: ReadonlyMap<Id, StoredFile>;
}

/** A page of the form: title, tabs, when it was last saved, and the tab itself. */
export const FormPage: FC<{ form: Form; here: string; notice?: Child; children?: Child }> = (props) => {
  const { form, here, notice, children } = props;
  const { visitor, kind, draft } = form;
  return (
    <Layout
      visitor={visitor}
      title={`${draft.number}: ${kind.name[visitor.language]}`}
      crumbs={[]}
      scripts={['htmx.js', 'form.js', 'files.js', 'search.mjs']}
    >
      {draft.base !== null && <Notice>{visitor.text.versions.changing(draft.base)}</Notice>}
      <EditionNotice form={form} here={here} />
      <FormTabs form={form} here={here} />
      {notice && <Notice tone="warning">{notice}</Notice>}
      {children}
    </Layout>
  );
};

/** Where one can go in the form, each place with its state in words beside its link. */
export const FormTabs: FC<{ form: Form; here: string }> = ({ form, here }) => (
  <nav class="tabs" id={TABS} aria-label={form.visitor.text.form.tabs}>
    <ul>
      {tabsOf(form).map(({ id, name, state }) => (
        <li>
          <a
            href={tabUrl(form.draft.number, id)}
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

/** Where the tabs stand in the page. */
export const TABS = 'faner';

export const stateId = (tab: string): string => `${tab}-tilstand`;

/** The tabs in their order, with their states where all of the form is known. */
export function tabsOf({ visitor, kind, draft, found }: Form): {
  id: string;
  name: string;
  state: string | null;
}[] {
  const { text, language } = visitor;
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
