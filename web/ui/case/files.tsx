/** *Vedlegg* on the page of a case: the files of the version in force, of messages and the complaint, for both sides. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import type { FileMark } from '../../../domain/files/file-types.ts';
import { allFiles, filesOf } from '../../../domain/forms/content.ts';
import { kindOf } from '../../../kinds.ts';
import { dateTime } from '../../../text/dates.ts';
import type { Visitor } from '../../http/context.ts';
import { isStaff } from '../../urls.ts';
import { FileLink } from '../files.tsx';
import type { CaseShown } from './case-shown.ts';

/** A file, and the name of what it is attached to. */
interface Found {
  file: StoredFile;
  where: string;
}

export const CaseFiles: FC<CaseShown> = (shown) => {
  const { visitor } = shown;
  const { text, language } = visitor;
  const says = text.attachments.case;
  const found = filesIn(shown);
  return (
    <section class="stack" aria-labelledby="vedlegg">
      <h2 class="ds-heading" data-size="md" id="vedlegg">
        {says.title}
      </h2>
      {found.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={says.table}>
          <table class="ds-table" data-border data-color="neutral">
            <caption class="ds-sr-only">{says.table}</caption>
            <thead>
              <tr>
                {[says.name, says.where, says.by, says.at, says.sum].map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map(({ file, where }) => (
                <tr>
                  <th scope="row">
                    <FileLink visitor={visitor} file={file} />
                    {isStaff(visitor) && file.marks.map((mark) => <Mark visitor={visitor} mark={mark} />)}
                  </th>
                  <td>{where}</td>
                  <td>{file.uploader}</td>
                  <td>{dateTime(language, file.uploadedAt)}</td>
                  <td>
                    <details>
                      <summary>{says.sumShow}</summary>
                      <code>{file.sha256}</code>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
};

/** The files in the order of the form, then of the messages, then of the complaint. */
function filesIn({ visitor, case_, read }: CaseShown): Found[] {
  const { language, text } = visitor;
  const content = read.version?.content.fields ?? {};
  const ofForm = allFiles(kindOf(case_.row.kind)).flatMap((place) =>
    filesOf(content, place).map(({ file }) => ({ id: file, where: place.label[language] })),
  );
  const says = text.attachments.case;
  const sent = [
    ...read.messages.map((message) => ({ ...message, what: says.message })),
    ...(read.complaint ? [{ ...read.complaint, what: says.complaint }] : []),
  ];
  const ofTexts = sent.flatMap(({ files, at, what }) =>
    files.map((id) => ({ id, where: `${what} ${dateTime(language, at)}` })),
  );
  return [...ofForm, ...ofTexts].flatMap(({ id, where }) => {
    const file = read.files.get(id);
    return file ? [{ file, where }] : [];
  });
}

/** A warning of what happens in the program that opens the file. */
const Mark: FC<{ visitor: Visitor; mark: FileMark }> = ({ visitor, mark }) => (
  <>
    {' '}
    <span class="ds-tag" data-color="warning">
      {visitor.text.attachments.marks[mark]}
    </span>
  </>
);
