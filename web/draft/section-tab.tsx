import type { Child, FC } from 'hono/jsx';
import type { OwnCase } from '../../db/cases/own-cases.ts';
import type { WholeForm } from '../../db/draft/forms.ts';
import type { Section } from '../../domain/forms/types.ts';
import type { TypedFiles } from '../http/typed-files.ts';
import { AllowedFiles, NotTaken } from '../ui/files.tsx';
import { tabUrl } from '../urls.ts';
import type { FieldState } from './field-state.ts';
import { PlaceForFiles } from './files.tsx';
import { NEXT } from './form-buttons.ts';
import { FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';
import { LinesList, type LinesView } from './lines-list.tsx';
import { WritingButtons, WritingForm } from './writing-form.tsx';

interface SectionTabProps extends FormShown<WholeForm> {
  section: Section;
  /** Its fields, as they stand or as they were typed. */
  fields: readonly FieldState[];
  /** Cases that a field may point to. */
  ownCases: readonly OwnCase[];
  lines: LinesView;
  files: TypedFiles;
  notice?: Child;
}

/** A section with its fields, its files and its lines. */
export const SectionTab: FC<SectionTabProps> = (props) => {
  const { section, fields, ownCases, lines, files, notice, ...shown } = props;
  const { visitor, form } = shown;
  return (
    <FormPage {...shown} here={section.id} notice={notice}>
      <NotTaken visitor={visitor} refused={files.refused} />
      <WritingForm {...shown} to={tabUrl(form.draft.number, section.id)} fields={fields} ownCases={ownCases}>
        {section.files && <AllowedFiles visitor={visitor} />}
        {section.files?.map((place) => (
          <PlaceForFiles {...shown} section={section} place={place} removed={files.removed} />
        ))}
        {section.lines?.map((one) => (
          <LinesList {...shown} section={section} lines={one} view={lines} />
        ))}
        <WritingButtons {...shown} onwards={NEXT}>
          {visitor.text.form.next}
        </WritingButtons>
      </WritingForm>
    </FormPage>
  );
};
