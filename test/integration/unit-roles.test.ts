/** The roles of Enhetsregisteret beside a request, for support alone. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { birthDateOf } from '../../domain/shared/identity-numbers.ts';
import { openRoles } from '../../registers/roles.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import { newPid } from '../support/cast.ts';
import { PortalUser } from '../support/portal.ts';
import { RegisterControl } from '../support/register.ts';
import { settle, settleAtDesk, stranger } from '../support/stranger.ts';

const { environment, addresses } = inject('stack');
const { DATABASE_URL, ENHETSREGISTERET_URL, PORTAL_URL } = readSettings(environment);
const sql = connect(DATABASE_URL, { name: 'unit roles test', max: 2 });
const register = new RegisterControl(addresses.register);
const { unitRoles } = TEXTS.nb;
const NUMBER = '310000035';
const pid = newPid();
let support: PortalUser;
let applicant: PortalUser;
let path: string;

beforeAll(async () => {
  await register.change(NUMBER, { navn: 'ROLLEPRØVEN AS' });
  support = await settleAtDesk(sql, 'support');
  applicant = await settle(stranger('Lise Rolleprøve', pid));
  const create = '/virksomheter/ny';
  const page = await applicant.fill(create, create, { number: NUMBER });
  const id = /foresporsler\/([\da-f-]+)/.exec(page.url)?.[1] ?? '';
  await applicant.fill(`/foresporsler/${id}`, `/foresporsler/${id}/innsending`);
  path = `/saksbehandling/foresporsler/${id}`;
}, 60_000);
afterAll(() => sql.end());

describe('the roles of a unit', () => {
  it('are shown to support beside the request, with who bears the name and the day of the one who asks', async () => {
    await register.roles(NUMBER, [
      { code: 'REVI', unit: 'PRØVEREVISJON AS' },
      { code: 'PROK', first: 'Per', last: 'Prokurist', born: '1970-01-01' },
      { code: 'DAGL', first: 'Lise Marie', last: 'ROLLEPRØVE', born: birthDateOf(pid)! },
      { code: 'MEDL', first: 'Tidligere', last: 'Medlem', born: '1950-01-01', left: true },
      { code: 'MEDL', first: 'Avdød', last: 'Medlem', born: '1930-01-01', dead: true },
      { code: 'KOMP', unit: 'KOMPLEMENTAR AS' },
    ]);
    expect((await support.open(path)).html).toContain(`hx-get="${path}/roller"`);
    const { html } = await support.open(`${path}/roller`);
    expect(html).toContain(unitRoles.help);
    for (const shown of ['Lise Marie ROLLEPRØVE', 'Per Prokurist', 'født 1970-01-01', 'KOMPLEMENTAR AS'])
      expect(html).toContain(shown);
    for (const hidden of ['PRØVEREVISJON', 'Tidligere', 'Avdød', pid]) expect(html).not.toContain(hidden);
    expect(html.split(unitRoles.alike)).toHaveLength(2);
    expect(html.indexOf('ROLLEPRØVE')).toBeLessThan(html.indexOf('Prokurist'));
  });

  it('come as a part of the page where it asks for them by itself', async () => {
    const part = await support.ask(`${path}/roller`, { headers: { 'hx-request': 'true' } });
    expect(part.html).toContain(unitRoles.help);
    expect(part.html).not.toContain('<html');
  });

  it('of somebody with the same name alone are not said to be alike', async () => {
    await register.roles(NUMBER, [{ code: 'DAGL', first: 'Lise', last: 'Rolleprøve', born: '1900-01-01' }]);
    expect((await support.open(`${path}/roller`)).html).not.toContain(unitRoles.alike);
  });

  it('are told to be none, or away, in plain words', async () => {
    await register.roles(NUMBER, []);
    expect((await support.open(`${path}/roller`)).html).toContain(unitRoles.none);
    for (const mode of ['down', 'garbage'] as const) {
      await register.answers(NUMBER, mode);
      const page = await support.open(`${path}/roller`);
      expect(page).toMatchObject({ status: 200 });
      expect(page.html).toContain(unitRoles.away);
    }
    await register.answers(NUMBER, 'ok');
  });

  it('are nobody else’s to see here', async () => {
    const caseworker = await settleAtDesk(sql, 'caseworker');
    expect((await caseworker.ask(`${path}/roller`)).status).toBe(403);
    expect((await new PortalUser(PORTAL_URL, 'newcomer').ask(`${path}/roller`)).status).not.toBe(200);
    expect((await applicant.ask(path.replace('/saksbehandling', '').concat('/roller'))).status).toBe(404);
  });

  it('of a unit that the register does not know are none', async () => {
    expect(await openRoles(ENHETSREGISTERET_URL)('310000140')).toEqual([]);
  });
});
