/** People who go to work on a stack of their own, on both sides: those whom every stack knows from the start. */
import type { Sql } from '../../../db/sql.ts';
import people from '../../../dev/people.json' with { type: 'json' };
import { confirmAddress } from '../emails.ts';
import { PortalUser } from '../portal.ts';
import { Applicant } from './applicant.ts';
import { Caseworker } from './caseworker.ts';
import type { Workplace } from './person.ts';

/** Keys of those who apply, for themselves. */
export const APPLICANTS = ['private', 'handler', 'reader'] as const;
/** Keys of those at DEKSA: one who proposes, and one who approves. */
const STAFF = ['caseworker', 'approver'] as const;

/** Logs everybody in. */
export async function arrive(sql: Sql, workplace: Workplace): Promise<(Applicant | Caseworker)[]> {
  const userOf = (key: string) =>
    new PortalUser(workplace.portals[0]!, people.find((person) => person.key === key)!);
  const applicants = APPLICANTS.map((key) => userOf(key));
  const staff = STAFF.map((key) => userOf(key));
  for (const user of applicants) {
    await user.logInAtIdporten();
    await confirmAddress(sql, user.pid);
  }
  for (const user of staff) await user.logInAsStaffAtProvider();
  return [
    ...applicants.map((user) => new Applicant(user, workplace)),
    ...staff.map((user) => new Caseworker(user, workplace)),
  ];
}
