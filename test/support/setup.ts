/** Runs around each file of tests on the stack: its people are there, and those at DEKSA have no part in what follows. */
import { afterAll, inject } from 'vitest';
import { connect } from '../../db/sql.ts';
import { makePeople } from '../../dev/people.ts';
import { CAST } from './cast.ts';

const { postgres } = inject('stack').addresses;

await makePeople(postgres, CAST);

afterAll(async () => {
  const sql = connect(postgres, { name: 'people of tests', max: 1 });
  await sql`update staff set roles = '{}' where pid in ${sql(CAST.people.map(({ pid }) => pid))}`;
  await sql.end();
});
