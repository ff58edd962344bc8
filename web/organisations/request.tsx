/** A request for access, as the one who asks sees it: what was found, how it stands, and what to do. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { sendOnce } from '../../db/access/requests.ts';
import type { StoredFile } from '../../db/files/files.ts';
import { filesOfRequest } from '../../db/files/request-files.ts';
import { type KnownUnit, knownUnit } from '../../db/organisations/register.ts';
import { isAccessOver } from '../../domain/access/transitions.ts';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm, type Typed } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { dateTime, isoDate } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { AttorneyFiles, AttorneyUpload } from './attorney-files.tsx';
import { AttorneyHelp } from './attorney-help.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { ADD, CREATE, membersUrl, requestUrl } from './urls.ts';

const PATH = '/foresporsler/:request';
const ANYTHING = z.object({});

export function mountRequests(routes: Routes, services: Services): void {
  routes.onRequest('GET', PATH, 'request.read', (c, visitor, at) => showRequest(c, visitor, at, services));
  routes.onRequest('POST', `${PATH}/innsending`, 'request.send', send, showState);
  routes.onRequest('POST', `${PATH}/trekking`, 'request.withdraw', withdraw, showState);

  async function send(c: Context<Env>, visitor: Visitor, at: RoutedRequest): Promise<Response> {
    const { request } = visitor.text.access;
    const { id } = at.row;
    const token = await tokenFor(c, visitor, 'request.send', id);
    if (!token) return showRequest(c, visitor, at, services, { notice: visitor.text.frame.oldPage });
    const answer = await perform(services, ACCESS_REQUESTS, {
      ...{ object: id, id: token, name: 'send', actor: actorOf(visitor) },
      action: 'request.send',
      write: sendOnce,
    });
    if (answer.kind === 'refused' && answer.refused === 'already')
      return showRequest(c, visitor, at, services, { notice: request.otherAsked });
    return seeOther(c, requestUrl(id));
  }

  /** The one who asked takes it back; or an administrator an invitation, on the page where it stands. */
  async function withdraw(c: Context<Env>, visitor: Visitor, at: RoutedRequest): Promise<Response> {
    const { id } = at.row;
    const token = await tokenFor(c, visitor, 'request.withdraw', id);
    if (!token) return showRequest(c, visitor, at, services, { notice: visitor.text.frame.oldPage });
    await perform(services, ACCESS_REQUESTS, {
      ...{ object: id, id: token, name: 'withdraw', actor: actorOf(visitor) },
      action: 'request.withdraw',
      write: async () => ({}),
    });
    return showState(c, visitor, at);
  }
}

/** The page of a request, with what has just happened there. */
export async function showRequest(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedRequest,
  { sql }: Services,
  said: Said = {},
): Promise<Response> {
  const { id, kind, number } = at.row;
  if (kind === 'invitation') return showState(c, visitor, at);
  const unit = kind === 'new_organisation' ? await knownUnit(sql, number) : null;
  const lying = await filesOfRequest(sql, id);
  const failed = said.notice || (said.files && said.files.refused.length > 0);
  return c.html(<RequestPage {...{ visitor, at, unit, lying, said }} />, failed ? 422 : 200);
}

interface Said {
  notice?: string;
  files?: Typed['files'];
}

/** What was pressed is not possible any more, be it that it is done: the page says how it stands. */
export const showState = (c: Context<Env>, _visitor: Visitor, { row }: RoutedRequest): Response =>
  seeOther(c, row.kind === 'invitation' ? membersUrl(row.organisationId ?? '') : requestUrl(row.id));

/** The id of the act that a form on a request stands for. */
async function tokenFor(
  c: Context,
  { session }: Visitor,
  action: Parameters<typeof purposeOf>[0],
  id: string,
): Promise<string | null> {
  const { token } = await readForm(c, ANYTHING);
  return session && readToken(session, purposeOf(action, id), token);
}

interface Shown {
  visitor: Visitor;
  at: RoutedRequest;
}

