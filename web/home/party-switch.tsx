/** Whom a person acts for: chosen in the menu, and offered where a case belongs to another party. */
import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { z } from 'zod';
import { partyToSwitchTo } from '../../db/cases/cases.ts';
import { actFor } from '../../db/login/sessions.ts';
import { seeOther } from '../http/command-form.tsx';
import { readForm } from '../http/form-input.ts';
import type { Env, House, Party, Routes, Visitor } from '../http/router.ts';
import { localAddress } from '../login/logins.tsx';
import { Layout } from '../ui/layout.tsx';
import { ACTING } from '../urls.ts';

const input = z.object({ party: z.string().catch(''), til: z.string().catch('/') });

/** The session remembers the choice; every page then speaks of that party's cases. */
export function mountActing(routes: Routes, house: House): void {
  routes.page('POST', ACTING, 'party.choose', async (c, visitor) => {
    const { input: chosen } = await readForm(c, input);
    const party = visitor.parties.find(({ id }) => id === chosen?.party);
    if (!chosen || !party || !visitor.session) return c.notFound();
    await actFor(house.sql, visitor.session.tokenHash, party.kind === 'person' ? null : party.id);
    return seeOther(c, localAddress(house, chosen.til) ?? '/');
  });
}

/**
 * Answers a request on a case that belongs to another party for which the visitor may act.
 * @param typed what was written in vain, to be copied
 */
export async function offerParty(
  c: Context<Env>,
  visitor: Visitor,
  { sql }: House,
  { to, says, typed }: { to: string; says: readonly string[]; typed: Child },
): Promise<Response> {
  const owner = await partyToSwitchTo(sql, visitor.id, c.req.param('number') ?? '');
  const party = visitor.parties.find(({ id }) => id === owner);
  if (!party) return c.notFound();
  return c.html(
    <OtherParty visitor={visitor} party={party} to={to}>
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {typed}
    </OtherParty>,
    403,
  );
}

const OtherParty: FC<{ visitor: Visitor; party: Party; to: string; children?: Child }> = (props) => {
  const { visitor, party, to, children } = props;
  const { acting } = visitor.text;
  const isOwn = party.kind === 'person';
  const now = visitor.party.name;
  return (
    <Layout visitor={visitor} title={acting.title}>
      <p>{isOwn ? acting.ownBody(now) : acting.body(now, party.name)}</p>
      {children}
      <form method="post" action={ACTING} class="stack">
        <input type="hidden" name="til" value={to} />
        <div class="buttons">
          <button type="submit" class="ds-button" name="party" value={party.id}>
            {isOwn ? acting.switchToOwn : acting.switchTo(party.name)}
          </button>
        </div>
      </form>
    </Layout>
  );
};
