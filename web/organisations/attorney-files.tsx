/** The files of a power of attorney: where they are uploaded while it is waited for, and where they are kept. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Visitor } from '../http/context.ts';
import type { Typed } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { TokenForm } from '../ui/blocks.tsx';
import {
  AllowedFiles,
  FileLink,
  FileSays,
  FilesEditor,
  FilesList,
  type FilesPlace,
  NotTaken,
} from '../ui/files.tsx';
import { dateTime } from '../ui/format.ts';
import { requestUrl } from './urls.ts';

/** What the place for them is called in the page. */
export const ATTORNEY = 'fullmakt';

/** A place for the files of a power of attorney. What others have laid there, the visitor does not take away. */
export const attorneyPlace = (
  visitor: Visitor,
  files: readonly StoredFile[],
  to: { upload: string; refresh?: string },
): FilesPlace => ({
  visitor,
  id: ATTORNEY,
  label: visitor.text.access.attorney.files,
  lying: files.map((file) => ({ key: file.id, file, stays: file.uploadedBy !== visitor.id })),
  change: to.upload,
  ...to,
});

const placeAt = (visitor: Visitor, request: Id, files: readonly StoredFile[]): FilesPlace =>
  attorneyPlace(visitor, files, {
    upload: requestUrl(request, 'fullmakt/opplasting'),
    refresh: requestUrl(request, 'fullmakt/tilstand'),
  });

interface Lying {
  visitor: Visitor;
  at: RoutedRequest;
  files: readonly StoredFile[];
}

/** On the page of the one who asks, while nobody has decided. */
export const AttorneyUpload: FC<Lying & { told: Typed['files'] }> = ({ visitor, at, files, told }) => {
  const { id } = at.row;
  const { attorney } = visitor.text.access;
  const place = placeAt(visitor, id, files);
  return (
    <>
      <NotTaken visitor={visitor} refused={told?.refused ?? []} />
      <TokenForm visitor={visitor} action="request.attorney" number={id} to={place.upload}>
        <FilesEditor {...place} removed={told?.removed} help={attorney.filesHelp}>
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
export const RefreshedAttorney: FC<Lying> = ({ visitor, at, files }) => (
  <FilesList {...placeAt(visitor, at.row.id, files)} />
);

/** The files as they are kept, for both sides. */
export const AttorneyFiles: FC<{ visitor: Visitor; files: readonly StoredFile[] }> = ({ visitor, files }) =>
  files.length === 0 ? null : (
    <section class="stack" aria-labelledby={ATTORNEY}>
      <h2 class="ds-heading" data-size="md" id={ATTORNEY}>
        {visitor.text.access.attorney.files}
      </h2>
      <ul class="items">
        {files.map((file) => (
          <li>
            <p>
              <FileLink visitor={visitor} file={file} />
            </p>
            <p class="quiet">
              {visitor.text.attachments.by(file.uploader, dateTime(visitor.language, file.uploadedAt))}
            </p>
            <FileSays visitor={visitor} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
