/** A deadline that would end on a holiday: it ends on the next working day, and says so wherever it is shown. */
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { date, isoDateInOslo } from '../../text/dates.ts';
import { TEXTS } from '../../text/index.ts';
import { deskOf, mailed, Office, SOON, settled } from '../support/office.ts';
import { PortalUser } from '../support/portal.ts';
import { settle, stranger } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const { mailbox } = inject('stack').addresses;
const sql = connect(settings.DATABASE_URL, { name: 'deadlines test', max: 2 });
const caseworker = new PortalUser(settings.PORTAL_URL, 'caseworker');
let applicant: PortalUser;
let number: string;

beforeAll(async () => {
  await caseworker.logInAsStaff();
  applicant = await settle(stranger('Fredrik Frist'));
  number = await new Office(sql, { applicant, caseworker }).bring('under_review');
});
afterAll(() => sql.end());

/** Christmas Day to come, and the first day after Christmas that is no Saturday or Sunday. */
const CHRISTMAS = [0, 1]
  .map((years) => `${new Date().getFullYear() + years}-12-25`)
  .find((day) => day >= isoDateInOslo(Date.now()))!;
const MOVED = [27, 28, 29]
  .map((day) => new Date(`${CHRISTMAS.slice(0, 8)}${day}T12:00:00Z`))
  .find((day) => ![0, 6].includes(day.getUTCDay()))!;

it('is explained where it is typed, and told with the same date on every page and in the e-mail', async () => {
  const ask = deskOf(number, 'sporsmal');
  expect((await caseworker.open(ask)).html).toContain(TEXTS.nb.review.asking.dueHelp);
  await caseworker.fill(ask, ask, { body: 'Hvor mange?', due: CHRISTMAS });
  await settled(sql, number);
  const told = date('nb', MOVED);
  const pages = await Promise.all([
    applicant.open(`/saker/${number}`),
    applicant.open('/innboks'),
    caseworker.open(deskOf(number)),
  ]);
  for (const { html } of pages) {
    expect(html).toContain(told);
    expect(html).not.toContain(date('nb', new Date(CHRISTMAS)));
  }
  expect(await mailed(sql, number)).toContain('asked');
  const asked = await vi.waitFor(async () => {
    const all = (await (await fetch(`${mailbox}/email`)).json()) as { subject: string; text: string }[];
    const one = all.find(({ subject, text }) => subject.includes(number) && text.includes('Svar innen'));
    expect(one).toBeDefined();
    return one!;
  }, SOON);
  expect(asked.text).toContain(`Svar innen ${told}.`);
  const [message] = await sql`select due from messages where case_number = ${number} and kind = 'question'`;
  expect(isoDateInOslo(message!.due)).toBe(isoDateInOslo(MOVED));
});
