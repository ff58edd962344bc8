/** Plans of the statements that pages send: the server itself tells how it carried each of them out (auto_explain). */
import type postgres from 'postgres';
import { connect, type Sql } from '../../db/sql.ts';

/** A statement as it was carried out. */
export interface Carried {
  query: string;
  /** Rows that were read of all tables, those that were passed over among them. */
  rows: number;
  /** Tables that were read from end to end. */
  scanned: string[];
  /** The step that read most of the rows. */
  heaviest: string;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** A pool of one connection, and the statements that were carried out on it since it was last asked. */
export interface Watched {
  sql: Sql;
  carried(): Carried[];
}

/** Opens a pool whose statements are watched. @param scannable tables that are so small that they may be read whole */
export function watch(url: string, name: string): Watched {
  let seen: Carried[] = [];
  const sql = connect(
    url,
    { name, max: 1 },
    {
      onnotice: ({ message = '' }: postgres.Notice) => {
        const json = message.includes('plan:') && message.slice(message.indexOf('{'));
        if (json) seen.push(carriedIn(JSON.parse(json) as { 'Query Text': string; Plan: Plan }));
      },
      connection: {
        session_preload_libraries: 'auto_explain',
        client_min_messages: 'log',
        'auto_explain.log_min_duration': '0',
        'auto_explain.log_analyze': 'on',
        'auto_explain.log_timing': 'off',
        'auto_explain.log_format': 'json',
      },
    },
  );
  return {
    sql,
    carried() {
      const since = seen;
      seen = [];
      return since;
    },
  };
}

function carriedIn({ 'Query Text': query, Plan: plan }: { 'Query Text': string; Plan: Plan }): Carried {
  const reads = [...nodesOf(plan)].filter(
    (node) => node['Relation Name'] && node['Node Type'] !== 'ModifyTable',
  );
  return {
    query,
    rows: Math.round(reads.reduce((sum, node) => sum + rowsRead(node), 0)),
    scanned: reads
      .filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0)
      .map((node) => node['Relation Name']!),
    heaviest: describe(reads.toSorted((one, other) => rowsRead(other) - rowsRead(one))[0]),
  };
}

const describe = (node: Plan | undefined): string =>
  node
    ? `${node['Node Type']} ${node['Index Name'] ?? ''} on ${node['Relation Name']}: ${rowsRead(node)}`
    : '';

function* nodesOf(plan: Plan): Generator<Plan> {
  yield plan;
  for (const below of plan.Plans ?? []) yield* nodesOf(below);
}

const rowsRead = (node: Plan): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0));
