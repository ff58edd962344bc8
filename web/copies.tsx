/** *Kopier sak*: a new case of the same kind that begins with what another one holds. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { readOpenChange } from '../db/changes.ts';
import { readDraft, startDraft } from '../db/drafts.ts';
import type { Queries } from '../db/sql.ts';
import { readVersion } from '../db/versions.ts';
import { answersNow } from '../domain/kinds/editions.ts';
import { fieldsOf, kindOf, kindsFor } from '../domain/kinds/registry.ts';
import type { Content, Kind } from '../domain/kinds/types.ts';
import { seeOther } from './act-forms.tsx';
import { startStory } from './drafts.tsx';
import { actingOf, type CaseAt, type Env, type House, type Routes, roleOf, type Visitor } from './route.ts';
import { readToken } from './tokens.ts';
import { caseUrl } from './views/addresses.ts';
import { purposeOf } from './views/blocks.tsx';
import { CHANGE } from './views/copy-button.tsx';
import { INFORMATION, tabUrl } from './views/form.tsx';
import { Plainly } from './views/plain.tsx';

export function mountCopies(routes: Routes, house: House): void {
  routes.onCase('POST', '/saker/:number/kopiering', 'case.copy', (c, visitor, at) =>
    copy(c, visitor, at, house),
  );
}

const input = z.object({ token: z.string().catch(''), of: z.string().catch('') });

async function copy(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const { text, session, party } = visitor;
  const given = input.parse(await c.req.parseBody());
  const token = session && readToken(session, purposeOf('case.copy', at.row.number), given.token);
  if (!token) return c.html(<NotCopied visitor={visitor} at={at} why={text.frame.oldPage} />, 422);
  const kind = kindsFor(house.settings, party.kind).find(({ id }) => id === at.row.kind);
  if (!kind) return c.html(<NotCopied visitor={visitor} at={at} why={text.copies.switchedOff} />, 422);
  const { number, start } = await startDraft(house.sql, {
    token,
    kind,
    content: unconfirmed(kind, await contentToCopy(house.sql, kind, at, given.of === CHANGE)),
    ...actingOf(visitor),
    role: roleOf(visitor),
  });
  startStory(house, start);
  return seeOther(c, tabUrl(number, INFORMATION));
}

/** The version in force; the draft where nothing was sent, or where a change that cannot be sent is copied. */
async function contentToCopy(sql: Queries, kind: Kind, { row }: CaseAt, change: boolean): Promise<Content> {
  const unsent = change && (await readOpenChange(sql, row.number));
  const version = unsent ? null : await readVersion(sql, row.number, row.snapshot.version);
  const { edition, content } = version
    ? { edition: version.edition, content: version.content.fields }
    : await readDraft(sql, row.number);
  return answersNow(kind, edition, content);
}

/** Nobody has confirmed what stands in a new case. */
function unconfirmed(kind: Kind, content: Content): Content {
  const confirmations = fieldsOf(kind).flatMap(({ type, path }) => (type === 'confirmation' ? [path] : []));
  return Object.fromEntries(Object.entries(content).filter(([path]) => !confirmations.includes(path)));
}

const NotCopied: FC<{ visitor: Visitor; at: CaseAt; why: string }> = ({ visitor, at: { row }, why }) => (
  <Plainly
    visitor={visitor}
    title={`${row.number}: ${kindOf(row.kind).short[visitor.language]}`}
    says={[why]}
    links={[{ href: caseUrl(visitor, row.number), label: visitor.text.turned.toCase }]}
  />
);
