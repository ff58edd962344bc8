/** Events in the log of access: changes of somebody's access, and news of Enhetsregisteret about an organisation. */
export type LoggedEvent =
  | 'registered'
  | 'added'
  | 'declined'
  | 'changed'
  | 'deactivated'
  | 'activated'
  | 'renamed'
  | 'moved'
  | 'dissolving'
  | 'bankrupt'
  | 'deleted'
  | 'removed'
  | 'active';
