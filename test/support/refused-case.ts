/** A case that one caseworker alone has refused, so that it can be complained about. */

import { expect } from 'vitest';
import type { Sql } from '../../db/sql.ts';
import importCertificate from '../../domain/kinds/import-certificate.kind.ts';
import { dateInOslo } from '../../domain/shared/calendar.ts';
import { begin, fillIn } from './form-filling.ts';
import { leastContent } from './kind-content.ts';
import { deskOf, settled, stateOf } from './office.ts';
import { numberIn, type PortalUser } from './portal.ts';

/** @returns its number */
export async function bringRefused(
  sql: Sql,
  { applicant, caseworker }: { applicant: PortalUser; caseworker: PortalUser },
): Promise<string> {
  const number = numberIn(await begin(applicant, importCertificate));
  const content = leastContent(importCertificate, { seed: 0, today: dateInOslo(Date.now()) });
  await fillIn(applicant, number, { kind: importCertificate, content });
  await applicant.send(await applicant.toSend(number), `/saker/${number}/innsending`);
  await settled(sql, number);
  await caseworker.fill(deskOf(number), deskOf(number, 'behandling'));
  await settled(sql, number);
  const words = { outcome: 'refused', body: 'Nei.', legalBasis: 'Eksportkontrolloven § 1', conditions: '' };
  await caseworker.fill(deskOf(number, 'vedtak'), deskOf(number, 'vedtak'), words);
  await settled(sql, number);
  expect(await stateOf(sql, number)).toBe('decided');
  return number;
}
