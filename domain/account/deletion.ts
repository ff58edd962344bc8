/** Obstacles to the deletion of somebody's user, in the order in which they are said. */
export const DELETION_OBSTACLES = [
  'staff',
  'cases',
  'acts',
  'organisation_drafts',
  'last_administrator',
  'requests',
] as const;
export type DeletionObstacle = (typeof DELETION_OBSTACLES)[number];
