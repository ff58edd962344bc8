import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { portalWith } from '../support/in-process.ts';
import { makeCase } from '../support/plain-case.ts';
import { PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'operations test', max: 1 });
const support = new PortalUser(settings.PORTAL_URL, 'support');
const PAGE = '/saksbehandling/drift';

beforeAll(() => support.logInAsStaff());
afterAll(() => sql.end());

describe('the page of support staff', () => {
  it('is found in the menu, and says that the scanner answers and what it knows', async () => {
    expect((await support.open('/saksbehandling')).html).toContain(`href="${PAGE}"`);
    const { html, status } = await support.open(PAGE);
    expect(status).toBe(200);
    for (const words of ['Drift', 'Svarer', 'ClamAV ', 'Bare testsignaturen (EICAR)', 'Venter på skanning'])
      expect(html).toContain(words);
  });

  it('says that it does not, and counts what waits', async () => {
    const at = await makeCase(sql);
    await sql`
      insert into files (id, case_number, uploaded_by, side, name, extension, size, sha256, key, uploaded_at, started)
      values (gen_random_uuid(), ${at.number}, ${at.person}, 'applicant', 'brev.txt', 'txt', 3, ${'0'.repeat(64)}, 'none',
        '2026-01-02 12:34+01', true)`;
    await using portal = await portalWith({ ...settings, CLAMD_ADDRESS: '127.0.0.1:1' });
    const cookie = `minside-ansatt=${support.browser.cookie('minside-ansatt')}`;
    const html = await (await portal.request(PAGE, { headers: { cookie } })).text();
    expect(html).toContain('Svarer ikke. Vedlegg venter');
    expect(html).toContain('den eldste siden 2. januar 2026 kl. 12:34');
    expect(html).not.toContain('brev.txt');
    await sql`delete from files where case_number = ${at.number}`;
  });

  it('is for them alone', async () => {
    const caseworker = new PortalUser(settings.PORTAL_URL, 'caseworker');
    await caseworker.logInAsStaff();
    expect((await caseworker.open(PAGE)).status).toBe(403);
    expect((await caseworker.open('/saksbehandling')).html).not.toContain(PAGE);
  });
});
