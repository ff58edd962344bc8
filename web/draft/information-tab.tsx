import type { FC } from 'hono/jsx';
import type { WholeForm } from '../../db/draft/forms.ts';
import { answeredRetired } from '../../domain/forms/editions.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { SectionSummary } from '../ui/form/summary.tsx';
import { INFORMATION, tabUrl, to, URLS } from '../urls.ts';
import { CloseButton, FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';
import { tabAfter } from './form-tabs.tsx';

/** The first tab: the purpose of the form, and for whom it is sent. */
export const InformationTab: FC<FormShown<WholeForm>> = ({ visitor, form }) => {
  const { kind, draft } = form;
  const { number } = draft;
  const { text, language } = visitor;
  return (
    <FormPage visitor={visitor} form={form} here={INFORMATION}>
      {kind.information.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      <p>{text.landingPage.weeks(kind.weeks)}</p>
      <p>{text.frame.confidential}</p>
      <p>{text.form.applicant(visitor.party.name)}</p>
      <AskedEarlier visitor={visitor} form={form} />
      <div class="buttons">
        <ButtonLink href={tabUrl(number, tabAfter(kind, draft.content, INFORMATION))}>
          {text.form.begin}
        </ButtonLink>
        <CloseButton visitor={visitor} />
        <ButtonLink href={to(URLS.draftDiscarding, { number })} variant="tertiary">
          {text.case.discard}
        </ButtonLink>
      </div>
    </FormPage>
  );
};

/** Answers to questions that are not asked any more, to be taken along from here. */
const AskedEarlier: FC<FormShown<WholeForm>> = ({ visitor, form: { kind, draft, files } }) => {
  const retired = answeredRetired(kind, draft.content);
  const { editions } = visitor.text;
  return retired ? (
    <>
      <h2 class="ds-heading" data-size="sm">
        {editions.before}
      </h2>
      <p>{editions.gone}</p>
      <SectionSummary visitor={visitor} section={retired} content={draft.content} files={files} />
    </>
  ) : null;
};
