import { readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { CASE_TIMERS } from '../../domain/cases/commands.ts';
import { CASE_MACHINE } from '../../domain/cases/transitions.ts';
import { workflowBundle } from '../../temporal/workflow-bundle.ts';
import { storedHistories } from '../support/workflows/histories.ts';
import { PATHS } from '../support/workflows/paths.ts';

describe('recorded histories', () => {
  it('are replayed by the code of today without a difference', async () => {
    const replayed: string[] = [];
    const results = Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, storedHistories());
    for await (const { workflowId, error } of results) {
      expect(error, workflowId).toBeUndefined();
      replayed.push(workflowId.replace(/^.*\//, ''));
    }
    expect(replayed).toEqual(
      expect.arrayContaining(Object.keys(PATHS).map((path) => path.replaceAll(/\W+/g, '-'))),
    );
    expect(replayed).toEqual(
      expect.arrayContaining(['draft-lapses', 'question-overdue', 'closed-after-rest', 'continued-as-new']),
    );
    expect(replayed).toEqual(
      expect.arrayContaining(
        ['kept', 'removed', 'continued-as-new', 'infected', 'scanned-later', 'refused'].map(
          (ending) => `file-${ending}`,
        ),
      ),
    );
  });

  it('are there for every event of the machine', () => {
    const acts = Object.values(PATHS).flatMap((path) => path());
    const carriedOut = new Set(acts.filter(({ outcome }) => outcome === 'done').map(({ name }) => name));
    expect([...carriedOut, ...CASE_TIMERS].sort()).toEqual(Object.keys(CASE_MACHINE.transitions).sort());
  });
});

describe('the bundle of workflows', () => {
  it('carries neither kinds, nor zod, nor dates of its own', async () => {
    const { codePath } = await workflowBundle();
    const code = await readFile(codePath, 'utf8');
    for (const stranger of [
      'node_modules/zod',
      'domain/kinds/',
      'domain/forms/',
      'temporal-polyfill',
      'domain/shared/calendar',
      'domain/shared/holidays',
    ])
      expect(code.includes(stranger), stranger).toBe(false);
    expect(code).toContain('domain/cases/transitions');
  });
});
