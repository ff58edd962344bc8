/** Lines that are moved in a case that was sent, and nothing else: a change like any other. */

import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { isOfLine } from '../../domain/forms/content.ts';
import type { Content } from '../../domain/forms/types.ts';
import importCertificate from '../../domain/kinds/import-certificate.kind.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { readSettings } from '../../settings.ts';
import { begin, fillIn } from '../support/form-filling.ts';
import { leastContent } from '../support/kind-content.ts';
import { goodsIn, press, tabOf } from '../support/lines.ts';
import { deskOf, settled } from '../support/office.ts';
import { numberIn, PortalUser } from '../support/portal.ts';
import { settle } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'reordered lines test', max: 3 });
const caseworker = new PortalUser(portal, 'caseworker');

beforeAll(async () => {
  await caseworker.logInAsStaff();
});
afterAll(() => sql.end());

/** Makes a form that can be sent, with the line of another one after its own. */
function withTwoLines(): Content {
  const [one, other] = [0, 1].map((seed) =>
    leastContent(importCertificate, { seed, today: dateInOslo(Date.now()) }),
  );
  const second = Object.entries(other!).filter(([path]) => path.startsWith('goods.'));
  return {
    ...one,
    ...Object.fromEntries(second.map(([path, value]) => [path, isOfLine(path) ? value : '2'])),
  };
}

it('lines that were moved alone are said to be, and can be sent', async () => {
  const applicant = await settle();
  const number = numberIn(await begin(applicant, importCertificate));
  await fillIn(applicant, number, { kind: importCertificate, content: withTwoLines() });
  await applicant.send(await applicant.toSend(number), `/saker/${number}/innsending`);
  await settled(sql, number);
  const sent = await goodsIn(sql, number);
  expect(sent).toHaveLength(2);

  await applicant.fill(`/saker/${number}`, `/saker/${number}/endring`);
  const section = importCertificate.sections.find(({ lines }) => lines)!.id;
  const list = await applicant.open(tabOf(number, section));
  const [, move = ''] = /value="(move goods\.[0-9a-f]{12} 2)"/.exec(list.html) ?? [];
  await press(applicant, tabOf(number, section), {}, move);
  const ready = await applicant.open(tabOf(number, 'send-inn'));
  for (const words of ['Dette har du endret', 'rekkefølgen er endret']) expect(ready.html).toContain(words);
  expect(ready.html).not.toContain('ingenting å sende inn');

  const sending = `/saker/${number}/endring/innsending`;
  const receipt = await applicant.send(await applicant.formOn(tabOf(number, 'send-inn'), sending), sending);
  expect(receipt.html).toContain('Endringen er sendt inn');
  await settled(sql, number);
  expect(await goodsIn(sql, number)).toEqual(sent.toReversed());
  for (const page of [
    await applicant.open(`/saker/${number}/endringer`),
    await caseworker.open(deskOf(number, 'endringer')),
  ]) {
    expect(page.html).toContain('Endringer fra versjon 1 til versjon 2');
    expect(page.html).toContain('rekkefølgen er endret');
    expect(page.html).not.toContain('Ingenting er forskjellig');
  }

  // moved back and forth, nothing is left to send
  await applicant.fill(`/saker/${number}`, `/saker/${number}/endring`);
  await press(applicant, tabOf(number, section), {}, move);
  await press(applicant, tabOf(number, section), {}, move.replace(/ 2$/, ' 1'));
  await press(applicant, tabOf(number, section), {}, move);
  expect((await applicant.open(tabOf(number, 'send-inn'))).html).toContain('ingenting å sende inn');
});
