import type { FC } from 'hono/jsx';
import type { Letter } from '../../../documents/letter.ts';
import type { Fact, LetterPart, PaperTable } from '../../../documents/paper.ts';

/** A letter to read and to print; its headings begin one level below the page's or the section's own. */
export const LetterView: FC<{ letter: Letter; level: 2 | 3 }> = ({ letter, level }) => (
  <article class="letter stack" lang={letter.language}>
    <Facts facts={letter.facts} />
    {letter.parts.map((part) => (
      <PartView part={part} level={level} />
    ))}
    <Facts facts={letter.signed} />
    {letter.small.map((sentence) => (
      <p class="quiet">{sentence}</p>
    ))}
  </article>
);

const Facts: FC<{ facts: readonly Fact[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const PartView: FC<{ part: LetterPart; level: 2 | 3 }> = ({ part, level }) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="stack">
      <Heading class="ds-heading" data-size="xs">
        {part.heading}
      </Heading>
      {'table' in part ? (
        <LinesTable table={part.table} name={part.heading} />
      ) : (
        part.paragraphs.map((paragraph) => <p class="written">{paragraph}</p>)
      )}
    </section>
  );
};

const LinesTable: FC<{ table: PaperTable; name: string }> = ({ table, name }) => (
  <section class="scroll" tabindex={0} aria-label={name}>
    <table class="ds-table">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first}</th>
            {rest.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
