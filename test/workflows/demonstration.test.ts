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

it('shows an enquiry in every state, carried there by its workflow', async () => {
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
  ]);
  const refused = await ground.sql`select from commands where outcome <> 'done'`;
  expect(refused).toHaveLength(0);
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
