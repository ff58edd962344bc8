/** A form to read: what a draft holds before it is sent, or what was sent. */
import type { FC } from 'hono/jsx';
import { isEmpty } from '../../domain/kinds/check.ts';
import type { Content, Field, FieldType, Kind, Section, Value } from '../../domain/kinds/types.ts';
import type { Visitor } from '../route.ts';
import { date } from './format.ts';

/** Every field of the form by its sections, at heading level 3. */
export const FormSummary: FC<{
  visitor: Visitor;
  kind: Kind;
  content: Content;
  /** Where a section can be changed; left out where it cannot. */
  mend?: (section: Section) => string;
}> = ({ visitor, kind, content, mend }) =>
  kind.sections.map((section) => (
    <section class="stack">
      <h3 class="ds-heading" data-size="xs">
        {section.name[visitor.language]}
      </h3>
      <dl class="answers">
        {section.fields.map((field) => (
          <div>
            <dt>{field.label[visitor.language]}</dt>
            <dd>
              <ValueText visitor={visitor} field={field} value={content[field.path] ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      {mend && (
        <p>
          <a class="ds-link" href={mend(section)}>
            {visitor.text.form.mend(section.name[visitor.language])}
          </a>
        </p>
      )}
    </section>
  ));

/** A value as it is read. */
export const ValueText: FC<{ visitor: Visitor; field: Field; value: Value }> = ({ visitor, field, value }) =>
  isEmpty(value) ? (
    <span class="quiet">{visitor.text.form.empty}</span>
  ) : (
    <span class="written">{WORDS[field.type](visitor, field, value)}</span>
  );

type InWords = (visitor: Visitor, field: Field, value: Value) => string;
const asTyped: InWords = (_visitor, _field, value) => String(value);
const byOption: InWords = ({ language }, field, value) =>
  ('options' in field ? field.options : [])
    .filter(({ id }) => [value].flat().includes(id))
    .map(({ label }) => label[language])
    .join(', ');

const WORDS: { readonly [T in FieldType]: InWords } = {
  text: asTyped,
  long_text: asTyped,
  choice: byOption,
  ticks: byOption,
  confirmation: ({ text }) => text.form.yes,
  date: ({ language }, _field, value) => date(language, new Date(`${value}T12:00:00Z`)),
  own_case: asTyped,
};
