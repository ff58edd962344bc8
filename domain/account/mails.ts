/** E-mails about somebody's own user, and to whom each goes: at an address that they have given up. */
export const ACCOUNT_MAILS = {
  email_changed: 'user',
  user_deleted: 'former_user',
} as const;
export type AccountMail = keyof typeof ACCOUNT_MAILS;
