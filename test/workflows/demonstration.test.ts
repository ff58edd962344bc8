import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { makeDemonstration } from '../../dev/demo/demonstration.ts';
import { ENQUIRIES } from '../../dev/demo/enquiries.ts';
import { makePeople } from '../../dev/people.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import { type Harness, startHarness } from '../support/workflows/harness.ts';

let harness: Harness;
let make: () => Promise<void>;
let temporal: TemporalClient;
beforeAll(async () => {
  harness = await startHarness();
  const { DATABASE_URL = '', TEMPORAL_ADDRESS = '' } = inject('stack').environment;
  const database = Object.assign(new URL(DATABASE_URL), { pathname: `/${harness.namespace}` }).href;
  const { namespace, store } = harness;
  temporal = openTemporal({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: namespace }, pino({ level: 'silent' }));
  make = () => makeDemonstration(database, { temporal, store });
  await makePeople(database);
});
afterAll(async () => {
  await temporal.close();
  await harness.close();
});

const cases = () => harness.sql`select number, state, next_n, started from cases order by number`;
const settled = () =>
  vi.waitFor(
    async () => expect(await harness.sql`select from commands where outcome is null`).toHaveLength(0),
    { timeout: 20_000 },
  );

it('shows an enquiry in every state, and cases of other kinds, carried there by their workflows', async () => {
  await make();
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
    'under_review',
    'awaiting_applicant',
    'decided',
    'draft',
    'decided',
  ]);
  const refused = await harness.sql`select from commands where outcome <> 'done'`;
  expect(refused).toHaveLength(0);
});

it('tells of goods in lines, of an organisation, and of a decision that somebody else approved', async () => {
  const told = await harness.sql`
    select o.name, c.state, d.proposed_by <> d.issued_by as four_eyes,
      (select count(*)::int from draft_fields f where f.case_number = c.number and is_line(f.path)) as lines
    from cases c join organisations o on o.id = c.party_id left join issued_decisions d on d.case_number = c.number
    order by c.number`;
  expect(told).toMatchObject([
    { state: 'decided', fourEyes: true, lines: 1 },
    { state: 'under_review', lines: 2 },
    { state: 'draft', lines: 2 },
    { state: 'under_review', lines: 1 },
    { state: 'decided', fourEyes: false, lines: 0 },
    { state: 'draft', lines: 2 },
    { state: 'decided', fourEyes: false, lines: 2 },
  ]);
});

const requests = () => harness.sql`select kind, number, state from access_requests order by kind`;
const files = () => harness.sql`select id, name, state from files order by name`;

it('shows files that were looked into, and requests for access that wait', async () => {
  expect(await files()).toMatchObject([
    { name: 'Ordrebekreftelse.txt', state: 'clean' },
    { name: 'Tolldeklarasjon.txt', state: 'clean' },
  ]);
  expect(await requests()).toMatchObject([
    { kind: 'join', state: 'open' },
    { kind: 'new_organisation', state: 'open' },
  ]);
});

it('is made once, also by several starts at a time, and leaves alone what people went on with', async () => {
  await harness.sql`update draft_fields set value = '"Noe annet"', revision = 9 where path = 'subject'`;
  const before = [await cases(), await files(), await requests()];
  await Promise.all([make(), make()]);
  await settled();
  expect([await cases(), await files(), await requests()]).toEqual(before);
  const changed = await harness.sql`select from draft_fields where value = '"Noe annet"'`;
  expect(changed).toHaveLength(ENQUIRIES.length);
});
