/** Files on a page where something is written: those that are attached, each with its state, and a field for more. */

import type { Child, FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import { EXTENSIONS, LARGEST_FILE } from '../../domain/files/file-types.ts';
import { dateTime } from '../../text/dates.ts';
import { fileSize } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import type { LyingFile, RefusedFile } from '../http/typed-files.ts';
import { to, urlsFor } from '../urls.ts';
import { budgetSays } from './budget-says.ts';
import { hx } from './hx.tsx';

/** A place for files on a page where something is written. */
export interface FilesPlace {
  visitor: Visitor;
  /** Its id in the page, after which its fields and parts are named. */
  id: string;
  label: string;
  lying: readonly LyingFile[];
  /** Address to which files are sent. */
  upload: string;
  /** Address from which the list is fetched again; left out where files are sent with the page alone. */
  refresh?: string | undefined;
  /** Address to which *Fjern* and *Angre* are sent, if not that of the form itself. */
  change?: string;
  /** A file that was just removed, and can be restored. */
  removed?: LyingFile | undefined;
}

/** Name of the field in which files for a place are chosen. */
export const filesName = (place: string): string => `files.${place}`;
/** Value of `go` that a button sends to do something with a file. */
const goFile = (verb: 'remove' | 'restore', key: string): string => `${verb} ${key}`;

/** Id of the text about the files that can be attached. */
const ALLOWED = 'filer-hjelp';

/** Says which files can be attached. Once on a page: each place for files describes its field by it. */
export const AllowedFiles: FC<{ visitor: Visitor }> = ({ visitor: { text } }) => (
  <p id={ALLOWED}>
    {text.attachments.allowed(EXTENSIONS.join(', '))} <strong>{text.attachments.classified}</strong>
  </p>
);

/** A place for files, under a heading that comes as a child. Its page needs `AllowedFiles` too. */
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

/** The files of a place. While one of them waits, the list fetches itself again, and keeps the focus. */
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

/** Name and size of a file; one that is clean can be downloaded from its name. */
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

/** State of a file, read out when it changes, and advice where the file cannot be used. */
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

/** Field for files. With JavaScript, each is sent as soon as it is chosen, and the progress is said. */
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

/** The files that were not taken, each with the reason; gets the focus. */
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

/** The files that were not taken, one line each, for a page that sent them by itself. */
export const NotTakenLines: FC<{ visitor: Visitor; refused: readonly RefusedFile[] }> = ({
  visitor,
  refused,
}) =>
  refused.map((one) => (
    <p class="ds-validation-message" data-field="validation" data-color="danger">
      {whyNot(visitor, one)}
    </p>
  ));

function whyNot(visitor: Visitor, { name, ...refused }: RefusedFile): string {
  const { why } = refused;
  const says =
    why === 'over_budget'
      ? budgetSays(visitor, 'uploads', refused.over)
      : visitor.text.attachments.refused[why];
  return [name, says].filter(Boolean).join(': ');
}

/** The address at which a clean file is downloaded. */
const fileUrl = (visitor: Visitor, { caseNumber, requestId, id: file }: StoredFile): string =>
  caseNumber
    ? to(urlsFor(visitor).caseFile, { number: caseNumber, file })
    : to(urlsFor(visitor).requestFile, { request: requestId ?? '', file });
