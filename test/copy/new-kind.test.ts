/** A kind of case is added by one file, and switched off by a setting: tried on a copy of the project. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { makeTestFolder } from '../../dev/test/folder.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { nb } from '../../text/nb.ts';
import { begin, fillIn } from '../support/form-filling.ts';
import { leastContent } from '../support/kind-content.ts';
import { deskOf, settled, stateOf } from '../support/office.ts';
import { fieldsOf, numberIn, PortalUser } from '../support/portal.ts';
import lostLicence from './lost-licence.kind.ts';
import { Project } from './project.ts';

const folder = makeTestFolder('new-kind');
const project = new Project(folder.path, join(import.meta.dirname, 'lost-licence.kind.ts'));
let sql: Sql;
let kari: PortalUser;
let marit: PortalUser;
let even: PortalUser;

async function start(environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const { portal, postgres } = await project.start(environment);
  sql = connect(postgres, { name: 'new kind test', max: 2 });
  [kari, marit, even] = (['private', 'caseworker', 'approver'] as const).map(
    (key) => new PortalUser(portal, key),
  ) as [PortalUser, PortalUser, PortalUser];
  await kari.logIn();
  for (const user of [marit, even]) await user.logInAsStaff();
}

async function stop(): Promise<void> {
  await sql?.end();
  await project.stop();
}

beforeAll(() => start());
afterAll(async () => {
  await stop();
  folder.remove();
});

const content = leastContent(lostLicence, { seed: 0, today: dateInOslo(Date.now()) });

/** From what was begun to what is decided. */
async function carryThrough(number: string): Promise<void> {
  await fillIn(kari, number, { kind: lostLicence, content });
  await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
  await settled(sql, number);
  await marit.fill(deskOf(number), deskOf(number, 'behandling'));
  await settled(sql, number);
  expect((await marit.open(deskOf(number))).html).toContain('Om tyveriet');
  const decision = { outcome: 'granted', body: 'Registrert.', legalBasis: '§ 1', conditions: '' };
  await marit.fill(deskOf(number, 'vedtak'), deskOf(number, 'vedtak'), decision);
  await settled(sql, number);
  expect(await stateOf(sql, number)).toBe('decision_proposed');
  await even.fill(deskOf(number, 'godkjenning'), deskOf(number, 'godkjenning'));
  await settled(sql, number);
  expect(await stateOf(sql, number)).toBe('decided');
}

describe('a kind that was added by one file', () => {
  let open: string;

  it('is offered, written, sent and decided', async () => {
    expect((await kari.open('/')).html).not.toContain(lostLicence.name.nb);
    expect((await kari.open('/ny')).html).toContain(lostLicence.name.nb);
    await carryThrough(numberIn(await begin(kari, lostLicence)));
    open = numberIn(await begin(kari, lostLicence));
  });

  it('is no longer offered once it is switched off, and what was begun goes on', async () => {
    await stop();
    await start({ KINDS_OFF: `licence-change,${lostLicence.id}` });
    const page = await kari.open('/ny');
    expect(page.html).not.toContain(lostLicence.name.nb);
    const form = fieldsOf(page, '/saker');
    const refused = await kari.press({ ...form, kind: lostLicence.id }, '/saker');
    expect([refused.status, refused.html.includes(nb.form.switchedOff)]).toEqual([422, true]);
    await carryThrough(open);
  });
});
