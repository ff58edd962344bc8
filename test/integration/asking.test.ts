/** Asking for organisations, more often than anybody has to. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { TEXTS } from '../../text/index.ts';
import { settle } from '../support/stranger.ts';

const { postgres } = inject('stack').addresses;
const CREATE = '/virksomheter/ny';
/** A right number that the register does not know. */
const NUMBER = '311111116';
const MOST = 20;
let sql: Sql;

beforeAll(() => {
  sql = connect(postgres, { name: 'asking test', max: 2 });
});
afterAll(() => sql.end());

it('ends for an hour with the twentieth, and goes on afterwards', async () => {
  const user = await settle();
  const [me] = await sql<{ id: string }[]>`select id from persons where pid = ${user.pid}`;
  const asked = () =>
    sql`select from access_requests where requester = ${me!.id}`.then(({ length }) => length);
  const ask = async () => user.press(await user.formOn(CREATE, CREATE), CREATE, { number: NUMBER });
  const form = await user.formOn(CREATE, CREATE);
  expect((await user.press(form, CREATE, { number: NUMBER })).status).toBe(303);
  await sql`
    insert into access_requests (id, workflow_id, kind, number, requester, pid, snapshot, started, closed, start_token)
    select id, 'access-' || id, kind, number, requester, pid, snapshot, true, true, gen_random_uuid()
    from (select gen_random_uuid() as id, kind, number, requester, pid, snapshot from access_requests,
      generate_series(2, ${MOST}) where requester = ${me!.id}) as others`;
  const refused = await ask();
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(TEXTS.nb.access.tooMany);
  expect(await asked()).toBe(MOST);
  // what was asked for in time is pressed again
  expect((await user.press(form, CREATE, { number: NUMBER })).status).toBe(303);
  await sql`
    update access_requests set created_at = created_at - interval '1 hour'
    where requester = ${me!.id} and closed`;
  expect((await ask()).status).toBe(303);
  expect(await asked()).toBe(MOST + 1);
});
