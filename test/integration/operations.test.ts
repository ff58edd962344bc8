import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings, VERSION } from '../../settings.ts';
import { portalWith } from '../support/in-process.ts';
import { makeCase } from '../support/plain-case.ts';
import { PortalUser } from '../support/portal.ts';
import { settleAtDesk } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const sql = connect(settings.DATABASE_URL, { name: 'operations test', max: 1 });
const support = new PortalUser(settings.PORTAL_URL, 'support');
const PAGE = '/saksbehandling/drift';

beforeAll(() => support.logInAsStaff());
afterAll(() => sql.end());

/** Writes what an operator has to look at, about a workflow that is none. @returns what is to be cleared away */
async function trouble() {
  const at = await makeCase(sql);
  const [row] = await sql<{ workflowId: string }[]>`
    select workflow_id from cases where number = ${at.number}`;
  const { workflowId } = row!;
  await sql`
    insert into alarms (workflow_id, what)
    values (${workflowId}, 'database behind'), (${workflowId}, 'mail SMTP_550')`;
  await sql`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, sends, next_send)
    values (gen_random_uuid(), ${workflowId}, 7, 'withdraw', '{}', '{}', ${at.person}, '2026-01-02 12:34+01', 12,
      '2200-01-01')`;
  await sql`
    insert into mails (id, effect, workflow_id, mail, recipient, failed)
    values (${workflowId}, ${workflowId}, ${workflowId}, 'submitted', ${at.person}, 'SMTP_550')`;
  return {
    workflowId,
    async [Symbol.asyncDispose]() {
      for (const table of ['alarms', 'commands', 'mails'])
        await sql`delete from ${sql(table)} where workflow_id = ${workflowId}`;
    },
  };
}

describe('the page of support staff', () => {
  it('lists alarms, acts that wait, and e-mails that can never go, with the last reconciliation and versions', async () => {
    await using told = await trouble();
    await expect
      .poll(async () => (await sql`select from last_reconciliation`).length, { timeout: 60_000 })
      .toBe(1);
    const { html } = await support.open(PAGE);
    expect(html.match(new RegExp(`workflows/${told.workflowId}"`, 'g'))).toHaveLength(3);
    for (const words of [
      'Databasen ligger etter Temporal',
      '12 ganger',
      '2. januar 2026 kl. 12:34',
      'SMTP_550',
    ])
      expect(html).toContain(words);
    for (const words of [
      'Siste avstemming',
      'Fullført',
      readdirSync(new URL('../../db/migrations/', import.meta.url))
        .sort()
        .at(-1)!,
      VERSION,
      process.versions.node,
    ])
      expect(html).toContain(words);
  });

  it('is the only page of operators, and the one where they begin', async () => {
    await using told = await trouble();
    const operator = await settleAtDesk(sql, 'operator');
    const begun = await operator.open('/saksbehandling');
    expect([new URL(begun.url).pathname, begun.status]).toEqual([PAGE, 200]);
    expect(begun.html).toContain(told.workflowId);
    expect(begun.html).not.toContain('Arbeidsliste');
    for (const path of ['/saksbehandling?vis=alle', '/saksbehandling/virksomheter'])
      expect((await operator.open(path)).html).not.toContain(`/saker/`);
    const number = told.workflowId.split('-')[1]!;
    const refused = await operator.open(`/saksbehandling/saker/${number}`);
    expect([refused.status, refused.html.includes(`href="${PAGE}"`)]).toEqual([403, true]);
  });

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
