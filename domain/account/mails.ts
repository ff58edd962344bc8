/** E-mails about somebody's own user, and to whom each goes: at an address that is not, or not any more, in use. */
export const ACCOUNT_MAILS = {
  email_confirm: 'new_address',
  email_changed: 'user',
  number_changed: 'user',
  user_deleted: 'former_user',
} as const;
export type AccountMail = keyof typeof ACCOUNT_MAILS;
