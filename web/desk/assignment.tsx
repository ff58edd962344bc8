/** *Tildel*: somebody becomes responsible for a case, whoever is so now. */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { assign } from '../../acts/cases/assign.ts';
import { type Caseworker, caseworkersFor, MOST_COUNTED } from '../../db/cases/caseworkers.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { FormState, ProblemCode } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { WritingPage } from '../ui/case/writing-page.tsx';
import { Problems } from '../ui/fields.tsx';
import { caseUrl, URLS } from '../urls.ts';

const action = 'review.assign';
const NONE_CHOSEN: ProblemCode = 'choose';
const input = z.object({ caseworker: z.uuid(NONE_CHOSEN) });

export function mountAssignments(routes: Routes): void {
  const { show, take } = commandForm({
    ...{ action, input },
    boundTo: ({ row }: RoutedCase) => row.number,
    page: async (visitor, case_, typed) => {
      const caseworkers = await caseworkersFor(visitor.reads, case_.row.number);
      const { title, lead, caseworker } = visitor.text.assignment;
      return (
        <WritingPage
          {...{ visitor, case_, typed, title, lead, action }}
          to={URLS.deskAssignment}
          labels={{ caseworker }}
          send={title}
        >
          <CaseworkerChoice {...{ visitor, case_, typed, caseworkers }} />
        </WritingPage>
      );
    },
    act: ({ acts, id, actor, input: { caseworker } }, { row }) =>
      assign(acts, { id, actor, number: row.number, caseworker }),
    refusals: ({ text }) => ({ ...text.refusals, ...text.assignment.refusals }),
    leadsTo: (visitor, { row }) => caseUrl(visitor, row.number),
  });
  routes.on('case', 'GET', URLS.deskAssignment, action, show);
  routes.on('case', 'POST', URLS.deskAssignment, action, take);
}

/** Caseworkers to choose from, each with how much they have to do; whoever has the case is chosen from the start. */
const CaseworkerChoice: FC<{
  visitor: Visitor;
  case_: RoutedCase;
  typed: FormState;
  caseworkers: readonly Caseworker[];
}> = ({ visitor, case_, typed, caseworkers }) => {
  const { assignment } = visitor.text;
  const { caseworker: now } = case_.row.snapshot;
  const chosen = typed.values.caseworker ?? now;
  return (
    <fieldset class="ds-fieldset" id="caseworker" tabindex={-1}>
      <legend class="ds-label" data-weight="medium">
        {assignment.caseworker}
      </legend>
      {caseworkers.length === 0 && <p>{assignment.nobody}</p>}
      {caseworkers.map(({ id, name, openCases }) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type="radio"
            id={`caseworker-${id}`}
            name="caseworker"
            value={id}
            checked={id === chosen}
            aria-describedby={`caseworker-${id}-saker`}
          />
          <label class="ds-label" for={`caseworker-${id}`} data-weight="regular">
            {name}
          </label>
          <p data-field="description" id={`caseworker-${id}-saker`}>
            {[
              openCases < MOST_COUNTED
                ? assignment.openCases(openCases)
                : assignment.manyOpenCases(MOST_COUNTED),
              id === now && assignment.now,
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        </div>
      ))}
      <Problems visitor={visitor} name="caseworker" typed={typed} />
    </fieldset>
  );
};
