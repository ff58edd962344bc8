/** Files while something is written: those that lie there and how it goes with each, and where more are chosen. */

import type { Child, FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import { EXTENSIONS, LARGEST_FILE } from '../../domain/files/file-types.ts';
import type { AttachRefusal } from '../../text/attachments.ts';
import type { Visitor } from '../http/context.ts';
import { requestUrl, reviewedUrl } from '../organisations/urls.ts';
import { caseUrl, isStaff } from '../urls.ts';
import { dateTime, fileSize } from './format.ts';
import { hx } from './hx.tsx';

/** A file that was not taken, as its sender calls it, and why; without a name where no single one is meant. */
export interface RefusedFile {
  name: string;
  why: AttachRefusal;
}

/** A file where it lies; one of which nothing is known was removed long ago. */
export interface LyingFile {
  /** By which it is removed and brought back. */
  key: string;
  file: StoredFile | undefined;
  /** It is not for the visitor to take away. */
  stays?: boolean;
}

/** A place for files on a page where something is written. */
export interface FilesPlace {
  visitor: Visitor;
  /** Its id in the page; its fields and parts are called after it. */
  id: string;
  label: string;
  lying: readonly LyingFile[];
  /** Where files are sent. */
  upload: string;
  /** Where the list is fetched again while something waits; left out where files are sent with the page alone. */
  refresh?: string | undefined;
  /** Where *Fjern* and *Angre* are sent, if not where the form itself is. */
  change?: string;
  /** A file that was just taken away, and can be brought back. */
  removed?: LyingFile | undefined;
}

export const filesName = (place: string): string => `files.${place}`;
/** What a button does with a file: the value of `go` that it sends. */
const goFile = (verb: 'remove' | 'restore', key: string): string => `${verb} ${key}`;

/** Where it stands which files can be taken: once on a page, however many places for files it has. */
const ALLOWED = 'filer-hjelp';

/** Which files can be taken, for all places on the page: each describes its field by it. */
export const AllowedFiles: FC<{ visitor: Visitor }> = ({ visitor: { text } }) => (
  <p id={ALLOWED}>
    {text.attachments.allowed(EXTENSIONS.join(', '))} <strong>{text.attachments.classified}</strong>
  </p>
);

/** What lies there and what can be added, under a heading that comes as a child; needs `AllowedFiles` on its page. */
export const FilesEditor: FC<
  FilesPlace & { required?: Child; help?: string | undefined; children?: Child }
> = ({ required, help, children, ...place }) => {
  const { visitor, id, removed } = place;
  const says = visitor.text.attachments;
  return (
    <section class="stack" data-files={id}>
      {children}
      {required}
      {help && <p>{help}</p>}
      {removed && (
        <div class="ds-alert" data-color="success" role="status">
          {says.removed(removed.file?.name ?? '')}{' '}
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="go"
            value={goFile('restore', removed.key)}
            formaction={place.change}
          >
            {says.undo}
          </button>
        </div>
      )}
      <FilesList {...place} />
      <UploadField {...place} />
    </section>
  );
};

/** The files that lie there. While one of them waits, the list fetches itself again, and keeps the focus. */
export const FilesList: FC<FilesPlace> = (place) => {
  const { visitor, id, label, lying, refresh } = place;
  const says = visitor.text.attachments;
  const waits = lying.some(({ file }) => file?.state === 'quarantined');
  return (
    <div id={listId(id)} data-list="" {...(refresh && fetchedAgain(refresh, 'uploaded', 'this'))}>
      {waits && refresh && <span hidden {...fetchedAgain(refresh, 'every 3s', 'closest [data-list]')} />}
      {lying.length === 0 ? (
        <p class="quiet">{says.none}</p>
      ) : (
        <ul class="items" aria-label={says.list(label)}>
          {lying.map((one) => (
            <FileItem {...place} {...one} />
          ))}
        </ul>
      )}
    </div>
  );
};

const fetchedAgain = (from: string, trigger: string, target: string) =>
  hx({
    'hx-get': from,
    'hx-trigger': trigger,
    'hx-target': target,
    'hx-swap': 'outerMorph ignoreTitle:true',
    'hx-status:4xx': 'swap:none',
    'hx-status:5xx': 'swap:none',
  });

const listId = (place: string): string => `filer-${place}`;

const FileItem: FC<FilesPlace & LyingFile> = ({ visitor, id, change, key, file, stays }) => {
  const { text, language } = visitor;
  const says = text.attachments;
  const item = `${id}-${key}`;
  return (
    <li id={key} class="file" tabindex={-1}>
      <p id={item}>
        <FileLink visitor={visitor} file={file} />
      </p>
      {!stays && (
        <button
          type="submit"
          class="ds-link"
          name="go"
          value={goFile('remove', key)}
          formaction={change}
          aria-describedby={item}
        >
          {says.remove}
        </button>
      )}
      <FileSays visitor={visitor} file={file} />
      {file && <p class="quiet">{says.by(file.uploader, dateTime(language, file.uploadedAt))}</p>}
    </li>
  );
};

/** A file's name, from which it is downloaded where it is clean, and its size. */
export const FileLink: FC<{ visitor: Visitor; file: StoredFile | undefined }> = ({ visitor, file }) =>
  file ? (
    <>
      {file.state === 'clean' ? (
        <a class="ds-link" href={fileUrl(visitor, file)} download>
          {file.name}
        </a>
      ) : (
        <strong>{file.name}</strong>
      )}{' '}
      <span class="quiet">{fileSize(visitor.language, file.size)}</span>
    </>
  ) : null;

const COLOURS = {
  quarantined: 'info',
  clean: 'success',
  infected: 'danger',
  refused: 'danger',
  removed: 'danger',
} as const;

/** How it goes with a file, read out when it changes, and what one can do where it can't be used. */
export const FileSays: FC<{ visitor: Visitor; file: StoredFile | undefined }> = ({ visitor, file }) => {
  const says = visitor.text.attachments;
  const state = file?.state ?? 'removed';
  const means = state === 'refused' ? says.why[file?.why ?? 'content'] : says.means[state];
  return (
    <div role="status">
      <span class="ds-sr-only">{file?.name}: </span>
      <span class="ds-tag" data-color={COLOURS[state]}>
        {says.states[state]}
      </span>
      {means && <p>{means}</p>}
    </div>
  );
};

/** Where files are chosen; a page with JavaScript sends each as soon as it is chosen, and says how far it has come. */
const UploadField: FC<FilesPlace> = ({ visitor, id, upload, refresh }) => {
  const says = visitor.text.attachments;
  const input = `velg-${id}`;
  return (
    <div class="ds-field">
      <label class="ds-label" for={input} data-weight="medium">
        {says.choose}
      </label>
      <input
        class="ds-input"
        type="file"
        multiple
        id={input}
        name={filesName(id)}
        accept={EXTENSIONS.map((extension) => `.${extension}`).join(',')}
        aria-describedby={ALLOWED}
        data-upload={refresh && upload}
        data-largest={LARGEST_FILE}
        data-too-large={says.refused.too_large}
        data-uploading={says.progress.uploading}
        data-scanning={`{name}: ${says.states.quarantined}`}
        data-uploaded={says.progress.uploaded}
        data-failed={says.progress.failed}
      />
      <div data-uploads="" />
      <div class="says" data-said="" aria-live="polite" />
      <p>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          formaction={upload}
          formenctype="multipart/form-data"
          data-without-script=""
        >
          {says.upload}
        </button>
      </p>
    </div>
  );
};

/** The files that were not taken, each with why; gets the focus. */
export const NotTaken: FC<{ visitor: Visitor; refused: readonly RefusedFile[] }> = ({ visitor, refused }) =>
  refused.length === 0 ? null : (
    <section class="ds-error-summary" tabindex={-1} autofocus aria-labelledby="ikke-lastet-opp">
      <h2 class="ds-heading" id="ikke-lastet-opp">
        {visitor.text.attachments.notTaken}
      </h2>
      <ul class="ds-list">
        {refused.map((one) => (
          <li>{whyNot(visitor, one)}</li>
        ))}
      </ul>
    </section>
  );

/** Why a file was not taken, for the page that sent it by itself. */
export const NotTakenLines: FC<{ visitor: Visitor; refused: readonly RefusedFile[] }> = ({
  visitor,
  refused,
}) =>
  refused.map((one) => (
    <p class="ds-validation-message" data-field="validation" data-color="danger">
      {whyNot(visitor, one)}
    </p>
  ));

const whyNot = ({ text }: Visitor, { name, why }: RefusedFile): string =>
  [name, text.attachments.refused[why]].filter(Boolean).join(': ');

/** Where a clean file is downloaded. */
const fileUrl = (visitor: Visitor, { caseNumber, requestId, id }: StoredFile): string =>
  `${caseNumber ? caseUrl(visitor, caseNumber) : requestPage(visitor, requestId ?? '')}/vedlegg/${id}`;

const requestPage = (visitor: Visitor, id: string): string =>
  isStaff(visitor) ? reviewedUrl(id) : requestUrl(id);
