/** Names in the address of a request, as the audit has them. */

import type { Context } from 'hono';
import type { AuditEntry } from '../../db/audit.ts';
import { FINDERS } from './objects.ts';

/** Longest name that is kept, and longest search. */
const LONGEST = 64;
const LONGEST_SEARCH = 300;

const OBJECTS: ReadonlySet<string> = new Set(Object.values(FINDERS).map(({ parameter }) => parameter));

/** Returns what the path of a request names: the object, be it there or not, and its parts, such as a version or a file. */
export function namedIn(c: Context): Pick<AuditEntry, 'object' | 'detail'> {
  const named = Object.entries<string>(c.req.param()).map(([name, value]) => ({
    isObject: OBJECTS.has(name),
    name,
    value: value.replaceAll(/[^\w.-]/g, '?').slice(0, LONGEST),
  }));
  const parts = named.filter(({ isObject }) => !isObject).map(({ name, value }) => `${name}=${value}`);
  return {
    object: named.find(({ isObject }) => isObject)?.value ?? null,
    detail: parts.join(' ') || null,
  };
}

/** Returns what was searched for, or chosen, on a page that concerns no single object. */
export const searchIn = (c: Context): Pick<AuditEntry, 'object' | 'detail'> => ({
  object: null,
  detail:
    decodeURIComponent(new URL(c.req.url).searchParams.toString())
      // which no text in PostgreSQL holds
      .replaceAll('\0', '?')
      .slice(0, LONGEST_SEARCH) || null,
});
