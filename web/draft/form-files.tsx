/** The places for files in a tab of a form, while it is written. */

import type { FC } from 'hono/jsx';
import { allFiles, filesOf } from '../../domain/forms/content.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Files, Section } from '../../domain/forms/types.ts';
import { FilesEditor, FilesList, type FilesPlace, type LyingFile } from '../ui/files.tsx';
import { stateId, tabsOf, type WholeForm } from './form.tsx';
import { requiredWords } from './form-labels.tsx';

interface Shown {
  form: WholeForm;
  section: Section;
}

/** Files of one place with what can be done with them, at heading level 2. */
export const FilesView: FC<Shown & { files: Files; removed?: LyingFile | undefined }> = ({
  files,
  removed,
  ...shown
}) => {
  const { visitor, kind } = shown.form;
  const { language } = visitor;
  const required = requiredWords(visitor, files, [...fieldsOf(kind), ...allFiles(kind)]);
  return (
    <FilesEditor
      {...placeOf(shown, files)}
      removed={removed?.key.startsWith(`${files.path}.`) ? removed : undefined}
      required={required && <p>{required}</p>}
      help={files.help?.[language]}
    >
      <h2 class="ds-heading" data-size="sm" id={files.path} tabindex={-1}>
        {files.label[language]}
      </h2>
    </FilesEditor>
  );
};

function placeOf({ form, section }: Shown, files: Files): FilesPlace {
  const { visitor, draft, files: known } = form;
  const { number } = draft;
  return {
    visitor,
    id: files.path,
    label: files.label[visitor.language],
    lying: filesOf(draft.content, files).map(({ path, file }) => ({ key: path, file: known.get(file) })),
    upload: uploadUrl(number, section),
    refresh: `/saker/${number}/vedlegg/${section.id}/${files.path}/tilstand`,
  };
}

/** Where a tab is sent together with files. */
export const uploadUrl = (number: string, { id }: Section): string =>
  `/saker/${number}/vedlegg/${id}/opplasting`;

/** What changes on the page as a file is looked into, fetched again: the list, and the states of the tabs. */
export const RefreshedFiles: FC<Shown & { files: Files }> = ({ files, ...shown }) => (
  <>
    <FilesList {...placeOf(shown, files)} />
    {tabsOf(shown.form).map((tab) => (
      <hx-partial hx-target={`#${stateId(tab.id)}`}>{tab.state}</hx-partial>
    ))}
  </>
);
