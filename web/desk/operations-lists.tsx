/** Lists of *Drift*: alarms, acts that wait, and e-mails that can never go, each named by the id of its workflow. */
import type { Child, FC } from 'hono/jsx';
import type { Operations, Some } from '../../db/operations.ts';
import { DIFFERENCES, type Difference } from '../../domain/shared/differences.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Settings } from '../../settings.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { workflowUrl } from '../urls.ts';

export interface ListsShown extends Pick<Operations, 'alarms' | 'commands' | 'mails'> {
  visitor: Visitor;
  settings: Settings;
}

export const Alarms: FC<ListsShown> = ({ alarms, ...shown }) => {
  const { visitor } = shown;
  const { operations: says } = visitor.text;
  return (
    <List
      {...shown}
      title={says.alarms}
      list={alarms}
      columns={[
        { id: 'what', cell: ({ what }) => nameOf(visitor, what) },
        { id: 'since', cell: ({ at }) => dateTime(visitor.language, at) },
      ]}
    >
      {alarms.count === 0 ? (
        <Alert tone="success">{says.noAlarms}</Alert>
      ) : (
        <Alert tone="danger">
          <p>
            <strong>{says.alarmCount(alarms.count)}.</strong> {says.repair}
          </p>
        </Alert>
      )}
    </List>
  );
};

/** An alarm in words; one of another version stands as it is. */
const nameOf = ({ text }: Visitor, what: string): string =>
  (DIFFERENCES as readonly string[]).includes(what) ? text.operations.differences[what as Difference] : what;

export const StuckCommands: FC<ListsShown> = ({ commands, ...shown }) => {
  const { visitor } = shown;
  const { operations: says } = visitor.text;
  return (
    <List
      {...shown}
      title={says.commands}
      list={commands}
      columns={[
        { id: 'command', cell: ({ n }) => n },
        { id: 'since', cell: ({ at }) => dateTime(visitor.language, at) },
        { id: 'sends', cell: ({ sends }) => says.times(sends) },
      ]}
    >
      {commands.count === 0 && <p>{says.noCommands}</p>}
    </List>
  );
};

export const UndeliverableMails: FC<ListsShown> = ({ mails, ...shown }) => {
  const { visitor } = shown;
  const { operations: says } = visitor.text;
  return (
    <List
      {...shown}
      title={says.undeliverable}
      list={mails}
      columns={[
        { id: 'mail', cell: ({ mail }) => mail },
        { id: 'code', cell: ({ code }) => code },
        { id: 'since', cell: ({ createdAt }) => dateTime(visitor.language, createdAt) },
      ]}
    >
      {mails.count === 0 && <p>{says.noUndeliverable}</p>}
    </List>
  );
};

interface Column<Row> {
  id: keyof Visitor['text']['operations']['columns'];
  cell: (row: Row) => Child;
}

interface Listed<Row> {
  visitor: Visitor;
  settings: Settings;
  title: string;
  list: Some<Row>;
  columns: readonly Column<Row>[];
  children?: Child;
}

/** A list under its heading, with what is to be said about the whole; a table where it has rows. */
function List<Row extends { workflowId: Id }>({
  visitor,
  settings,
  title,
  list,
  columns,
  children,
}: Listed<Row>) {
  const { columns: names, more } = visitor.text.operations;
  const { rows, count } = list;
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="sm">
        {title}
      </h2>
      {children}
      {rows.length > 0 && (
        <section class="scroll rows" tabindex={0} aria-label={title}>
          <table class="ds-table" data-border data-color="neutral">
            <caption class="ds-sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{names.workflow}</th>
                {columns.map(({ id }) => (
                  <th scope="col">{names[id]}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <Workflow id={row.workflowId} settings={settings} />
                  </th>
                  {columns.map(({ id, cell }) => (
                    <td data-label={names[id]}>{cell(row)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length < count && <p>{more(rows.length, count)}</p>}
    </section>
  );
}

const Workflow: FC<{ id: Id; settings: Settings }> = ({ id, settings }) => {
  const href = workflowUrl(settings, id);
  return href ? (
    <a class="ds-link" data-color="accent" href={href}>
      {id}
    </a>
  ) : (
    id
  );
};
