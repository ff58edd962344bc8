import type { MemberRole } from '../rights/roles.ts';

/** A role in an organisation, as it is given to somebody with its ticks. */
export interface Given {
  role: MemberRole;
  /** A handler sees every case of the organisation, beside their own and those that they were given. */
  allCases: boolean;
  /** A handler or a reader handles reports; an administrator does in any case. */
  reports: boolean;
}

/** A role with those of its ticks that it can have. */
export const fitting = ({ role, allCases, reports }: Given): Given => ({
  role,
  allCases: allCases && role === 'handler',
  reports: reports && role !== 'administrator',
});
