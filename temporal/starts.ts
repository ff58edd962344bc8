/** Starts of workflows: the type, the options and the argument, wherever one is started from. */
import type { Priority } from '@temporalio/common';
import { durableOf } from '../domain/durables.ts';
import { type FileToStart, fileWorkflowId } from '../domain/files/workflow.ts';
import { type Start, TASK_QUEUES } from '../domain/shared/messages.ts';

/** A start of one workflow; its argument is not typed any more. */
export interface WorkflowStart {
  workflow: string;
  options: {
    workflowId: string;
    taskQueue: string;
    staticSummary: string;
    args: [unknown];
    priority?: Priority;
  };
}

/** The start of a durable thing's workflow. @throws {Error} for an id that no durable thing has */
export function startOf<S>(start: Start<S>): WorkflowStart {
  const { workflowId } = start;
  const { workflow, title } = durableOf(workflowId);
  return startOn(workflow, workflowId, `${title} ${workflowId.split('-')[1]}`, start);
}

/** The start of a file's workflow, whose activities inherit its priority. */
export function fileStart({ uploadedBy, ...start }: FileToStart): WorkflowStart {
  const { workflow, options } = startOn(
    'fileWorkflow',
    fileWorkflowId(start.file),
    start.number ? `File in case ${start.number}` : `File in request ${start.request}`,
    start,
  );
  return { workflow, options: { ...options, priority: { fairnessKey: uploadedBy } } };
}

const startOn = (
  workflow: string,
  workflowId: string,
  staticSummary: string,
  argument: unknown,
): WorkflowStart => ({
  workflow,
  options: { workflowId, taskQueue: TASK_QUEUES.interactive, staticSummary, args: [argument] },
});
