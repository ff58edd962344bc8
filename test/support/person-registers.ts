/** Tells the local Folkeregisteret and KRR about a person, and how to behave when they are asked about them. */

import { inject } from 'vitest';
import type { z } from 'zod';
import type { personRecord } from '../../dev/person-registers/people.ts';

export async function registerPerson(pid: string, record: z.input<typeof personRecord>): Promise<void> {
  const { register } = inject('stack').addresses;
  const response = await fetch(`${register}/kontroll/personer/${pid}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
  if (!response.ok) throw new Error(`the registers said ${response.status}`);
}
