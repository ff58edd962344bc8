/** *Aktiver bruker etter fullmakt*: on whose word somebody becomes administrator is kept, and who activated them. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { ACCESS_REQUESTS } from '../../db/access/adapter.ts';
import { membershipOf } from '../../db/access/memberships.ts';
import { keepAttorney } from '../../db/access/powers-of-attorney.ts';
import {
  beginRequest,
  findRequest,
  markDecided,
  sendOnce,
  waitingForAttorney,
} from '../../db/access/requests.ts';
import { personWithPid } from '../../db/account/people.ts';
import { recordAudit } from '../../db/audit.ts';
import { refused } from '../../db/durable/commands.ts';
import type { StoredFile } from '../../db/files/files.ts';
import { filesOfRequest, statesOfFiles } from '../../db/files/request-files.ts';
import { organisationOf } from '../../db/organisations/organisations.ts';
import { dateInOslo, todayPlus } from '../../domain/shared/calendar.ts';
import type { Id } from '../../domain/shared/ids.ts';
import { UUID } from '../../domain/shared/ids.ts';
import type { Text } from '../../text/index.ts';
import { startStory } from '../draft/start.tsx';
import type { Services } from '../http/context.ts';
import { actorOf, type Env, type Visitor } from '../http/context.ts';
import {
  isoDate,
  lineOfText,
  type ProblemCode,
  readForm,
  type Typed,
  untouched,
} from '../http/form-input.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ATTORNEY, attorneyPlace } from '../organisations/attorney-files.tsx';
import { takeAttorney } from '../organisations/attorney-uploads.tsx';
import { identityNumber, organisationNumber, personName } from '../organisations/inputs.ts';
import { ACTIVATE, REVIEWED } from '../organisations/urls.ts';
import { ErrorSummary, Notice, TextInput, TokenForm } from '../ui/blocks.tsx';
import { AllowedFiles, FilesEditor, filesName, NotTaken } from '../ui/files.tsx';
import { Layout } from '../ui/layout.tsx';

const ACTION = 'review.activate';
const UPLOAD = `${ACTIVATE}/opplasting`;
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
  document: z
    .string()
    .trim()
    .default('')
    .pipe(z.union([z.literal(''), lineOfText()])),
});
/** Whom files are for, typed before they are uploaded. */
const whom = input.pick({ number: true, pid: true });

type Why = 'noOrganisation' | 'ended' | 'noPerson' | 'member' | 'oneself';
/** Who becomes administrator of what. */
interface Activated {
  organisation: Id;
  number: string;
  person: Id;
  pid: string;
}

