/** Roles of those who ask, and the relations in which they stand to what they ask about. */

/** Roles in an organisation: *Administrator*, *Saksbehandler*, *Leser*. */
export const MEMBER_ROLES = ['administrator', 'handler', 'reader'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/**
 * Somebody who asks: nobody logged in, a person at first login, a person who acts for themselves, a member who acts
 * for an organisation, or staff in one of their roles.
 */
export const ROLES = [
  'anonymous',
  'newcomer',
  'person',
  ...MEMBER_ROLES,
  'caseworker',
  'approver',
  'support',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Relations to each type of object. Somebody without one does not get to know that the object exists.
 *
 * Case: on the applicant's side, there besides responsible for who else of the organisation sees it, or at DEKSA. Staff
 * who are a party to a case have no part in it as staff. Request for access: the one who asks or invites, the one who is
 * invited, an administrator who decides, or DEKSA's support, where nobody decides what they asked for themselves.
 * Organisation: a member, by role.
 */
export const RELATIONS = {
  case: ['applicant', 'responsible', 'staff', 'staff_party'],
  request: ['requester', 'invited', 'administrator', 'staff', 'staff_party'],
  organisation: MEMBER_ROLES,
} as const;

/** Types of objects that rights and routes concern. */
export type ObjectType = keyof typeof RELATIONS;
export type RelationTo<O extends ObjectType> = (typeof RELATIONS)[O][number];
export type Relation = RelationTo<ObjectType>;
