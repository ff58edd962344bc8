/** Identifiers and how they are made. */

/** A case's number: two digits for the year and a running number of at least five (`2600016`). */
export const caseNumber = (year: number, running: number): string =>
  `${String(year % 100).padStart(2, '0')}${String(running).padStart(5, '0')}`;

/** An id as forms and addresses carry it. */
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const CASE_NUMBER = /^\d{7,12}$/;

/**
 * The id of a case's workflow. The random part keeps it apart from an earlier case whose number came back
 * after a restore.
 */
export const caseWorkflowId = (number: string, random: string): string => `case-${number}-${random}`;

/** The sorts of durable things: each begins the ids of its workflows. */
const SORTS = ['case', 'access'] as const;
export type Sort = (typeof SORTS)[number];

/** Which sort of thing has this workflow; null for a workflow that carries none. */
export const sortOf = (workflowId: string): Sort | null =>
  SORTS.find((sort) => workflowId.startsWith(`${sort}-`)) ?? null;

/** The id of the workflow of a request for access, whose own id is random already. */
export const accessWorkflowId = (id: string): string => `access-${id}`;

/** The id of the workflow that sends one notice to somebody about their own user. */
export const noticeWorkflowId = (id: string): string => `notice-${id}`;

/** The case's number in the id of its workflow. */
export const caseNumberOf = (workflowId: string): string => workflowId.split('-')[1] ?? '';

/** The id of what follows from an event: from its command, or from its place in the log for what time does. */
export const effectId = (
  origin: { commandId: string } | { workflowId: string; epoch: number; seq: number },
  name: string,
): string =>
  'commandId' in origin
    ? `${origin.commandId}.${name}`
    : `${origin.workflowId}.${origin.epoch}.${origin.seq}.${name}`;
