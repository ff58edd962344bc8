/** Why somebody cannot have their user deleted, in the order in which it is said. */
export const OBSTACLES = [
  'staff',
  'cases',
  'acts',
  'organisation_drafts',
  'last_administrator',
  'requests',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];
