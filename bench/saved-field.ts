/** Time of a field that a page saves by itself, beside that of one row that is updated and nothing else. */

import { connect, json, type Sql } from '../db/sql.ts';
import type { Stack } from '../dev/stack.ts';
import { type Comparison, timed } from './compare.ts';
import { BenchUser } from './user.ts';

/** Saves of one measurement. */
const SAVES = 40;
const FIELD = 'route';
const LINE = {
  ...{ description: 'Radar', part_number: 'R-1', list: 'ii', list_code: '6A008' },
  ...{ quantity: '2', unit: 'pcs', value: '100.50' },
};

/** @param lines number of lines of goods that the form has */
export const saveIn =
  (name: string, lines: number) =>
  async (stack: Stack): Promise<Comparison> => {
    const user = await BenchUser.arrive(stack);
    const sql = connect(stack.addresses.postgres, { name: 'bench', max: 1 });
    const number = await user.begin('export-licence');
    await fill(sql, number, lines);
    const field = savedBy(user, number);
    const row = await updatedIn(sql);
    return {
      name,
      says: `time to save a field of a form of ${lines} lines over HTTP, beside one update of one row`,
      unit: 'ms',
      goal: { is: 'at most', ratio: 4 },
      rounds: 10,
      ours: async () => (await timed(() => oftenDo(field))) / SAVES,
      raw: async () => (await timed(() => oftenDo(row))) / SAVES,
      close: () => sql.end(),
    };
  };

async function oftenDo(one: () => Promise<void>): Promise<void> {
  for (let done = 0; done < SAVES; done++) await one();
}

async function fill(sql: Sql, number: string, count: number): Promise<void> {
  const fields = Array.from({ length: count }, (_, place) => {
    const path = `goods.${place.toString(16).padStart(12, '0')}`;
    const values = Object.entries(LINE).map(([field, value]) => [`${path}.${field}`, value] as const);
    return [[path, String(place + 1)] as const, ...values];
  });
  await sql`
    insert into draft_fields (case_number, generation, path, value, revision, saved_by)
    select number, 1, key, value, 1, created_by
    from cases, jsonb_each(${json(sql, Object.fromEntries(fields.flat()))}) where number = ${number}`;
  await sql`analyze draft_fields`;
}

/** Saves a text as its page does, a little longer each time. */
function savedBy(user: BenchUser, number: string): () => Promise<void> {
  let stamp = '0.AAAAAAAAAAAA';
  let times = 0;
  return async () => {
    times += 1;
    const body = new URLSearchParams({
      ...{ path: FIELD, generation: '1', [`seen.${FIELD}`]: stamp },
      [`value.${FIELD}`]: `Over Gøteborg, ${times}`,
    });
    const headers = { 'hx-request': 'true' };
    const html = await user.post(`/saker/${number}/felt`, { method: 'POST', headers, body });
    stamp = /class="stamp"[^>]* value="([^"]+)"/.exec(html)?.[1] ?? '';
  };
}

/** Updates a row of a table of its own. */
async function updatedIn(sql: Sql): Promise<() => Promise<void>> {
  await sql`create table if not exists bench_fields (path text primary key, value jsonb not null)`;
  await sql`insert into bench_fields values (${FIELD}, '""') on conflict do nothing`;
  let times = 0;
  return async () => {
    times += 1;
    await sql`update bench_fields set value = ${json(sql, `Over Gøteborg, ${times}`)} where path = ${FIELD}`;
  };
}
