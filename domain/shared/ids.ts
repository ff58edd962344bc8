/** Identifiers and how they are made. */

/** A UUID, or a number or code that names one thing. */
export type Id = string;

/** The actor of what nobody did: what a register answered, or what follows from something else. */
export const SYSTEM: Id = '00000000-0000-0000-0000-000000000000';

/** A case's number: two digits for the year and a running number of at least five (`2600016`). */
export const caseNumber = (year: number, running: number): string =>
  `${String(year % 100).padStart(2, '0')}${String(running).padStart(5, '0')}`;

/** Year (in full) and running number of a case's number. */
export const runningNumberOf = (number: string): { year: number; running: number } => ({
  year: 2000 + Number(number.slice(0, 2)),
  running: Number(number.slice(2)),
});

/** An id as forms and addresses carry it. */
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const CASE_NUMBER = /^\d{7,12}$/;

/**
 * The id of a case's workflow. The random part keeps it apart from an earlier case whose number came back
 * after a restore.
 */
export const caseWorkflowId = (number: string, random: string): Id => `case-${number}-${random}`;

/** The case's number in the id of its workflow. */
export const caseNumberOf = (workflowId: Id): string => workflowId.split('-')[1] ?? '';

/** The id of the workflow of a request for access, whose own id is random already. */
export const accessWorkflowId = (id: Id): Id => `access-${id}`;

/** The id of an e-mail that follows from an event: from its command, or from its place in the log for what time does. */
export const mailId = (
  origin: { commandId: Id } | { workflowId: Id; epoch: number; seq: number },
  name: string,
): Id =>
  'commandId' in origin
    ? `${origin.commandId}.${name}`
    : `${origin.workflowId}.${origin.epoch}.${origin.seq}.${name}`;