export function mountActivations(routes: Routes, services: Services): void {
  const { sql, acts } = services;

  routes.page('GET', ACTIVATE, ACTION, async (c, visitor) => {
    const values = await asked(visitor, c.req.query('foresporsel') ?? '');
    return show(c, visitor, { ...untouched, values });
  });
  // where one comes from a page that was answered there
  routes.page('GET', UPLOAD, ACTION, (c, visitor) => show(c, visitor, untouched));

  /** What came by post: it begins a request, where the person has sent none. */
  routes.page('POST', UPLOAD, ACTION, async (c, visitor) => {
    const sent = await readForm(c, whom);
    const { values } = sent;
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!token) return show(c, visitor, { ...untouched, values, notice: visitor.text.frame.oldPage });
    if (sent.problems) return show(c, visitor, { ...untouched, values, problems: sent.problems });
    const { number, pid } = sent.input;
    const found = await findBoth(visitor, number, pid);
    if (typeof found === 'string')
      return show(c, visitor, { ...untouched, values, notice: visitor.text.access.review[found] });
    const object = await requestFor(token, found);
    const files = await takeAttorney(c, services, visitor, object, values.go ?? '');
    const entry = { actor: visitor.id, ...actorOf(visitor), action: ACTION, object, result: 'allowed' };
    await recordAudit(sql, entry);
    return show(c, visitor, { ...untouched, values, files });
  });

  routes.page('POST', ACTIVATE, ACTION, async (c: Context<Env>, visitor) => {
    const sent = await readForm(c, input);
    const again = (typed: Partial<Typed>) =>
      show(c, visitor, { ...untouched, values: sent.values, ...typed });
    const token = visitor.session && readToken(visitor.session, purposeOf(ACTION), sent.token);
    if (!token) return again({ notice: visitor.text.frame.oldPage });
    if (sent.problems) return again({ problems: sent.problems });
    // browsers send the name of a file that was chosen and not uploaded
    const { [filesName(ATTORNEY)]: chosen } = sent.values;
    if (chosen) return again({ files: { refused: [{ name: chosen, why: 'not_uploaded' }] } });
    const { number, pid } = sent.input;
    const found = await findBoth(visitor, number, pid);
    if (typeof found === 'string') return again({ notice: visitor.text.access.review[found] });
    const object = await requestFor(token, found);
    const why = await activate(visitor, token, object, sent.input);
    const { review, request } = visitor.text.access;
    if (why) return again({ notice: why === 'illegal' ? request.illegal : review[why] });
    return seeOther(c, `${REVIEWED}?aktivert=${object}`);
  });

  async function show(c: Context<Env>, visitor: Visitor, typed: Typed): Promise<Response> {
    const files = await lying(visitor, typed.values);
    const failed = typed.notice || typed.problems.length > 0 || (typed.files?.refused.length ?? 0) > 0;
    return c.html(<ActivatePage {...{ visitor, typed, files }} />, failed ? 422 : 200);
  }

  /** What lies with the request of whom it is about, once that is typed; nobody sees here what they sent themselves. */
  async function lying({ session }: Visitor, values: Typed['values']): Promise<readonly StoredFile[]> {
    const { data } = whom.safeParse(values);
    if (!data || data.pid === session?.pid) return [];
    const request = await waitingForAttorney(sql, data.number, data.pid);
    return request ? filesOfRequest(sql, request) : [];
  }

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

  /** The request that the person has sent, or one that begins with the document itself. */
  async function requestFor(token: Id, { organisation, number, person, pid }: Activated): Promise<Id> {
    const waiting = await waitingForAttorney(sql, number, pid);
    return waiting ?? begin({ token, number, organisation, requester: person, pid });
  }

  /** @returns why it cannot be done */
  async function activate(
    visitor: Visitor,
    token: Id,
    object: Id,
    { principal, agent, signedOn, document }: z.output<typeof input>,
  ): Promise<'illegal' | 'waiting_file' | 'no_document' | null> {
    const answer = await acts.perform(ACCESS_REQUESTS, {
      ...{ object, id: token, name: 'approve', actor: actorOf(visitor), action: ACTION },
      write: async (tx, act) => {
        const sent = act.row.sentAt ? {} : await sendOnce(tx, act);
        if ('refused' in sent) return sent;
        const states = await statesOfFiles(tx, object);
        if (states.has('quarantined')) return refused('waiting_file');
        if (!document && !states.has('clean')) return refused('no_document');
        await keepAttorney(tx, object, visitor.id, {
          principal,
          agent,
          signedOn,
          document: document || null,
        });
        await markDecided(tx, object, visitor.id, ADMINISTRATOR);
        return {};
      },
    });
    if (answer.kind !== 'refused') return null;
    return answer.refused === 'waiting_file' || answer.refused === 'no_document' ? answer.refused : 'illegal';
  }

  async function begin(asking: {
    token: Id;
    number: string;
    organisation: Id;
    requester: Id;
    pid: string;
  }): Promise<Id> {
    const { id, start } = await beginRequest(sql, { ...asking, kind: 'power_of_attorney' });
    startStory(services, start);
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

const ActivatePage: FC<{ visitor: Visitor; typed: Typed; files: readonly StoredFile[] }> = ({
  visitor,
  typed,
  files,
}) => {
  const { review, attorney } = visitor.text.access;
  const labels = labelsOf(visitor.text);
  const form = { visitor, typed };
  return (
    <Layout visitor={visitor} title={review.activate} crumbs={[{ name: review.title, href: REVIEWED }]}>
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={labels} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <NotTaken visitor={visitor} refused={typed.files?.refused ?? []} />
      <p>{review.activateLead}</p>
      <TokenForm visitor={visitor} action={ACTION} to={ACTIVATE}>
        {/* what Enter presses: the buttons of the files stand before the one below */}
        <button type="submit" hidden />
        <TextInput {...form} name="number" label={labels.number} />
        <TextInput {...form} name="pid" label={labels.pid} />
        <TextInput {...form} name="principal" label={labels.principal} help={review.principalHelp} />
        <TextInput {...form} name="agent" label={labels.agent} help={review.agentHelp} />
        <TextInput {...form} name="signedOn" label={labels.signedOn} help={review.signedOnHelp} type="date" />
        <TextInput {...form} name="document" label={labels.document} help={review.documentHelp} optional />
        <FilesEditor
          {...attorneyPlace(visitor, files, { upload: UPLOAD })}
          removed={typed.files?.removed}
          help={review.filesHelp}
        >
          <h2 class="ds-heading" data-size="sm">
            {attorney.files}
          </h2>
          <AllowedFiles visitor={visitor} />
        </FilesEditor>
        <div class="buttons">
          <button type="submit" class="ds-button">
            {review.activate}
          </button>
        </div>
      </TokenForm>
    </Layout>
  );
};
