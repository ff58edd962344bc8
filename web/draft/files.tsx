/** The places for files in a tab of a form, while it is written. */

import type { FC } from 'hono/jsx';
import type { WholeForm } from '../../db/draft/forms.ts';
import { allFiles, filesOf } from '../../domain/forms/content.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Files, Section } from '../../domain/forms/types.ts';
import type { LyingFile } from '../http/typed-files.ts';
import { FilesEditor, FilesList, type FilesPlace } from '../ui/files.tsx';
import { to, URLS } from '../urls.ts';
import { requiredWords } from './field-labels.tsx';
import type { FormShown } from './form-shown.ts';
import { TabStates } from './form-tabs.tsx';

interface PlaceShown extends FormShown<WholeForm> {
  section: Section;
  place: Files;
}

/** Files of one place with the buttons that change them, at heading level 2. */
export const PlaceForFiles: FC<PlaceShown & { removed?: LyingFile | undefined }> = ({
  removed,
  ...shown
}) => {
  const { visitor, form, place } = shown;
  const { language } = visitor;
  const required = requiredWords(visitor, place, [...fieldsOf(form.kind), ...allFiles(form.kind)]);
  return (
    <FilesEditor
      {...editable(shown)}
      removed={removed?.key.startsWith(`${place.path}.`) ? removed : undefined}
      required={required && <p>{required}</p>}
      help={place.help?.[language]}
    >
      <h2 class="ds-heading" data-size="sm" id={place.path} tabindex={-1}>
        {place.label[language]}
      </h2>
    </FilesEditor>
  );
};

/** The parts of the page that change as a file is scanned, fetched again: the list, and the states of the tabs. */
export const RefreshedFiles: FC<PlaceShown> = (shown) => (
  <>
    <FilesList {...editable(shown)} />
    <TabStates visitor={shown.visitor} form={shown.form} />
  </>
);

function editable({ visitor, form, section, place }: PlaceShown): FilesPlace {
  const { draft, files } = form;
  const tab = { number: draft.number, tab: section.id };
  return {
    visitor,
    id: place.path,
    label: place.label[visitor.language],
    lying: filesOf(draft.content, place).map(({ path, file }) => ({ key: path, file: files.get(file) })),
    upload: to(URLS.draftFiles, tab),
    refresh: to(URLS.draftFilesState, { ...tab, place: place.path }),
  };
}
