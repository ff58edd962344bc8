import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { makeDemonstration } from '../../dev/demo.ts';
import { STORIES } from '../../dev/demo-stories.ts';
import { makePeople } from '../../dev/people.ts';
import { type Ground, layTestGround } from './ground.ts';

let ground: Ground;
let database: string;
beforeAll(async () => {
  ground = await layTestGround(inject('workerCache'));
  const { DATABASE_URL = '' } = inject('stack').environment;
  database = Object.assign(new URL(DATABASE_URL), { pathname: `/${ground.namespace}` }).href;
  await makePeople(database);
});
afterAll(() => ground.close());

const cases = () => ground.sql`select number, state, next_n, started from cases order by number`;
const settled = () =>
  vi.waitFor(
    async () => expect(await ground.sql`select from commands where outcome is null`).toHaveLength(0),
    { timeout: 20_000 },
  );

it('shows an enquiry in every state, and what an organisation applies for, carried there by their workflows', async () => {
  await makeDemonstration(database);
  await settled();
  expect((await cases()).map(({ state }) => state)).toEqual([
    'decided',
    'decided',
    'withdrawn',
    'awaiting_applicant',
    'under_review',
    'submitted',
    'submitted',
    'draft',
    'decided',
    'under_review',
    'draft',
  ]);
  const refused = await ground.sql`select from commands where outcome <> 'done'`;
  expect(refused).toHaveLength(0);
});

it('tells of goods in lines, of an organisation, and of a decision that somebody else approved', async () => {
  const told = await ground.sql`
    select o.name, c.state, d.proposed_by <> d.issued_by as four_eyes,
      (select count(*)::int from draft_fields f where f.case_number = c.number and is_line(f.path)) as lines
    from cases c join organisations o on o.id = c.party_id left join issued_decisions d on d.case_number = c.number
    order by c.number`;
  expect(told).toMatchObject([
    { state: 'decided', fourEyes: true, lines: 1 },
    { state: 'under_review', lines: 2 },
    { state: 'draft', lines: 2 },
  ]);
});

it('is made once, also by several starts at a time, and leaves alone what people went on with', async () => {
  await ground.sql`update draft_fields set value = '"Noe annet"', revision = 9 where path = 'subject'`;
  const before = await cases();
  await Promise.all([makeDemonstration(database), makeDemonstration(database)]);
  await settled();
  expect(await cases()).toEqual(before);
  const changed = await ground.sql`select from draft_fields where value = '"Noe annet"'`;
  expect(changed).toHaveLength(STORIES.length);
});
