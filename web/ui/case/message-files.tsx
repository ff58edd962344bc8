/** Files that go with what is written in a case: a message, a question, an answer. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import type { Visitor } from '../../http/context.ts';
import type { Typed } from '../../http/form-input.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { caseUrl } from '../../urls.ts';
import { AllowedFiles, FilesEditor, FilesList, type FilesPlace } from '../files.tsx';

/** What the place for them is called in the page. */
export const MESSAGE = 'melding';

export interface Unsent {
  visitor: Visitor;
  at: RoutedCase;
  /** The address of the page below the case's own. */
  to: string;
  /** What lies with the text that is being written. */
  files: readonly (readonly [Id, StoredFile | undefined])[];
}

/** The place for files below a text. */
export const MessageFiles: FC<Unsent & { typed: Typed }> = ({ typed, ...unsent }) => {
  const says = unsent.visitor.text.attachments.message;
  return (
    <FilesEditor {...placeOf(unsent)} removed={typed.files?.removed} help={says.help}>
      <h2 class="ds-heading" data-size="sm">
        {says.label}
      </h2>
      <AllowedFiles visitor={unsent.visitor} />
    </FilesEditor>
  );
};

/** Their list, fetched again while a file waits. */
export const UnsentFiles: FC<Unsent> = (unsent) => <FilesList {...placeOf(unsent)} />;

function placeOf({ visitor, at, to, files }: Unsent): FilesPlace {
  const here = `${caseUrl(visitor, at.row.number)}/${to}`;
  return {
    visitor,
    id: MESSAGE,
    label: visitor.text.attachments.message.label,
    lying: files.map(([key, file]) => ({ key, file })),
    upload: `${here}/opplasting`,
    change: `${here}/opplasting`,
    refresh: `${here}/tilstand`,
  };
}
