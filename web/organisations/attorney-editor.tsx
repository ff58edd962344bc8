/** The files of a power of attorney on the page of the one who asks, while nobody has decided. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { attorneyPlace } from '../ui/access/attorney-files.tsx';
import { AllowedFiles, FilesEditor, FilesList, type FilesPlace, NotTaken } from '../ui/files.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { to, URLS } from '../urls.ts';

interface Uploaded {
  visitor: Visitor;
  request: RoutedRequest;
  files: readonly StoredFile[];
}

/** The place where they are uploaded. */
export const AttorneyEditor: FC<Uploaded & { typed: FormState }> = ({ typed, ...uploaded }) => {
  const { visitor, request } = uploaded;
  const { attorney } = visitor.text.access;
  const place = placeOf(uploaded);
  return (
    <>
      <NotTaken visitor={visitor} refused={typed.files?.refused ?? []} />
      <TokenForm visitor={visitor} action="request.attorney" number={request.row.id} to={place.upload}>
        <FilesEditor {...place} removed={typed.files?.removed} help={attorney.filesHelp}>
          <h2 class="ds-heading" data-size="sm">
            {attorney.files}
          </h2>
          <AllowedFiles visitor={visitor} />
        </FilesEditor>
      </TokenForm>
    </>
  );
};

/** Their list, fetched again while a file waits. */
export const AttorneyList: FC<Uploaded> = (uploaded) => <FilesList {...placeOf(uploaded)} />;

function placeOf({ visitor, request, files }: Uploaded): FilesPlace {
  const { id } = request.row;
  return attorneyPlace(visitor, files, {
    upload: to(URLS.attorneyUpload, { request: id }),
    refresh: to(URLS.attorneyState, { request: id }),
  });
}
