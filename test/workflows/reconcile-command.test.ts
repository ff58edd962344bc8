/** `reconcile.ts` as operators run it: what it prints, what it writes, and its exit code. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isHeld, release } from '../../db/durable/hold.ts';
import {
  act,
  beginCase,
  type Harness,
  startHarness,
  stateOf,
  type TestCase,
} from '../support/workflows/harness.ts';
import { copyDatabase } from '../support/workflows/restore.ts';

const HOME = join(import.meta.dirname, '../..');
const { environment } = inject('stack');
let harness: Harness;
let at: TestCase;
const folder = mkdtempSync(join(tmpdir(), 'min-side-reconcile-'));
beforeAll(async () => {
  harness = await startHarness();
  at = await beginCase(harness);
  await act(harness, at, 'submit', { version: 1 });
});
afterAll(async () => {
  await harness.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command on the harness, in a folder of its own. */
function run(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const database = Object.assign(new URL(environment.DATABASE_URL!), { pathname: `/${harness.namespace}` });
  const options = {
    cwd: folder,
    env: {
      ...process.env,
      ...environment,
      ...{ DATABASE_URL: database.href, TEMPORAL_NAMESPACE: harness.namespace },
      ...env,
    },
  };
  const tsx = join(HOME, 'node_modules/tsx/dist/loader.mjs');
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--import', tsx, join(HOME, 'reconcile.ts'), ...args],
      options,
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}

const oneLine = (text: string) => expect.stringMatching(new RegExp(`^[^\\n]*${text}[^\\n]*\\n$`));

describe('the command', () => {
  it('says in one line what is missing', async () => {
    expect(await run([], { TEMPORAL_NAMESPACE: 'not-there' })).toEqual({
      ...{ code: 1, out: '' },
      err: oneLine('no namespace not-there'),
    });
    expect(await run([], { DATABASE_URL: 'postgres://nobody:no@127.0.0.1:1/none' })).toEqual({
      ...{ code: 1, out: '' },
      err: oneLine('The database does not answer'),
    });
    expect(await run([], { TEMPORAL_ADDRESS: '127.0.0.1:1' })).toEqual({
      ...{ code: 1, out: '' },
      err: oneLine('Temporal does not answer'),
    });
    expect(await run(['--accept-loss', 'x.json'])).toMatchObject({ code: 1, err: oneLine('--repair') });
    expect(await run(['--release'])).toMatchObject({ code: 1, err: oneLine('--repair') });
    expect(await run(['--repair', '--drop-mails'])).toMatchObject({ code: 1, err: oneLine('--release') });
    expect(await run(['--repair', '--accept-loss', 'x.json'])).toMatchObject({
      code: 1,
      err: oneLine('x.json is no list of lost acts'),
    });
  });

  it('ends with 0 where nothing differs', async () => {
    expect(await run()).toMatchObject({ code: 0, out: oneLine('1 open things .* 0 differ') });
  });

  it('refuses to repair an older database, writes down what would be lost, and takes that list for an answer', async () => {
    const restore = await copyDatabase(harness);
    await act(harness, at, 'withdraw', {});
    await restore();
    expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('The database is behind') });
    expect(readdirSync(folder)).toEqual([]);

    const refused = await run(['--repair']);
    const [file = ''] = readdirSync(folder);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain(`${at.workflowId}: goes on without\n  2. withdraw, `);
    expect(refused.err).toContain('(acts: 1; cases and other things concerned: 1)');
    expect(refused.err).toContain(`--repair --accept-loss ${file}`);
    expect((await stateOf(harness, at)).snapshot.state).toBe('withdrawn');

    writeFileSync(join(folder, 'other.json'), '[]');
    expect((await run(['--repair', '--accept-loss', 'other.json'])).code).toBe(2);
    const accepted = await run(['--repair', '--accept-loss', file]);
    expect([accepted.code, accepted.out]).toEqual([0, expect.stringContaining('1 started again, 0 ended')]);
    expect((await stateOf(harness, at)).snapshot.state).toBe('submitted');
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject([{ number: at.number }]);
  });

  it('tells what is held of a database that was put back, and releases it', async () => {
    const held = await run();
    expect([held.code, held.out]).toEqual([0, expect.stringContaining('is held: no e-mails go out')]);
    expect(held.out).toMatch(/e-mails received: 1 held, the first of 20/);
    const released = await run(['--repair', '--release', '--drop-mails']);
    expect([released.code, released.out]).toEqual([0, oneLine('0 differ')]);
    expect(await isHeld(harness.sql)).toBe(false);
    expect((await run(['--hold'])).out).toContain('is held');
    expect(await isHeld(harness.sql)).toBe(true);
    await release(harness.sql, { drops: false });
  });

  it('makes a namespace that is gone, and starts everything again in it', async () => {
    const gone = `${harness.namespace}_gone`;
    const { code, out } = await run(['--repair'], { TEMPORAL_NAMESPACE: gone });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('1 differ, 0 workflows without a row; 1 started again'),
    ]);
  });
});
