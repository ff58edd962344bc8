/** What is told where a form has changed since it was begun. */
import type { FC } from 'hono/jsx';
import { answeredOfGone, changesSince } from '../../domain/forms/editions.ts';
import { Notice } from '../ui/blocks.tsx';
import { SectionSummary } from '../ui/form/summary.tsx';
import { type Form, INFORMATION, tabUrl, type WholeForm } from './form.tsx';

/** Says that the form has changed, and leads to what has. */
export const EditionNotice: FC<{ form: Form; here: string }> = ({ form, here }) => {
  const { visitor, kind, draft } = form;
  const { editions } = visitor.text;
  const changes = changesSince(kind, draft.begun);
  if (changes.length === 0) return null;
  return (
    <Notice>
      <p>{editions.changed}</p>
      {here === INFORMATION ? (
        <ul class="ds-list">
          {changes.map(({ said }) => (
            <li>{said[visitor.language]}</li>
          ))}
        </ul>
      ) : (
        <p>
          <a class="ds-link" href={tabUrl(draft.number, INFORMATION)}>
            {editions.see}
          </a>
        </p>
      )}
    </Notice>
  );
};

/** What was answered to questions that are not asked any more, to be taken along from here. */
export const AskedEarlier: FC<{ form: WholeForm }> = ({ form: { visitor, kind, draft, files } }) => {
  const gone = answeredOfGone(kind, draft.content);
  const { editions } = visitor.text;
  return gone ? (
    <>
      <h2 class="ds-heading" data-size="sm">
        {editions.before}
      </h2>
      <p>{editions.gone}</p>
      <SectionSummary visitor={visitor} section={gone} content={draft.content} files={files} />
    </>
  ) : null;
};
