/** Time of acts on cases, beside bare workflows that write one row for each. */
import type { Stack } from '../dev/stack.ts';
import { startBareWorkflows } from './bare.ts';
import { type Comparison, timed } from './compare.ts';
import { openOffice } from './office.ts';

/** Acts one after another in a measurement. */
const IN_A_ROW = 5;
/** Whole cases in a measurement, and how many of them go on at the same time. */
const CASES = 24;
const AT_A_TIME = 8;

/** Sending an enquiry in until that is carried out, beside an update with one activity. */
export async function submitting(stack: Stack): Promise<Comparison> {
  const office = await openOffice(stack);
  const bare = await startBareWorkflows(stack);
  const run = await bare.begin();
  return {
    name: 'submit',
    says: 'an enquiry is sent in and that is carried out, beside an update of a bare workflow with one activity',
    unit: 'ms',
    goal: { is: 'at most', ratio: 1.2 },
    rounds: 12,
    ours: async () => {
      const drafts: string[] = [];
      for (let i = 0; i < IN_A_ROW; i++) drafts.push(await office.write());
      return (await timed(() => inARow(drafts, office.send))) / IN_A_ROW;
    },
    raw: async () =>
      (await timed(() => inARow(Array(IN_A_ROW).fill('submit'), (name) => bare.act(run, name)))) / IN_A_ROW,
    close: async () => void (await Promise.all([office.close(), bare.stop()])),
  };
}

async function inARow<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await act(item);
}

/** Enquiries from draft to answer, beside bare workflows with as many acts. */
export async function wholeEnquiries(stack: Stack): Promise<Comparison> {
  const office = await openOffice(stack);
  const bare = await startBareWorkflows(stack);
  return {
    name: 'whole-enquiries',
    says: `${CASES} enquiries from draft to answer, ${AT_A_TIME} at a time, beside bare workflows with three updates each`,
    unit: 'ms',
    goal: { is: 'at most', ratio: 2.22 },
    rounds: 4,
    ours: () =>
      timed(() =>
        sideBySide(async () => {
          const number = await office.write();
          for (const act of [office.send, office.take, office.answer]) await act(number);
        }),
      ),
    raw: () =>
      timed(() =>
        sideBySide(async () => {
          const id = await bare.begin();
          for (const name of ['submit', 'take', 'answer']) await bare.act(id, name);
          await bare.end(id);
        }),
      ),
    close: async () => void (await Promise.all([office.close(), bare.stop()])),
  };
}

async function sideBySide(act: () => Promise<void>): Promise<void> {
  let left = CASES;
  const goOn = async () => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, goOn));
}
