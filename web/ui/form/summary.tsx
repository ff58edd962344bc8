/** A form to read: what a draft holds before it is sent, or what was sent. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import { sectionsOf } from '../../../domain/forms/conditions.ts';
import { type FileAt, filesOf, type Line, linesOf } from '../../../domain/forms/content.ts';
import { countryName } from '../../../domain/forms/countries.ts';
import { currencyName } from '../../../domain/forms/currencies.ts';
import { answeredOfGone } from '../../../domain/forms/editions.ts';
import { byGroup } from '../../../domain/forms/field-groups.ts';
import { filledIn, leftEmpty } from '../../../domain/forms/filled.ts';
import { titleOf } from '../../../domain/forms/list-codes.ts';
import type {
  Content,
  Field,
  FieldType,
  Files,
  Kind,
  Lines,
  Section,
  Value,
} from '../../../domain/forms/types.ts';
import { isEmpty } from '../../../domain/forms/values.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { amount, number } from '../../../text/numbers.ts';
import type { Visitor } from '../../http/context.ts';
import { FileLink } from '../files.tsx';
import { date } from '../format.ts';

/** Every field of the form by its sections, at heading level 3. */
export const FormSummary: FC<{
  visitor: Visitor;
  kind: Kind;
  content: Content;
  /** What is known of its files. */
  files: ReadonlyMap<Id, StoredFile>;
  /** Where a section can be changed; left out where it cannot. */
  mend?: (section: Section) => string;
}> = ({ visitor, kind, content, files, mend }) => {
  const shown = { visitor, content, files };
  const gone = answeredOfGone(kind, content);
  return (
    <>
      {sectionsOf(kind, content).map((section) => (
        <SectionSummary {...shown} section={section} {...(mend && { mend: mend(section) })} />
      ))}
      {gone && <SectionSummary {...shown} section={gone} />}
    </>
  );
};

/** All that a form holds in one section, and in one line what was left empty. */
export const SectionSummary: FC<{
  visitor: Visitor;
  section: Section;
  content: Content;
  files: ReadonlyMap<Id, StoredFile>;
  mend?: string;
}> = ({ visitor, section, content, files: known, mend }) => {
  const { fields, files, lines } = filledIn(section, content);
  return (
    <section class="stack">
      <h3 class="ds-heading" data-size="xs">
        {section.name[visitor.language]}
      </h3>
      {byGroup(fields, (field) => field).map(({ group, items }) => (
        <>
          {group && (
            <h4 class="ds-heading" data-size="2xs">
              {group[visitor.language]}
            </h4>
          )}
          <Answers visitor={visitor} fields={items} content={content} />
        </>
      ))}
      {files.map((place) => (
        <dl class="answers">
          <FilesThere visitor={visitor} files={place} there={filesOf(content, place)} known={known} />
        </dl>
      ))}
      {lines.map((some) => (
        <LinesTable visitor={visitor} lines={some} standing={linesOf(content, some)} />
      ))}
      <LeftEmpty visitor={visitor} section={section} content={content} />
      {mend && (
        <p>
          <a class="ds-link" href={mend}>
            {visitor.text.form.mend(section.name[visitor.language])}
          </a>
        </p>
      )}
    </section>
  );
};

/** In one line, so that long forms with little in them stay short. */
const LeftEmpty: FC<{ visitor: Visitor; section: Section; content: Content }> = ({
  visitor: { text, language },
  section,
  content,
}) => {
  const names = leftEmpty(section, content, language);
  return names.length === 0 ? null : <p class="quiet">{`${text.form.leftEmpty}: ${names.join(' · ')}`}</p>;
};

const Answers: FC<{ visitor: Visitor; fields: readonly Field[]; content: Content }> = ({
  visitor,
  fields,
  content,
}) => (
  <dl class="answers">
    {fields.map((field) => (
      <div>
        <dt>{field.label[visitor.language]}</dt>
        <dd>
          <ValueText visitor={visitor} field={field} value={content[field.path] ?? ''} />
        </dd>
      </div>
    ))}
  </dl>
);

/** The names of the files at one place where some lie. */
const FilesThere: FC<{
  visitor: Visitor;
  files: Files;
  there: readonly FileAt[];
  known: ReadonlyMap<Id, StoredFile>;
}> = ({ visitor, files, there, known }) => (
  <div>
    <dt>{files.label[visitor.language]}</dt>
    <dd>
      <ul class="ds-list">
        {there.map(({ file }) => (
          <li>
            <FileLink visitor={visitor} file={known.get(file)} />
          </li>
        ))}
      </ul>
    </dd>
  </div>
);

/** Lines one under the other, with a column for each field that any of them has filled in. */
const LinesTable: FC<{ visitor: Visitor; lines: Lines; standing: readonly Line[] }> = ({
  visitor,
  lines,
  standing,
}) => {
  const { text, language } = visitor;
  const name = lines.label[language];
  const fields = lines.fields.filter(({ path }) =>
    standing.some(({ values }) => !isEmpty(values[path] ?? '')),
  );
  return (
    <>
      <h4 class="ds-heading" data-size="2xs">
        {name}
      </h4>
      <section class="scroll" tabindex={0} aria-label={name}>
        <table class="ds-table" data-border data-color="neutral">
          <caption class="ds-sr-only">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{text.form.lines.number}</th>
              {fields.map(({ label }) => (
                <th scope="col">{label[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standing.map(({ values }, at) => (
              <tr>
                <th scope="row">{at + 1}</th>
                {fields.map((field) => (
                  <td>{inWords(visitor, field, values[field.path] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

/** A value as it is read. */
export const ValueText: FC<{ visitor: Visitor; field: Field; value: Value }> = ({ visitor, field, value }) =>
  isEmpty(value) ? (
    <span class="quiet">{visitor.text.form.empty}</span>
  ) : (
    <span class="written">{inWords(visitor, field, value)}</span>
  );

/** A value as it is read; nothing where it is empty. */
export const inWords = (visitor: Visitor, field: Field, value: Value): string =>
  isEmpty(value) ? '' : (WORDS[field.type] as InWords)(visitor, field, value);

type InWords<F extends Field = Field> = (visitor: Visitor, field: F, value: Value) => string;
const asTyped: InWords = (_visitor, _field, value) => String(value);
const byOption: InWords = ({ language }, field, value) =>
  ('options' in field ? field.options : [])
    .filter(({ id }) => [value].flat().includes(id))
    .map(({ label }) => label[language])
    .join(', ');

const WORDS: { readonly [T in FieldType]: InWords<Extract<Field, { type: T }>> } = {
  text: asTyped,
  long_text: asTyped,
  choice: byOption,
  ticks: byOption,
  confirmation: ({ text }) => text.form.yes,
  date: ({ language }, _field, value) => date(language, new Date(`${value}T12:00:00Z`)),
  own_case: asTyped,
  country: ({ language }, _field, value) => countryName(String(value), language),
  currency: ({ language }, _field, value) => currencyName(String(value), language),
  money: ({ language }, { currency }, value) => amount(language, String(value), currency),
  quantity: ({ language }, _field, value) => number(language, String(value)),
  list_code: ({ language }, _field, value) => {
    const title = titleOf(String(value), language);
    return title ? `${value} (${title})` : String(value);
  },
  tariff_number: asTyped,
  organisation_number: asTyped,
};
