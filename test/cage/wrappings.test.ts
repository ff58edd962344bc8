/** Files within files: each comes out as it went in, whatever it is wrapped in, to be scanned by itself. */
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../cage/inside/files/content.ts';
import { extensionOf, NESTED, WRAPPINGS } from '../support/cage/wrappings.ts';
import { EICAR } from '../support/made-files.ts';

const ALL = Object.entries({ ...WRAPPINGS, ...NESTED });

describe('a file within a file', () => {
  it.each(ALL)('%s: comes out', async (name, wrap) => {
    const parts: Buffer[] = [];
    const wrapped = await wrap(EICAR);
    const inspected = await inspectContent(wrapped, extensionOf(name), async (part) => {
      parts.push(Buffer.from(part));
    });
    expect(inspected.why).toBeNull();
    expect(parts.some((part) => part.equals(EICAR))).toBe(true);
  });

  it('is found in more than fifty wrappings', () => {
    expect(ALL.length).toBeGreaterThan(50);
  });
});
