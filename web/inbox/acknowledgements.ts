import { z } from 'zod';
import { markTold } from '../../db/inbox/inbox.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Services } from '../http/context.ts';
import { readForm } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';

const input = z.object({ command: z.uuid() });

/** *Greit*: somebody has read that an act of theirs was refused, and it leaves their tasks. */
export function mountAcknowledgements(
  routes: Routes,
  { sql }: Services,
  { path, action, back }: { path: string; action: Action; back: string },
): void {
  routes.page('POST', path, action, async (c, visitor) => {
    const sent = await readForm(c, input);
    if (sent.input) await markTold(sql, visitor.id, sent.input.command);
    return seeOther(c, back);
  });
}
