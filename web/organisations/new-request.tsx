/** *Legg til virksomhet* and *Opprett ny organisasjon*: an organisation number, from which a request begins. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { hasAskedEnough } from '../../db/access/limits.ts';
import { beginRequest, openRequest, requestOfWorkflow, sendOnce } from '../../db/access/requests.ts';
import { membershipsOf, organisationOf } from '../../db/organisations/organisations.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { accessWorkflowId } from '../../domain/shared/ids.ts';
import { startStory } from '../draft/start.tsx';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ErrorSummary, Notice, TextInput, TokenForm } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { organisationNumber } from './inputs.ts';
import { ADD, CREATE, requestUrl } from './urls.ts';

const ACTION = 'access.ask';
const input = z.object({ number: organisationNumber });

type Which = 'add' | 'create';
const PATHS: Readonly<Record<Which, string>> = { add: ADD, create: CREATE };

/** Why a number leads to no request, and where to go instead. */
interface Elsewhere {
  says: string;
  link?: { href: string; label: string };
}

export function mountAsks(routes: Routes, services: Services): void {
  for (const which of ['add', 'create'] as const) {
    routes.page('GET', PATHS[which], ACTION, (c, visitor) => {
      const values = { number: c.req.query('nummer') ?? '' };
      return c.html(<AskPage visitor={visitor} which={which} typed={{ ...untouched, values }} />);
    });
    routes.page('POST', PATHS[which], ACTION, (c, visitor) => take(c, visitor, which));
  }

  async function take(c: Context<Env>, visitor: Visitor, which: Which): Promise<Response> {
    const sent = await readForm(c, input);
    const { values, problems } = sent;
    const again = (typed: Partial<Typed>, elsewhere?: Elsewhere) =>
      c.html(
        <AskPage
          visitor={visitor}
          which={which}
          typed={{ ...untouched, values, ...typed }}
          elsewhere={elsewhere}
        />,
        422,
      );
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION, which), sent.token);
    if (!token) return again({ notice: visitor.text.frame.oldPage });
    if (problems) return again({ problems });
    const { number } = sent.input;
    const elsewhere = await leadsElsewhere(visitor, which, number);
    if (elsewhere) return again({}, elsewhere);
    if (await hasAskedEnough(services.sql, visitor.id, token))
      return again({ notice: visitor.text.access.tooMany });
    return seeOther(c, requestUrl(await (which === 'add' ? ask : lookUp)(visitor, token, number)));
  }

  async function leadsElsewhere(visitor: Visitor, which: Which, number: string): Promise<Elsewhere | null> {
    const { add, create } = visitor.text.access;
    const query = `?nummer=${number}`;
    const organisation = await organisationOf(services.sql, number);
    if (!organisation)
      return which === 'create'
        ? null
        : { says: add.notHere, link: { href: `${CREATE}${query}`, label: create.title } };
    const memberships = await membershipsOf(services.sql, visitor.id);
    const isMember = memberships.some(({ id, status }) => id === organisation.id && status === 'active');
    if (isMember) return { says: add.member };
    if (organisation.ended) return { says: add.ended };
    return which === 'add' ? null : { says: create.here, link: { href: `${ADD}${query}`, label: add.title } };
  }

  /** To the administrators; where there is none, it waits for a power of attorney. */
  async function ask(visitor: Visitor, token: Id, number: string): Promise<Id> {
    const organisation = await organisationOf(services.sql, number);
    const kind = organisation?.administered ? 'join' : 'power_of_attorney';
    const id = await begin(visitor, token, { kind, number, organisation: organisation?.id ?? null });
    const answer = await perform(services, ACCESS_REQUESTS, {
      ...{ object: id, id: token, name: 'send', actor: actorOf(visitor) },
      action: ACTION,
      write: sendOnce,
    });
    const other =
      answer.kind === 'refused' && (await openRequest(services.sql, number, visitor.session?.pid ?? ''));
    return other ? other.id : id;
  }

  /** The register is asked by the request's workflow, for as long as it takes; a person waits a moment for it. */
  async function lookUp(visitor: Visitor, token: Id, number: string): Promise<Id> {
    const id = await begin(visitor, token, { kind: 'new_organisation', number, organisation: null });
    await untilAnswered(id);
    return id;
  }

  async function begin(
    { id: requester, session }: Visitor,
    token: Id,
    about: {
      kind: 'join' | 'power_of_attorney' | 'new_organisation';
      number: string;
      organisation: Id | null;
    },
  ): Promise<Id> {
    const pid = session?.pid ?? '';
    const { id, start } = await beginRequest(services.sql, { token, requester, pid, ...about });
    startStory(services, start);
    return id;
  }

  async function untilAnswered(id: Id): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await after(POLL_MS)) {
      const request = await requestOfWorkflow(services.sql, accessWorkflowId(id));
      if (request?.snapshot.register !== 'asked') return;
    }
  }
}

const PATIENCE_MS = 3000;
const POLL_MS = 100;
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const AskPage: FC<{ visitor: Visitor; which: Which; typed: Typed; elsewhere?: Elsewhere | undefined }> = ({
  visitor,
  which,
  typed,
  elsewhere,
}) => {
  const { access, profile } = visitor.text;
  const { title, lead } = access[which];
  const label = which === 'add' ? access.add.number : access.number;
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: profile.title, href: '/profil' }]}>
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={{ number: label }} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      {elsewhere && (
        <Notice tone="warning">
          <p>{elsewhere.says}</p>
          {elsewhere.link && (
            <p>
              <a class="ds-link" href={elsewhere.link.href}>
                {elsewhere.link.label}
              </a>
            </p>
          )}
        </Notice>
      )}
      <p>{lead}</p>
      <TokenForm visitor={visitor} action={ACTION} number={which} to={PATHS[which]}>
        <TextInput visitor={visitor} typed={typed} name="number" label={label} />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {which === 'add' ? access.add.send : access.create.fetch}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
