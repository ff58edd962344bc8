/** What operators search cases by in Temporal; set at boot, and nothing starts without them. */
export const SEARCH_ATTRIBUTES = {
  CaseNumber: 'KEYWORD',
  State: 'KEYWORD',
  Due: 'DATETIME',
  Seq: 'INT',
} as const;
