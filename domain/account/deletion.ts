/** Why somebody cannot have their user deleted, in the order in which it is said. */
export const DELETION_OBSTACLES = [
  'staff',
  'cases',
  'acts',
  'organisation_drafts',
  'last_administrator',
  'requests',
] as const;
export type DeletionObstacle = (typeof DELETION_OBSTACLES)[number];
