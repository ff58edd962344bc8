/** Every path that a case can take, as acts: run against the real server, recorded, and replayed. */

import { randomUUID } from 'node:crypto';
import type { CaseCommandName, CaseCommands } from '../../../domain/cases/commands.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { APPLICANT, APPROVER, CASEWORKER } from './harness.ts';

/** One act, and what becomes of it: `done`, or why it is refused. */
export type PathAct = {
  [N in CaseCommandName]: {
    name: N;
    args: CaseCommands[N];
    by: Id;
    fourEyes?: boolean;
    outcome: string;
  };
}[CaseCommandName];

type Options = { by?: Id; fourEyes?: boolean; outcome?: string };
const does = <N extends CaseCommandName>(name: N, args: CaseCommands[N], options: Options = {}): PathAct =>
  ({ name, args, by: APPLICANT, outcome: 'done', ...options }) as PathAct;
const works = <N extends CaseCommandName>(name: N, args: CaseCommands[N], options: Options = {}): PathAct =>
  does(name, args, { by: CASEWORKER, ...options });

const message = () => ({ message: randomUUID() });
const soon = () => Date.now() + 14 * 24 * 3600 * 1000;
const FIRST = '10000000-0000-4000-8000-000000000001';
const SECOND = '10000000-0000-4000-8000-000000000002';
const sent = () => [does('submit', { version: 1 }), works('take', {})];
const refused = (decision: Id) => [
  works('propose', { decision, version: 1, complainable: true }, { fourEyes: true }),
  works('approve', { decision }, { by: APPROVER }),
];

export const PATHS: Record<string, () => PathAct[]> = {
  'answered at once': () => [
    ...sent(),
    works('propose', { decision: FIRST, version: 1, complainable: false }),
    does('message', message()),
  ],
  'asked, answered, decided': () => [
    ...sent(),
    works('ask', { ...message(), due: soon() }),
    does('answer', message()),
    works('reply', message()),
    works('ask', { ...message(), due: soon() }),
    works('resume', {}),
    works('assign', { caseworker: APPROVER }),
    works('propose', { decision: FIRST, version: 1, complainable: false }),
  ],
  'withdrawn and restored': () => [
    does('submit', { version: 1 }),
    does('withdraw', {}),
    does('withdraw', {}, { outcome: 'illegal' }),
    does('restore', {}),
    works('take', {}),
    does('withdraw', {}),
    does('restore', {}),
    does('restore', {}, { outcome: 'illegal' }),
  ],
  'changed after sending': () => [
    ...sent(),
    works('propose', { decision: FIRST, version: 1, complainable: false }, { fourEyes: true }),
    does('change', { version: 2 }),
    works('approve', { decision: FIRST }, { by: APPROVER, outcome: 'illegal' }),
    works(
      'propose',
      { decision: SECOND, version: 1, complainable: false },
      { fourEyes: true, outcome: 'older_version' },
    ),
    works('propose', { decision: SECOND, version: 2, complainable: false }, { fourEyes: true }),
    works('return', { decision: FIRST }, { by: APPROVER, outcome: 'proposal_changed' }),
    works('return', { decision: SECOND }, { by: APPROVER }),
    does('change', { version: 2 }, { outcome: 'older_version' }),
  ],
  'four eyes': () => [
    ...sent(),
    works('propose', { decision: FIRST, version: 1, complainable: true }, { fourEyes: true }),
    works('approve', { decision: FIRST }, { outcome: 'own_proposal' }),
    works('take_back', { decision: FIRST }, { by: APPROVER, outcome: 'not_proposer' }),
    works('take_back', { decision: FIRST }),
    ...refused(SECOND),
    does('withdraw', {}, { outcome: 'illegal' }),
  ],
  'complaint upheld': () => [
    ...sent(),
    ...refused(FIRST),
    does('complain', { complaint: randomUUID() }),
    works('propose_on_complaint', { decision: SECOND, version: 1, forwards: false }),
    works('approve', { decision: SECOND }, { by: APPROVER }),
    does('complain', { complaint: randomUUID() }, { outcome: 'already_complained' }),
  ],
  'complaint forwarded': () => [
    ...sent(),
    ...refused(FIRST),
    does('complain', { complaint: randomUUID() }),
    works('propose_on_complaint', { decision: SECOND, version: 1, forwards: true }),
    works('return', { decision: SECOND }, { by: APPROVER }),
    works('propose_on_complaint', { decision: FIRST, version: 1, forwards: true }),
    does('withdraw', {}, { outcome: 'illegal' }),
    does('change', { version: 2 }, { outcome: 'illegal' }),
    works('approve', { decision: FIRST }, { by: APPROVER }),
    works('record_ministry', { decision: FIRST }),
  ],
  'draft thrown away': () => [
    works('propose', { decision: FIRST, version: 0, complainable: false }, { outcome: 'illegal' }),
    does('discard', {}),
  ],
};