const RequestPage: FC<Shown & { unit: KnownUnit | null; lying: readonly StoredFile[]; said: Said }> = (
  props,
) => {
  const { visitor, at, unit, lying, said } = props;
  const { access, profile, frame } = visitor.text;
  const { request } = access;
  const { kind, number, state, sentAt } = at.row;
  const waitsForFiles = kind === 'power_of_attorney' && state === 'open';
  const onItsWay = state === 'draft' && sentAt;
  return (
    <Layout
      visitor={visitor}
      title={request.titles[kind]}
      crumbs={[{ name: profile.title, href: '/profil' }]}
      scripts={waitsForFiles ? ['htmx.js', 'files.js'] : []}
    >
      {said.notice && <Notice tone="danger">{said.notice}</Notice>}
      {state !== 'draft' && <Notice tone={TONES[state] ?? 'info'}>{request.states[state]}</Notice>}
      {onItsWay && <Notice>{frame.received(dateTime(visitor.language, sentAt))}</Notice>}
      {state === 'open' && <p>{request.waitsFor[kind]}</p>}
      <p>
        {access.number}: {number}
        {sentAt && `. ${request.sent(isoDate(sentAt))}.`}
      </p>
      {kind === 'new_organisation' && <FromRegister visitor={visitor} at={at} unit={unit} />}
      {waitsForFiles && (
        <>
          <AttorneyHelp visitor={visitor} />
          <AttorneyUpload {...{ visitor, at, files: lying, told: said.files }} />
        </>
      )}
      {state !== 'open' && <AttorneyFiles visitor={visitor} files={lying} />}
      <Actions visitor={visitor} at={at} />
    </Layout>
  );
};

const TONES: Readonly<Record<string, 'success' | 'warning'>> = {
  approved: 'success',
  declined: 'warning',
  lapsed: 'warning',
  impossible: 'warning',
};

/** What the register has answered: the facts, why it is not possible, or why there is no answer yet. */
const FromRegister: FC<Shown & { unit: KnownUnit | null }> = ({ visitor, at, unit }) => {
  const { request, unit: says } = visitor.text.access;
  const { snapshot, trouble } = at.row;
  if (snapshot.obstacle) return <p>{request.obstacles[snapshot.obstacle]}</p>;
  if (isAccessOver(snapshot)) return null;
  if (snapshot.register === 'asked')
    return (
      <>
        <p>{trouble ? request.troubles[trouble] : request.asking}</p>
        {snapshot.state === 'draft' && <p>{request.goOn}</p>}
        <p>
          <a class="ds-link" href={requestUrl(at.row.id)}>
            {request.reload}
          </a>
        </p>
      </>
    );
  return (
    <section class="stack" aria-labelledby="opplysninger">
      <h2 class="ds-heading" data-size="md" id="opplysninger">
        {snapshot.state === 'draft' ? request.check : says.title}
      </h2>
      <p>{request.checkHelp}</p>
      {unit && <UnitFacts visitor={visitor} unit={unit.unit} status={unit.status} />}
    </section>
  );
};

/** Where one tries again when nothing came of it: a number that was mistyped is no end of the road. */
const AGAIN: Readonly<Record<string, 'add' | 'create'>> = {
  declined: 'add',
  lapsed: 'add',
  impossible: 'create',
};

const Actions: FC<Shown> = ({ visitor, at }) => {
  const { access } = visitor.text;
  const { request } = access;
  const { id, kind, state } = at.row;
  const again = AGAIN[state];
  return (
    <div class="buttons">
      {at.may('request.send') && !at.row.sentAt && kind === 'new_organisation' && (
        <TokenForm visitor={visitor} action="request.send" number={id} to={requestUrl(id, 'innsending')}>
          <button type="submit" class="ds-button">
            {request.send}
          </button>
        </TokenForm>
      )}
      {at.may('request.withdraw') && (state === 'open' || !at.row.sentAt) && (
        <TokenForm visitor={visitor} action="request.withdraw" number={id} to={requestUrl(id, 'trekking')}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {state === 'open' ? request.withdraw : request.forget}
          </button>
        </TokenForm>
      )}
      {again && (
        <a class="ds-link" href={again === 'add' ? ADD : CREATE}>
          {access[again].title}
        </a>
      )}
    </div>
  );
};
