/** The page for a request on a case of another party for which the visitor may act. */
import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { partyToSwitchTo } from '../../db/cases/cases.ts';
import type { Party } from '../../domain/shared/parties.ts';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';
import type { Env, Visitor } from './context.ts';

/**
 * Offers to switch to the party of the case.
 * @param typed the text that was written in vain, to be copied
 */
export async function offerParty(
  c: Context<Env>,
  visitor: Visitor,
  { to, says, typed }: { to: string; says: readonly string[]; typed: Child },
): Promise<Response> {
  const owner = await partyToSwitchTo(visitor.reads, visitor.id, c.req.param('number') ?? '');
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
  const { partySwitch } = visitor.text;
  const isOwn = party.kind === 'person';
  const now = visitor.party.name;
  return (
    <Layout visitor={visitor} title={partySwitch.title}>
      <p>{isOwn ? partySwitch.ownBody(now) : partySwitch.body(now, party.name)}</p>
      {children}
      <form method="post" action={URLS.partySwitch} class="stack">
        <input type="hidden" name="til" value={to} />
        <div class="buttons">
          <button type="submit" class="ds-button" name="party" value={party.id}>
            {isOwn ? partySwitch.switchToOwn : partySwitch.switchTo(party.name)}
          </button>
        </div>
      </form>
    </Layout>
  );
};
