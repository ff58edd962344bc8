/** Ways in which a workflow and the database differ, as the reconciliation names them and alarms have them. */
export const DIFFERENCES = [
  'no execution',
  'ended',
  'no answer',
  'epoch differs',
  'engine behind',
  'database behind',
  'content differs',
  'no row',
  'held',
  'asks in vain',
] as const;
export type Difference = (typeof DIFFERENCES)[number];
