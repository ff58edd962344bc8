/** E-mails about a request for access, and to whom each goes. */

/** Recipients of an e-mail: the one who asks or invites, one who is invited, those who decide, those of them who proposed nothing. */
export type AccessAudience = 'requester' | 'invited' | 'administrators' | 'support' | 'seconds';

export const ACCESS_MAILS = {
  access_received: 'requester',
  access_asked: 'administrators',
  access_asked_again: 'administrators',
  access_to_approve: 'support',
  access_to_approve_again: 'support',
  access_invited: 'invited',
  access_invited_again: 'invited',
  access_attorney: 'requester',
  access_attorney_again: 'requester',
  access_attorney_came: 'support',
  access_attorney_came_again: 'support',
  access_proposed: 'seconds',
  access_proposed_again: 'seconds',
  access_given: 'requester',
  access_declined: 'requester',
  access_turned_down: 'requester',
  access_impossible: 'requester',
  access_lapsed: 'requester',
  access_unused: 'requester',
} as const satisfies Record<string, AccessAudience>;
export type AccessMail = keyof typeof ACCESS_MAILS;
