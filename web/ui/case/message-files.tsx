/** Files that go with a text in a case, while it is written. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import type { Visitor } from '../../http/context.ts';
import type { FormState } from '../../http/form-input.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { to, URLS, type WrittenUrl } from '../../urls.ts';
import { AllowedFiles, FilesEditor, FilesList, type FilesPlace } from '../files.tsx';

/** Id of the place for them in the page. */
export const MESSAGE = 'melding';

export interface Unsent {
  visitor: Visitor;
  case_: RoutedCase;
  /** Name of the page's address. */
  name: WrittenUrl;
  /** The files beside the text. */
  files: readonly StoredFile[];
}

/** The place for files below a text. */
export const MessageFiles: FC<Unsent & { typed: FormState }> = ({ typed, ...unsent }) => {
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

function placeOf({ visitor, case_, name, files }: Unsent): FilesPlace {
  const { number } = case_.row;
  const upload = to(URLS[`${name}Upload`], { number });
  return {
    visitor,
    id: MESSAGE,
    label: visitor.text.attachments.message.label,
    lying: files.map((file) => ({ key: file.id, file })),
    upload,
    change: upload,
    refresh: to(URLS[`${name}State`], { number }),
  };
}
