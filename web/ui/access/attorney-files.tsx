/** The files of a power of attorney, for both sides: the place where they are uploaded, and where they are kept. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import { dateTime } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { FileLink, FileSays, type FilesPlace } from '../files.tsx';

/** Id in the page of the place for them. */
export const ATTORNEY = 'fullmakt';

/** A place for the files of a power of attorney. The visitor does not take away what others have laid there. */
export const attorneyPlace = (
  visitor: Visitor,
  files: readonly StoredFile[],
  addresses: { upload: string; refresh?: string },
): FilesPlace => ({
  visitor,
  id: ATTORNEY,
  label: visitor.text.access.attorney.files,
  lying: files.map((file) => ({ key: file.id, file, stays: file.uploadedBy !== visitor.id })),
  change: addresses.upload,
  ...addresses,
});

/** The files as they are kept. */
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
