/** E-mails about an organisation, beside any request for access to it, and to whom each goes. */
export const ORGANISATION_MAILS = {
  organisation_ended: 'administrators',
  organisation_ended_support: 'support',
} as const;
