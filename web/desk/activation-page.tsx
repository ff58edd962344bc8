/** The form *Aktiver bruker etter fullmakt*. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { attorneyPlace } from '../ui/access/attorney-files.tsx';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary, TextInput } from '../ui/fields.tsx';
import { AllowedFiles, FilesEditor, NotTaken } from '../ui/files.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

export const ActivationPage: FC<{ visitor: Visitor; typed: FormState; files: readonly StoredFile[] }> = ({
  visitor,
  typed,
  files,
}) => {
  const { number, review, attorney } = visitor.text.access;
  const labels = {
    number,
    pid: review.pid,
    principal: review.principal,
    agent: review.agent,
    signedOn: review.signedOn,
    document: review.document,
  };
  const form = { visitor, typed };
  return (
    <Layout
      visitor={visitor}
      title={review.activate}
      crumbs={[{ name: review.title, href: URLS.deskOrganisations }]}
    >
      <ErrorSummary visitor={visitor} typed={typed} labels={labels} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <NotTaken visitor={visitor} refused={typed.files?.refused ?? []} />
      <p>{review.activateLead}</p>
      <TokenForm visitor={visitor} action="review.activate" to={URLS.deskActivation}>
        {/* Pressed by Enter: the buttons of the files stand before the one below. */}
        <button type="submit" hidden />
        <TextInput {...form} name="number" label={labels.number} />
        <TextInput {...form} name="pid" label={labels.pid} autocomplete="off" />
        <TextInput {...form} name="principal" label={labels.principal} help={review.principalHelp} />
        <TextInput {...form} name="agent" label={labels.agent} help={review.agentHelp} />
        <TextInput {...form} name="signedOn" label={labels.signedOn} help={review.signedOnHelp} type="date" />
        <TextInput {...form} name="document" label={labels.document} help={review.documentHelp} optional />
        <FilesEditor
          {...attorneyPlace(visitor, files, { upload: URLS.deskActivationUpload })}
          removed={typed.files?.removed}
          help={review.filesHelp}
        >
          <h2 class="ds-heading" data-size="sm">
            {attorney.files}
          </h2>
          <AllowedFiles visitor={visitor} />
        </FilesEditor>
        <div class="buttons">
          <button type="submit" class="ds-button">
            {review.propose}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
