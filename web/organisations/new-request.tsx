/** *Legg til virksomhet* and *Opprett ny organisasjon*: an organisation number, from which a request begins. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Begun } from '../../acts/access/act.ts';
import { type AskRefusal, requestAccess } from '../../acts/access/ask.ts';
import type { Ask } from '../../acts/access/asking.ts';
import { type LookUpRefusal, lookUp } from '../../acts/access/look-up.ts';
import type { ActServices } from '../../acts/services.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { organisationNumber } from '../ui/access/inputs.ts';
import { Alert } from '../ui/alerts.tsx';
import { ErrorSummary, TextInput } from '../ui/fields.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

const action = 'access.ask';
const input = z.object({ number: organisationNumber });

/** The two ways: to ask for an organisation that is here, and to have a new one registered. */
type Way = 'add' | 'create';
type Refusal = AskRefusal | LookUpRefusal;

const ADDRESSES: Readonly<Record<Way, string>> = { add: URLS.newRequest, create: URLS.newOrganisation };
const ACTS: Readonly<Record<Way, (services: ActServices, asked: Ask) => Promise<Begun<Refusal>>>> = {
  add: requestAccess,
  create: lookUp,
};

export function mountNewRequests(routes: Routes): void {
  for (const way of ['add', 'create'] as const) {
    const { show, take } = commandForm<typeof input, Begun<Refusal>>({
      action,
      input,
      boundTo: () => way,
      initial: (c) => ({ number: c.req.query('nummer') ?? '' }),
      page: (visitor, _, typed) => <NewRequestPage {...{ visitor, way, typed }} />,
      act: ({ acts, id, actor, input: { number }, visitor }) =>
        ACTS[way](acts, { id, actor, pid: visitor.session?.pid ?? '', number }),
      refusals: ({ text: { access } }) => ({
        not_here: access.add.notHere,
        here: access.create.here,
        member: access.add.member,
        ended: access.add.ended,
      }),
      refusalStatus: 422,
      leadsTo: (_visitor, _, { request }) => to(URLS.request, { request }),
    });
    routes.page('GET', ADDRESSES[way], action, show);
    routes.page('POST', ADDRESSES[way], action, take, { budget: 'organisations' });
  }
}

interface Shown {
  visitor: Visitor;
  way: Way;
  typed: FormState;
}

const NewRequestPage: FC<Shown> = ({ visitor, way, typed }) => {
  const { access, profile } = visitor.text;
  const { title, lead } = access[way];
  const label = way === 'add' ? access.add.number : access.number;
  return (
    <Layout visitor={visitor} title={title} crumbs={[{ name: profile.title, href: URLS.profile }]}>
      <ErrorSummary visitor={visitor} typed={typed} labels={{ number: label }} />
      <NotBegun visitor={visitor} typed={typed} />
      <p>{lead}</p>
      <TokenForm visitor={visitor} action={action} number={way} to={ADDRESSES[way]}>
        <TextInput visitor={visitor} typed={typed} name="number" label={label} />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {way === 'add' ? access.add.send : access.create.fetch}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};

/** The other way, where the organisation's number leads there. */
const OTHER_WAYS: Readonly<Partial<Record<string, Way>>> = {
  not_here: 'create',
  here: 'add',
} satisfies Partial<Record<Refusal, Way>>;

/** The reason why a number leads to no request, and the way to go instead. */
const NotBegun: FC<Omit<Shown, 'way'>> = ({ visitor, typed: { values, notice, refused } }) => {
  if (!notice) return null;
  if (!refused) return <Alert tone="danger">{notice}</Alert>;
  const other = OTHER_WAYS[refused];
  return (
    <Alert tone="warning">
      <p>{notice}</p>
      {other && (
        <p>
          <a class="ds-link" href={`${ADDRESSES[other]}?nummer=${input.safeParse(values).data?.number}`}>
            {visitor.text.access[other].title}
          </a>
        </p>
      )}
    </Alert>
  );
};
