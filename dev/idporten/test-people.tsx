import type { FC } from 'hono/jsx';
import { PEOPLE, type TestPerson } from './people.ts';
import type { IdportenText } from './texts.ts';

interface TestPeopleProps {
  t: IdportenText;
  columns: readonly (readonly [heading: string, value: (person: TestPerson) => string])[];
}

/**
 * Table of the test persons and of what to type: the same on every page, so that it tells nothing about a typed
 * number.
 */
export const TestPeople: FC<TestPeopleProps> = ({ t, columns }) => (
  <section aria-labelledby="people">
    <h2 class="ds-heading" data-size="xs" id="people">
      {t.testPeople}
    </h2>
    <p class="ds-paragraph">{t.typeThis}</p>
    <table class="ds-table" data-size="sm">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          {columns.map(([heading]) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PEOPLE.map((person) => (
          <tr>
            <th scope="row">{person.name}</th>
            {columns.map(([, value]) => (
              <td>{value(person)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
