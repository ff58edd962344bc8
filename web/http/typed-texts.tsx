/** Texts that somebody typed in a form that came to nothing, given back to be copied. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Env, Visitor } from './context.ts';

/** Length in characters from which a text is given back. */
const WORTH_KEEPING = 20;
/** Fields that buttons and the page itself put into a form. */
const NOT_TYPED = /^(?:token|go|keep|take|seen\..*)$/;

/** The longer texts in the form that a request sends. */
export async function typedTexts(c: Context<Env>): Promise<string[]> {
  if (c.req.method !== 'POST' || c.get('unread')) return [];
  return Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
    typeof value === 'string' && value.length > WORTH_KEEPING && !NOT_TYPED.test(name) ? [value] : [],
  );
}

export const TypedTexts: FC<{ visitor: Visitor; texts: readonly string[] }> = ({ visitor, texts }) =>
  texts.map((text) => (
    <textarea class="ds-input" rows={8} readonly aria-label={visitor.text.inbox.yourText}>
      {text}
    </textarea>
  ));
