/** Acts for which somebody has to have said a short while ago who they are. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { nb } from '../../text/nb/index.ts';
import { person } from '../support/cast.ts';
import { logIn } from '../support/idporten.ts';
import { PortalUser } from '../support/portal.ts';
import { settleAtDesk } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'identified test', max: 1 });
const ACTIVATION = '/saksbehandling/fullmakt';
const support = new PortalUser(settings.PORTAL_URL, 'support');

beforeAll(() => support.logInAsStaff());
afterAll(() => sql.end());

const setBack = (pid: string, minutes: number) => sql`
  update sessions set identified_at = clock_timestamp() - ${minutes} * interval '1 minute' where pid = ${pid}`;

it('lead to a new login where that was longer ago, and to nothing else', async () => {
  const { pid } = person('support');
  await setBack(pid, 14);
  expect((await support.ask(ACTIVATION)).status).toBe(200);
  const form = await support.formOn(ACTIVATION, ACTIVATION);
  await setBack(pid, 16);
  const page = await support.ask(ACTIVATION);
  expect(page.status).toBe(303);
  expect(page.headers.get('location')).toBe(
    `/saksbehandling/logg-inn?pa-nytt&til=${encodeURIComponent(ACTIVATION)}`,
  );
  const sent = await support.press(form, ACTIVATION, { number: '123456785', pid: '1' });
  expect(sent.status).toBe(403);
  expect(sent.html).toContain(nb.sessions.identify.body);
  expect((await support.ask('/saksbehandling/virksomheter')).status).toBe(200);
});

it('are open after the login, which brings back to where one was', async () => {
  await setBack(person('support').pid, 16);
  const back = await logIn(support.browser, settings.PORTAL_URL + ACTIVATION, support.who);
  expect([new URL(back.url).pathname, back.status]).toEqual([ACTIVATION, 200]);
});

it('are approvals of decisions as well', async () => {
  const approver = await settleAtDesk(sql, 'approver');
  await setBack(approver.who.pid, 16);
  const page = await approver.ask('/saksbehandling/saker/2600001/godkjenning');
  expect([page.status, page.headers.get('location')?.startsWith('/saksbehandling/logg-inn?pa-nytt')]).toEqual(
    [303, true],
  );
});
