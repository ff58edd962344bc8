/** *Ny bruker*: an administrator adds somebody, who gets access at once, or at their first login. */

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { membershipOf } from '../../db/access/memberships.ts';
import { beginRequest, sendOnce } from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import type { Membership } from '../../db/login/sessions.ts';
import { startStory } from '../draft/start.tsx';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import { readForm, type Typed, untouched } from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ErrorSummary, Notice, TextInput, TokenForm } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';
import { given, givenFrom, identityNumber, personName, reached } from './inputs.ts';
import { RoleFields } from './role-fields.tsx';
import { MANAGED, membersUrl, organisationUrl } from './urls.ts';

const ACTION = 'access.manage';
const PATH = `${MANAGED}/:organisation/ny-bruker`;
const input = reached.extend({ name: personName, pid: identityNumber }).extend(given.shape);

export function mountAdditions(routes: Routes, services: Services): void {
  routes.onOrganisation('GET', PATH, ACTION, (c, visitor, organisation) =>
    c.html(<AddPage visitor={visitor} organisation={organisation} typed={untouched} />),
  );
  routes.onOrganisation('POST', PATH, ACTION, take);

  async function take(c: Context<Env>, visitor: Visitor, organisation: Membership): Promise<Response> {
    const { adding } = visitor.text.access;
    const { sql, acts } = services;
    const sent = await readForm(c, input);
    const again = (typed: Partial<Typed>) => {
      const shown = { ...untouched, values: sent.values, ...typed };
      return c.html(<AddPage visitor={visitor} organisation={organisation} typed={shown} />, 422);
    };
    const purpose = purposeOf(ACTION, `${organisation.id} new`);
    const token = visitor.session && readToken(visitor.session, purpose, sent.token);
    if (!token) return again({ notice: visitor.text.frame.oldPage });
    if (sent.problems) return again({ problems: sent.problems });
    const { name, email, phone, pid } = sent.input;
    if (await membershipOf(sql, organisation.id, pid)) return again({ notice: adding.member });
    const { id, start } = await beginRequest(sql, {
      ...{ token, kind: 'invitation', number: organisation.number, organisation: organisation.id },
      ...{ requester: visitor.id, pid },
      added: { name, email, phone, language: visitor.language, ...givenFrom(sent.input) },
    });
    startStory(services, start);
    const common = { object: id, actor: actorOf(visitor), action: ACTION } as const;
    const answer = await acts.perform(ACCESS_REQUESTS, {
      ...{ ...common, id: token, name: 'send' },
      write: sendOnce,
    });
    if (answer.kind === 'refused') return again({ notice: adding.asked });
    // somebody who has logged in before needs no first login
    if (await personWithPid(sql, pid))
      await acts.perform(ACCESS_REQUESTS, {
        ...{ ...common, id: randomUUID(), name: 'accept' },
        write: async () => ({}),
      });
    return seeOther(c, `${membersUrl(organisation.id)}?lagret`);
  }
}

const AddPage: FC<{ visitor: Visitor; organisation: Membership; typed: Typed }> = ({
  visitor,
  organisation,
  typed,
}) => {
  const { adding, manage, organisations } = visitor.text.access;
  const { name, email, phone, pid } = adding;
  const form = { visitor, typed };
  const crumbs = [
    { name: organisations.title, href: MANAGED },
    { name: manage.title(organisation.name), href: membersUrl(organisation.id) },
  ];
  return (
    <Layout visitor={visitor} title={adding.title} crumbs={crumbs}>
      <ErrorSummary
        visitor={visitor}
        problems={typed.problems}
        labels={{ name, email, phone, pid, role: manage.role }}
      />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{adding.lead}</p>
      <TokenForm
        visitor={visitor}
        action={ACTION}
        number={`${organisation.id} new`}
        to={organisationUrl(organisation.id, 'ny-bruker')}
      >
        <TextInput {...form} name="name" label={name} autocomplete="off" />
        <TextInput {...form} name="email" label={email} type="email" autocomplete="off" />
        <TextInput {...form} name="phone" label={phone} type="tel" autocomplete="off" />
        <TextInput {...form} name="pid" label={pid} help={adding.pidHelp} autocomplete="off" />
        <RoleFields {...form} />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {adding.save}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
