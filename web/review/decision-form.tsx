/** What a caseworker writes of a decision, at whichever stage: read, checked and shown. */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { DecisionText, Stage, Verdict } from '../../db/decisions.ts';
import type { DecidedLine } from '../../documents/lines.ts';
import type { Typed } from '../inputs.ts';
import { longText } from '../inputs.ts';
import type { Visitor } from '../route.ts';
import { Problems, TextArea } from '../views/blocks.tsx';
import { verdictWords } from '../views/case-decisions.tsx';

export const OUTCOMES: Readonly<Record<Stage, readonly Verdict[]>> = {
  application: ['granted', 'partly', 'refused', 'dismissed', 'not_required'],
  complaint: ['granted', 'partly', 'not_required', 'forward'],
  ministry: ['granted', 'partly', 'refused', 'dismissed', 'not_required'],
};

/** A line's tick, by the line's id. */
const tickOf = (id: string): string => `line.${id}`;

/** A text of several lines that may be left out. */
const optionalText = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal(''), longText()]));

/** The form of a decision about these lines: which of them are ticked must agree with the outcome. */
export const decisionInput = (stage: Stage, lines: readonly DecidedLine[]) =>
  z
    .looseObject({
      outcome: z.enum(OUTCOMES[stage], 'choose'),
      body: longText(),
      legalBasis: longText(2000),
      conditions: optionalText,
      /** The version that the caseworker looked at while writing: a newer one has to be looked at first. */
      version: z.coerce.number().int().min(0).max(1_000_000).catch(0),
    })
    .superRefine((typed, context) => {
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

/** What was typed, as a decision: an outcome for the whole holds for every line. */
export function decisionTyped(
  stage: Stage,
  lines: readonly DecidedLine[],
  { outcome, body, legalBasis, conditions, version, ...ticks }: DecisionInput,
): DecisionText {
  const granted: Partial<Record<Verdict, (id: string) => boolean>> = {
    granted: () => true,
    refused: () => false,
    partly: (id) => tickOf(id) in ticks,
  };
  const decide = granted[outcome];
  return {
    ...{ stage, version, outcome, body, legalBasis, conditions },
    lines: decide ? Object.fromEntries(lines.map(({ id }) => [id, decide(id)])) : {},
  };
}

/** The form as it looks when an earlier proposal is written on. */
export const typedAs = (text: DecisionText): Record<string, string> => ({
  outcome: text.outcome,
  body: text.body,
  legalBasis: text.legalBasis,
  conditions: text.conditions,
  ...(text.outcome === 'partly' &&
    Object.fromEntries(
      Object.entries(text.lines).flatMap(([id, granted]) => (granted ? [[tickOf(id), 'yes']] : [])),
    )),
});

interface Fields {
  visitor: Visitor;
  typed: Typed;
  stage: Stage;
  lines: readonly DecidedLine[];
}

export const decisionLabels = ({ text }: Visitor) => ({
  outcome: text.decisions.outcome,
  body: text.decisions.body,
  legalBasis: text.decisions.legalBasis,
  conditions: text.decisions.conditions,
  lines: text.decisions.lines,
});

export const DecisionFields: FC<Fields> = (props) => {
  const { visitor, typed, stage, lines } = props;
  const says = visitor.text.decisions;
  return (
    <>
      <fieldset class="ds-fieldset" id="outcome" tabindex={-1}>
        <legend class="ds-label" data-weight="medium">
          {says.outcome}
        </legend>
        {OUTCOMES[stage].map((outcome) => (
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
      {lines.length > 0 && <LineTicks {...props} />}
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
    </>
  );
};

const LineTicks: FC<Fields> = ({ visitor, typed, lines }) => {
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
