/** Differences between two states of a form as people read them: field by field, and line by line. */

import type { FC } from 'hono/jsx';
import type { KnownFiles } from '../../../domain/forms/check.ts';
import {
  type FieldDifference,
  type FileDifference,
  type LineChangeKind,
  type LineDifference,
  readDifference,
} from '../../../domain/forms/differences.ts';
import type { Content, Kind } from '../../../domain/forms/types.ts';
import type { Visitor } from '../../http/context.ts';
import { ValueText } from './values.tsx';

/** All differences by their sections, each with a heading of level 3; or a sentence that there are none. */
export const Differences: FC<{
  visitor: Visitor;
  kind: Kind;
  before: Content;
  after: Content;
  /** Files of both, by their ids. */
  files: KnownFiles;
}> = ({ visitor, kind, before, after, files: known }) => {
  const sections = readDifference(kind, before, after);
  if (sections.length === 0) return <p>{visitor.text.versions.same}</p>;
  return sections.map(({ section, fields, files, lines, reordered }) => (
    <section class="stack">
      <h3 class="ds-heading" data-size="xs">
        {section.name[visitor.language]}
      </h3>
      {fields.length > 0 && <FieldList visitor={visitor} fields={fields} />}
      {files.length > 0 && <FileList visitor={visitor} files={files} known={known} />}
      {reordered.map(({ label }) => (
        <p>{visitor.text.versions.reordered(label[visitor.language])}</p>
      ))}
      {lines.map((line) => (
        <LineFound visitor={visitor} {...line} />
      ))}
    </section>
  ));
};

const FileList: FC<{ visitor: Visitor; files: readonly FileDifference[]; known: KnownFiles }> = ({
  visitor,
  files,
  known,
}) => (
  <ul class="ds-list">
    {files.map(({ files: { label }, what, file }) => {
      const Mark = what === 'added' ? 'ins' : 'del';
      return (
        <li>
          {`${label[visitor.language]}: `}
          <Mark>{known.get(file)?.name}</Mark> {`(${visitor.text.versions.lines[what]})`}
        </li>
      );
    })}
  </ul>
);

const LineFound: FC<LineDifference & { visitor: Visitor }> = ({ visitor, lines, what, number, fields }) => (
  <section class="ds-card stack" data-color="neutral">
    <h4 class="ds-heading" data-size="2xs">
      {`${lines.one[visitor.language]} ${number}: ${visitor.text.versions.lines[what]}`}
    </h4>
    <FieldList visitor={visitor} fields={fields} sides={SIDES_OF[what]} />
  </section>
);

type Side = 'before' | 'after';
const BOTH: readonly Side[] = ['before', 'after'];

/** Sides of a line that there are to read: one that is new was nothing before. */
const SIDES_OF: Readonly<Record<LineChangeKind, readonly Side[]>> = {
  added: ['after'],
  removed: ['before'],
  altered: BOTH,
};

interface Shown {
  visitor: Visitor;
  sides?: readonly Side[];
}

const FieldList: FC<Shown & { fields: readonly FieldDifference[] }> = ({ fields, ...shown }) => (
  <dl class="answers">
    {fields.map((found) => (
      <BeforeAndAfter {...shown} {...found} />
    ))}
  </dl>
);

/** Both sides, named in words, since neither colour nor a line through a text is read out. */
const BeforeAndAfter: FC<FieldDifference & Shown> = ({ visitor, sides = BOTH, field, before, after }) => {
  const says = visitor.text.versions;
  return (
    <div>
      <dt>
        {field.group && `${field.group[visitor.language]}: `}
        {field.label[visitor.language]}
      </dt>
      {sides.includes('before') && (
        <dd>
          <span class="quiet">{says.before}: </span>
          <del>
            <ValueText visitor={visitor} field={field} value={before} />
          </del>
        </dd>
      )}
      {sides.includes('after') && (
        <dd>
          <span class="quiet">{says.after}: </span>
          <ins>
            <ValueText visitor={visitor} field={field} value={after} />
          </ins>
        </dd>
      )}
    </div>
  );
};
