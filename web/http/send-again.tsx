/** A form once more, as it was sent: for pages that say that it came to nothing, or that nobody knows. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Env, Visitor } from './context.ts';

/** A field of a form, as it was sent. */
export type SentField = readonly [name: string, value: string];

/** The form once more, with the same token: it is done once, whether or not the first sending arrived. */
export const SendAgain: FC<{ visitor: Visitor; path: string; fields: readonly SentField[] }> = ({
  visitor,
  path,
  fields,
}) => (
  <form method="post" action={path}>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="ds-button">
      {visitor.text.errors.sendAgain}
    </button>
  </form>
);

/** Every field of a form that was sent, as it was sent; none where the request sends no form. */
export async function sentFields(c: Context<Env>): Promise<SentField[]> {
  if (c.req.method !== 'POST') return [];
  const body = await c.req.parseBody({ all: true });
  return Object.entries(body).flatMap(([name, values]) =>
    [values].flat().flatMap((value): SentField[] => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
