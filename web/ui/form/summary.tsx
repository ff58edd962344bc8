/** Forms to read: a draft before it is sent, or a version. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../../db/files/files.ts';
import { sectionsOf } from '../../../domain/forms/conditions.ts';
import { filesOf, type Line, linesOf, type PlacedFile } from '../../../domain/forms/content.ts';
import { answeredRetired } from '../../../domain/forms/editions.ts';
import { byGroup } from '../../../domain/forms/field-groups.ts';
import { filledIn, leftEmpty } from '../../../domain/forms/filled.ts';
import type { Content, Field, Files, Kind, Lines, Section } from '../../../domain/forms/types.ts';
import { isEmpty } from '../../../domain/forms/values.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import type { Visitor } from '../../http/context.ts';
import { FileLink } from '../files.tsx';
import { inWords, ValueText } from './values.tsx';

/** Every field of the form by its sections, at heading level 3. */
export const FormSummary: FC<{
  visitor: Visitor;
  kind: Kind;
  content: Content;
  /** Its files, by their ids. */
  files: ReadonlyMap<Id, StoredFile>;
  /** Address at which a section can be changed; left out where it cannot. */
  mend?: (section: Section) => string;
}> = ({ visitor, kind, content, files, mend }) => {
  const shown = { visitor, content, files };
  const gone = answeredRetired(kind, content);
  return (
    <>
      {sectionsOf(kind, content).map((section) => (
        <SectionSummary {...shown} section={section} {...(mend && { mend: mend(section) })} />
      ))}
      {gone && <SectionSummary {...shown} section={gone} />}
    </>
  );
};

/** Everything that stands in one section, and in one line the names of what was left empty. */
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

/** Names of what was left empty, in one line, so that long forms with little in them stay short. */
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

/** Names of the files at one place, where some lie. */
const FilesThere: FC<{
  visitor: Visitor;
  files: Files;
  there: readonly PlacedFile[];
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
