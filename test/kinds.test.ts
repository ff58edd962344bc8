/** The loader of kinds: a kind is added by one file, and found by its name. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkForm, NO_FILES } from '../domain/forms/check.ts';
import { dateInOslo } from '../domain/shared/calendar.ts';
import { KINDS, kindsOn, loadKinds } from '../kinds.ts';
import { leastContent } from './support/kind-content.ts';
import lostLicence from './support/kinds/lost-licence.kind.ts';

describe('the loader of kinds', () => {
  it('finds a kind by its file alone, whose form can be filled in from its own data', async () => {
    const kinds = await loadKinds(new URL('support/kinds/', import.meta.url));
    expect(kinds).toEqual([lostLicence]);
    const today = dateInOslo(Date.now());
    const content = leastContent(kinds[0]!, { seed: 0, today });
    const facts = { ownCases: new Set<string>(), today, files: NO_FILES };
    expect(checkForm(kinds[0]!, content, facts)).toEqual([]);
    expect(checkForm(kinds[0]!, {}, facts).length).toBeGreaterThan(0);
  });

  it('puts them in the order of their groups, and of their names there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
    const kindFile = (id: string, group: string, name: string) =>
      writeFile(
        join(folder, `${id}.kind.ts`),
        `export default { id: '${id}', group: '${group}', name: { nb: '${name}' } };`,
      );
    await kindFile('a', 'sanctions', 'Åpen');
    await kindFile('b', 'sanctions', 'Ærlig');
    await kindFile('c', 'export', 'Zoo');
    await writeFile(join(folder, 'shared.ts'), 'export const nothing = 1;');
    try {
      const kinds = await loadKinds(pathToFileURL(`${folder}/`));
      expect(kinds.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('has loaded every kind once; one that is switched off is not begun', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
    expect(kindsOn({ KINDS_OFF: ['enquiry'] }).map(({ id }) => id)).toEqual(
      KINDS.map(({ id }) => id).filter((id) => id !== 'enquiry'),
    );
  });
});
