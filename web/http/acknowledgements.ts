/** *Greit*, on either side: somebody has read that an act of theirs was refused. */
import { z } from 'zod';
import { acknowledge } from '../../acts/inbox/acknowledge.ts';
import type { ActionAlone } from '../../domain/rights/table.ts';
import { actorOf } from './context.ts';
import { readForm } from './form-input.ts';
import { seeOther } from './redirects.ts';
import type { Routes } from './router.ts';

const input = z.object({ command: z.uuid() });

/** Mounts the acknowledgement of refused acts. @param back address of the page on which they stand */
export function mountAcknowledgements(
  routes: Routes,
  { path, action, back }: { path: string; action: ActionAlone; back: string },
): void {
  routes.page('POST', path, action, async (c, visitor) => {
    const sent = await readForm(c, input);
    if (sent.input) await acknowledge(visitor.acts, { actor: actorOf(visitor), command: sent.input.command });
    return seeOther(c, back);
  });
}
