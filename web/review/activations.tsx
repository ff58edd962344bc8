/** *Aktiver bruker etter fullmakt*: on whose word somebody becomes administrator is kept, and who activated them. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { membershipOf } from '../../db/memberships.ts';
import { organisationOf } from '../../db/own-organisations.ts';
import { personWithPid } from '../../db/people.ts';
import { REQUESTS } from '../../db/request-keeper.ts';
import {
  type Attorney,
  beginRequest,
  findRequest,
  keepAttorney,
  markDecided,
  openRequest,
  sendOnce,
} from '../../db/requests.ts';
import { dateInOslo, todayPlus } from '../../domain/deadlines.ts';
import type { Id } from '../../domain/durable.ts';
import { UUID } from '../../domain/ids.ts';
import type { Text } from '../../text/index.ts';
import { seeOther } from '../act-forms.tsx';
import { startStory } from '../drafts.tsx';
import { isoDate, lineOfText, type ProblemCode, readForm, type Typed, untouched } from '../inputs.ts';
import { ACTIVATE, REVIEWED } from '../organisations/addresses.ts';
import { identityNumber, organisationNumber, personName } from '../organisations/inputs.ts';
import { type Env, type House, type Routes, roleOf, type Visitor } from '../route.ts';
import { readToken } from '../tokens.ts';
import { ErrorSummary, Notice, purposeOf, TextInput, TokenForm } from '../views/blocks.tsx';
import { Layout } from '../views/layout.tsx';

const ACTION = 'review.activate';
/** DEKSA's own guidance for agents. */
const OLDEST = { months: -6 };
const ADMINISTRATOR = { role: 'administrator', allCases: false, reports: false } as const;
const TOO_OLD: ProblemCode = 'signed_long_ago';

const inTime = (date: string): boolean => {
  const now = Date.now();
  return date >= todayPlus(OLDEST, now) && date <= dateInOslo(now);
};

const input = z.object({
  number: organisationNumber,
  pid: identityNumber,
  principal: personName,
  agent: personName,
  signedOn: isoDate.refine(inTime, TOO_OLD),
  document: lineOfText(),
});

type Why = 'noOrganisation' | 'ended' | 'noPerson' | 'member' | 'oneself';
/** Who becomes administrator of what. */
interface Activated {
  organisation: Id;
  number: string;
  person: Id;
  pid: string;
}

export function mountActivations(routes: Routes, house: House): void {
  const { sql, acts } = house;

  routes.page('GET', ACTIVATE, ACTION, async (c, visitor) => {
    const values = await asked(visitor, c.req.query('foresporsel') ?? '');
    return c.html(<ActivatePage visitor={visitor} typed={{ ...untouched, values }} />);
  });

  routes.page('POST', ACTIVATE, ACTION, async (c: Context<Env>, visitor) => {
    const sent = await readForm(c, input);
    const again = (typed: Partial<Typed>) => {
      const shown = { ...untouched, values: sent.values, ...typed };
      return c.html(<ActivatePage visitor={visitor} typed={shown} />, 422);
    };
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!token) return again({ notice: visitor.text.frame.oldPage });
    if (sent.problems) return again({ problems: sent.problems });
    const { number, pid, ...attorney } = sent.input;
    const found = await findBoth(visitor, number, pid);
    if (typeof found === 'string') return again({ notice: visitor.text.access.review[found] });
    const done = await activate(visitor, token, found, attorney);
    if (!done) return again({ notice: visitor.text.access.request.illegal });
    return seeOther(c, `${REVIEWED}?aktivert`);
  });

  /** What is known where the person has asked beforehand. */
  async function asked({ session }: Visitor, id: string): Promise<Record<string, string>> {
    if (!session || !UUID.test(id)) return {};
    const found = await findRequest(sql, { kind: 'staff', pid: session.pid }, id);
    return found?.relation === 'staff' ? { number: found.row.number, pid: found.row.pid } : {};
  }

  async function findBoth({ session }: Visitor, number: string, pid: string): Promise<Activated | Why> {
    const [organisation, person] = [await organisationOf(sql, number), await personWithPid(sql, pid)];
    if (!organisation) return 'noOrganisation';
    if (organisation.ended) return 'ended';
    if (pid === session?.pid) return 'oneself';
    if (!person) return 'noPerson';
    if ((await membershipOf(sql, organisation.id, pid))?.status === 'active') return 'member';
    return { organisation: organisation.id, number, person, pid };
  }

  /** On the request that the person has sent, or on one that begins with the document itself. */
  async function activate(
    visitor: Visitor,
    token: Id,
    { organisation, number, person, pid }: Activated,
    attorney: Attorney,
  ): Promise<boolean> {
    const open = await openRequest(sql, number, pid);
    const object =
      open?.kind === 'power_of_attorney'
        ? open.id
        : await begin({ token, number, organisation, requester: person, pid });
    const answer = await acts.perform(REQUESTS, {
      ...{ object, id: token, name: 'approve', actor: visitor.id, role: roleOf(visitor), action: ACTION },
      write: async (tx, act) => {
        const sent = act.row.sentAt ? {} : await sendOnce(tx, act);
        if ('refused' in sent) return sent;
        await keepAttorney(tx, object, visitor.id, attorney);
        await markDecided(tx, object, visitor.id, ADMINISTRATOR);
        return {};
      },
    });
    return answer.kind !== 'refused';
  }

  async function begin(asking: {
    token: Id;
    number: string;
    organisation: Id;
    requester: Id;
    pid: string;
  }): Promise<Id> {
    const { id, start } = await beginRequest(sql, { ...asking, kind: 'power_of_attorney' });
    startStory(house, start);
    return id;
  }
}

const labelsOf = ({ access }: Text) => ({
  number: access.number,
  pid: access.review.pid,
  principal: access.review.principal,
  agent: access.review.agent,
  signedOn: access.review.signedOn,
  document: access.review.document,
});

const ActivatePage: FC<{ visitor: Visitor; typed: Typed }> = ({ visitor, typed }) => {
  const { review } = visitor.text.access;
  const labels = labelsOf(visitor.text);
  const form = { visitor, typed };
  return (
    <Layout visitor={visitor} title={review.activate} crumbs={[{ name: review.title, href: REVIEWED }]}>
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={labels} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{review.activateLead}</p>
      <TokenForm visitor={visitor} action={ACTION} to={ACTIVATE}>
        <TextInput {...form} name="number" label={labels.number} />
        <TextInput {...form} name="pid" label={labels.pid} />
        <TextInput {...form} name="principal" label={labels.principal} help={review.principalHelp} />
        <TextInput {...form} name="agent" label={labels.agent} help={review.agentHelp} />
        <TextInput {...form} name="signedOn" label={labels.signedOn} help={review.signedOnHelp} type="date" />
        <TextInput {...form} name="document" label={labels.document} help={review.documentHelp} />
        <div class="buttons">
          <button type="submit" class="ds-button">
            {review.activate}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
