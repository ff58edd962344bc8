/** Fields of the form on which a decision is written, at whichever stage. */

import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import { verdictWords } from '../ui/case/decisions.tsx';
import { type Labels, Problems, TextArea, TextInput } from '../ui/fields.tsx';
import { type DecisionSubject, tickOf, usualValidity } from './decision-input.ts';

interface Fields {
  visitor: Visitor;
  typed: FormState;
  subject: DecisionSubject;
}

export const decisionLabels = ({ text }: Visitor): Labels => ({
  outcome: text.decisions.outcome,
  body: text.decisions.body,
  legalBasis: text.decisions.legalBasis,
  conditions: text.decisions.conditions,
  validUntil: text.results.field,
  lines: text.decisions.lines,
});

export const DecisionFields: FC<Fields> = (props) => {
  const { visitor, typed, subject } = props;
  const { stage, kind, lines } = subject;
  const says = visitor.text.decisions;
  return (
    <>
      <fieldset class="ds-fieldset" id="outcome" tabindex={-1}>
        <legend class="ds-label" data-weight="medium">
          {says.outcome}
        </legend>
        {stage.verdictsOf(kind).map((outcome) => (
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
      <Validity {...props} />
    </>
  );
};

const LineTicks: FC<Fields> = ({ visitor, typed, subject: { lines } }) => {
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

/** The date until which that which is given is valid: the usual one stands there already. */
const Validity: FC<Fields> = ({ visitor, typed, subject }) => {
  const { valid } = subject.kind;
  const { field, help } = visitor.text.results;
  if (!valid) return null;
  const values = { validUntil: usualValidity(subject), ...typed.values };
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
