/** Attributes by which operators search workflows in Temporal; set at boot, and nothing starts without them. */
export const SEARCH_ATTRIBUTES = {
  CaseNumber: 'KEYWORD',
  State: 'KEYWORD',
  Due: 'DATETIME',
  Seq: 'INT',
} as const;

/** Values of the search attributes of one workflow. */
export interface SearchAttributes {
  CaseNumber: string;
  State: string;
  /** The moment at which time acts next. */
  Due: Date | null;
  Seq: number;
}
