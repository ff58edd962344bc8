/** The frame of a form while it is written. */

import type { Child, FC } from 'hono/jsx';
import { changesSince } from '../../domain/forms/editions.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { Layout } from '../ui/layout.tsx';
import { INFORMATION, tabUrl, URLS } from '../urls.ts';
import type { FormShown } from './form-shown.ts';
import { FormTabs } from './form-tabs.tsx';

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

/** *Lagre og lukk* where nothing is typed: a button as in the other tabs. */
export const CloseButton: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <form action={URLS.home}>
    <button type="submit" class="ds-button" data-variant="secondary">
      {visitor.text.form.close}
    </button>
  </form>
);
