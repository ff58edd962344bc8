/** What a caseworker writes of a decision, at whichever stage: read, checked and shown. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { DecisionText, Stage, Verdict } from '../../db/cases/decisions.ts';
import type { DecidedLine } from '../../documents/lines.ts';
import { isGiven, outcomesOf, validUntil } from '../../domain/cases/results.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import type { Visitor } from '../http/context.ts';
import { carriedNumber, longText, type ProblemCode, type Typed } from '../http/form-input.ts';
import { Problems, TextArea, TextInput } from '../ui/blocks.tsx';
import { verdictWords } from '../ui/case/decisions.tsx';

/** What is decided on: at which stage, an application of which kind, with which lines. */
export interface Matter {
  stage: Stage;
  kind: Kind;
  lines: readonly DecidedLine[];
}

/** A complaint leads to something better than what was complained about, or to the ministry. */
const verdictsOn = ({ stage, kind }: Matter): readonly Verdict[] =>
  stage === 'complaint'
    ? [...outcomesOf(kind).filter((outcome) => !['refused', 'dismissed'].includes(outcome)), 'forward']
    : outcomesOf(kind);

/** A line's tick, by the line's id. */
const tickOf = (id: string): string => `line.${id}`;

/** A text of several lines that may be left out. */
const optionalText = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal(''), longText()]));

/** The form of a decision: which lines are ticked must agree with the outcome, and the validity with the kind. */
export const decisionInput = (matter: Matter) =>
  z
    .looseObject({
      outcome: z.enum(verdictsOn(matter), 'choose'),
      body: longText(),
      legalBasis: longText(2000),
      conditions: optionalText,
      validUntil: z
        .string()
        .trim()
        .default(() => proposedValidity(matter)),
      /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
      version: carriedNumber,
    })
    .superRefine((typed, context) => {
      const validity = validityProblem(matter, typed);
      if (validity) context.addIssue({ code: 'custom', path: ['validUntil'], message: validity });
      const { lines } = matter;
      const ticked = lines.filter(({ id }) => tickOf(id) in typed).length;
      const partly = typed.outcome === 'partly' && lines.length > 0;
      const message =
        partly && (ticked === 0 || ticked === lines.length)
          ? 'lines_partly'
          : !partly && ticked > 0
            ? 'lines_other'
            : null;
      if (message) context.addIssue({ code: 'custom', path: ['lines'], message });
    });
export type DecisionInput = z.output<ReturnType<typeof decisionInput>>;

const proposedValidity = ({ kind }: Matter): string => validUntil(kind, Date.now()) ?? '';

/** What is wrong with the date until which something is given, where something is and does not last for good. */
function validityProblem(
  { kind }: Matter,
  typed: { outcome: string; validUntil: string },
): ProblemCode | null {
  if (!kind.valid || !isGiven(typed.outcome)) return null;
  if (!z.iso.date().safeParse(typed.validUntil).success) return 'date';
  const now = Date.now();
  if (typed.validUntil < dateInOslo(now)) return 'date_past';
  return kind.valid.is === 'most' && typed.validUntil > validUntil(kind, now)! ? 'valid_most' : null;
}

/** What was typed, as a decision: an outcome for the whole holds for every line. */
export function decisionTyped(
  { stage, kind, lines }: Matter,
  { outcome, body, legalBasis, conditions, validUntil, version, ...ticks }: DecisionInput,
): DecisionText {
  const granted: Partial<Record<Verdict, (id: string) => boolean>> = {
    granted: () => true,
    refused: () => false,
    partly: (id) => tickOf(id) in ticks,
  };
  const decide = granted[outcome];
  return {
    ...{ stage, version, outcome, body, legalBasis, conditions },
    validUntil: kind.valid && isGiven(outcome) ? validUntil : null,
    lines: decide ? Object.fromEntries(lines.map(({ id }) => [id, decide(id)])) : {},
  };
}

/** The form as it looks when an earlier proposal is written on. */
export const typedAs = (text: DecisionText): Record<string, string> => ({
  outcome: text.outcome,
  body: text.body,
  legalBasis: text.legalBasis,
  conditions: text.conditions,
  ...(text.validUntil !== null && { validUntil: text.validUntil }),
  ...(text.outcome === 'partly' &&
    Object.fromEntries(
      Object.entries(text.lines).flatMap(([id, granted]) => (granted ? [[tickOf(id), 'yes']] : [])),
    )),
});

interface Fields {
  visitor: Visitor;
  typed: Typed;
  matter: Matter;
}

export const decisionLabels = ({ text }: Visitor) => ({
  outcome: text.decisions.outcome,
  body: text.decisions.body,
  legalBasis: text.decisions.legalBasis,
  conditions: text.decisions.conditions,
  validUntil: text.gifts.field,
  lines: text.decisions.lines,
});

export const DecisionFields: FC<Fields> = (props) => {
  const { visitor, typed, matter } = props;
  const says = visitor.text.decisions;
  return (
    <>
      <fieldset class="ds-fieldset" id="outcome" tabindex={-1}>
        <legend class="ds-label" data-weight="medium">
          {says.outcome}
        </legend>
        {verdictsOn(matter).map((outcome) => (
          <Choice
            type="radio"
            name="outcome"
            value={outcome}
            checked={typed.values.outcome === outcome}
            label={verdictWords(visitor, outcome)}
          />
        ))}
        <Problems visitor={visitor} name="outcome" typed={typed} />
      </fieldset>
      {matter.lines.length > 0 && <LineTicks {...props} />}
      <TextArea visitor={visitor} typed={typed} name="body" label={says.body} rows={12} />
      <TextArea
        visitor={visitor}
        typed={typed}
        name="legalBasis"
        label={says.legalBasis}
        help={says.legalBasisHelp}
        rows={3}
      />
      <TextArea
        visitor={visitor}
        typed={typed}
        name="conditions"
        label={says.conditions}
        help={says.conditionsHelp}
        rows={4}
        optional
      />
      <Validity {...props} />
    </>
  );
};

/** Until when what is given is valid: what is usual stands there already. */
const Validity: FC<Fields> = ({ visitor, typed, matter }) => {
  const { valid } = matter.kind;
  const { field, help } = visitor.text.gifts;
  if (!valid) return null;
  const values = { validUntil: proposedValidity(matter), ...typed.values };
  return (
    <TextInput
      visitor={visitor}
      typed={{ ...typed, values }}
      name="validUntil"
      type="date"
      label={field}
      help={help[valid.is](valid.months)}
      optional
    />
  );
};

const LineTicks: FC<Fields> = ({ visitor, typed, matter: { lines } }) => {
  const says = visitor.text.decisions;
  return (
    <fieldset class="ds-fieldset" id="lines" tabindex={-1} aria-describedby="lines-hjelp">
      <legend class="ds-label" data-weight="medium">
        {says.lines}
      </legend>
      <p data-field="description" id="lines-hjelp">
        {says.linesHelp}
      </p>
      {lines.map(({ id, words }, place) => (
        <Choice
          type="checkbox"
          name={tickOf(id)}
          value="yes"
          checked={tickOf(id) in typed.values}
          label={`${place + 1}. ${words.filter(Boolean).join(', ')}`}
        />
      ))}
      <Problems visitor={visitor} name="lines" typed={typed} />
    </fieldset>
  );
};

const Choice: FC<{
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  label: string;
}> = ({ type, name, value, checked, label }) => (
  <div class="ds-field">
    <input class="ds-input" type={type} id={`${name}-${value}`} name={name} value={value} checked={checked} />
    <label class="ds-label" for={`${name}-${value}`} data-weight="regular">
      {label}
    </label>
  </div>
);
