/** Surroundings of a test in a browser: the mailbox, Temporal's UI, and the persons whom the portal knows. */
import { inject } from 'vitest';

const { mailbox, temporalUi } = inject('stack').addresses;
export const NAMESPACE = 'min-side';

interface Mail {
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
}

/** Returns the e-mails that an address was sent. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const mails = await read<Mail[]>(`${mailbox}/email`);
  return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
}

/** Returns those of them that are about a case. */
export async function mailsAbout(number: string, address: string): Promise<Mail[]> {
  return (await mailsTo(address)).filter(({ subject }) => subject.includes(number));
}

interface Run {
  execution: { workflowId: string; runId: string };
}

/** Returns everything that an operator can read of a case, found by its number, with payloads in plain text. */
export async function historyOf(number: string): Promise<string> {
  const workflows = `${temporalUi}/api/v1/namespaces/${NAMESPACE}/workflows`;
  const query = new URLSearchParams({ query: `CaseNumber = "${number}"` });
  const { executions } = await read<{ executions: Run[] }>(`${workflows}?${query}`);
  // a workflow that has a long history goes on in a new run
  const ids = new Set(executions.map(({ execution }) => execution.workflowId));
  if (ids.size !== 1) throw new Error(`${ids.size} workflows of case ${number}`);
  const histories = executions.map(({ execution: { workflowId, runId } }) =>
    read<object>(`${workflows}/${workflowId}/history?${new URLSearchParams({ 'execution.runId': runId })}`),
  );
  return inPlainText([executions, await Promise.all(histories)]);
}

/** Returns JSON of Temporal's, with the content of its payloads in place of their base64. */
function inPlainText(value: unknown): string {
  return JSON.stringify(value, (key, inner) =>
    key === 'data' && typeof inner === 'string' ? Buffer.from(inner, 'base64').toString('utf8') : inner,
  );
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
