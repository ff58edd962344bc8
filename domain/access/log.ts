/** Events in the log of access. */

/** News of Enhetsregisteret about an organisation. */
export const REGISTER_NEWS = [
  'renamed',
  'moved',
  'dissolving',
  'bankrupt',
  'deleted',
  'removed',
  'active',
] as const;

/** Changes of somebody's access, answers to requests and invitations, and news of the register. */
export type LoggedEvent =
  | 'registered'
  | 'added'
  | 'declined'
  | 'turned_down'
  | 'changed'
  | 'deactivated'
  | 'activated'
  | (typeof REGISTER_NEWS)[number];
