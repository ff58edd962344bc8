/** A request for access, as the one who asks sees it: what was found, how it stands, and what to do. */

import type { FC } from 'hono/jsx';
import type { StoredFile } from '../../db/files/files.ts';
import { filesOfRequest } from '../../db/files/request-files.ts';
import { type KnownUnit, knownUnit } from '../../db/organisations/register.ts';
import { ACCESS_MACHINE } from '../../domain/access/transitions.ts';
import { dateTime, isoDateInOslo } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedRequest } from '../http/objects.ts';
import { AttorneyFiles } from '../ui/access/attorney-files.tsx';
import { AttorneyHelp } from '../ui/access/attorney-help.tsx';
import { UnitFacts } from '../ui/access/unit-facts.tsx';
import { Alert } from '../ui/alerts.tsx';
import { TokenButton } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';
import { AttorneyEditor } from './attorney-editor.tsx';

interface Shown {
  visitor: Visitor;
  request: RoutedRequest;
}

/** Reads and makes the page of a request that somebody has made for themselves. */
export async function requestPage(visitor: Visitor, request: RoutedRequest, typed: FormState) {
  const { id, kind, number } = request.row;
  const [unit, files] = await Promise.all([
    kind === 'new_organisation' ? knownUnit(visitor.reads, number) : null,
    filesOfRequest(visitor.reads, id),
  ]);
  return <RequestPage {...{ visitor, request, unit, files, typed }} />;
}

const RequestPage: FC<
  Shown & {
    /** The last answer of the register about a new organisation. */
    unit: KnownUnit | null;
    files: readonly StoredFile[];
    typed: FormState;
  }
> = ({ unit, files, typed, ...shown }) => {
  const { visitor } = shown;
  const { access, profile, frame } = visitor.text;
  const { request: says } = access;
  const { kind, number, state, sentAt } = shown.request.row;
  const waitsForFiles = kind === 'power_of_attorney' && state === 'open';
  const onItsWay = state === 'draft' && sentAt;
  return (
    <Layout
      visitor={visitor}
      title={says.titles[kind]}
      crumbs={[{ name: profile.title, href: URLS.profile }]}
      scripts={waitsForFiles ? ['htmx.js', 'files.js'] : []}
    >
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      {state !== 'draft' && <Alert tone={TONES[state] ?? 'info'}>{says.states[state]}</Alert>}
      {onItsWay && <Alert>{frame.received(dateTime(visitor.language, sentAt))}</Alert>}
      {state === 'open' && <p>{says.waitsFor[kind]}</p>}
      <p>
        {access.number}: {number}
        {sentAt && `. ${says.sent(isoDateInOslo(sentAt))}.`}
      </p>
      {kind === 'new_organisation' && <FromRegister {...shown} unit={unit} />}
      {waitsForFiles && (
        <>
          <AttorneyHelp visitor={visitor} />
          <AttorneyEditor {...shown} files={files} typed={typed} />
        </>
      )}
      {state !== 'open' && <AttorneyFiles visitor={visitor} files={files} />}
      <Actions {...shown} />
    </Layout>
  );
};

const TONES: Readonly<Record<string, 'success' | 'warning'>> = {
  approved: 'success',
  declined: 'warning',
  lapsed: 'warning',
  impossible: 'warning',
};

/** The answer of the register: the facts, or the reason why it is not possible, or why there is none yet. */
const FromRegister: FC<Shown & { unit: KnownUnit | null }> = ({ visitor, request, unit }) => {
  const { request: says, unit: unitSays } = visitor.text.access;
  const { id, snapshot, trouble } = request.row;
  if (snapshot.obstacle) return <p>{says.obstacles[snapshot.obstacle]}</p>;
  if (ACCESS_MACHINE.isOver(snapshot)) return null;
  if (snapshot.register === 'asked')
    return (
      <>
        <p>{trouble ? says.troubles[trouble] : says.asking}</p>
        {snapshot.state === 'draft' && <p>{says.goOn}</p>}
        <p>
          <a class="ds-link" href={to(URLS.request, { request: id })}>
            {says.reload}
          </a>
        </p>
      </>
    );
  return (
    <section class="stack" aria-labelledby="opplysninger">
      <h2 class="ds-heading" data-size="md" id="opplysninger">
        {snapshot.state === 'draft' ? says.check : unitSays.title}
      </h2>
      <p>{says.checkHelp}</p>
      {unit && <UnitFacts visitor={visitor} unit={unit.unit} status={unit.status} />}
    </section>
  );
};

/** The page on which one tries again when nothing came of it: a number that was mistyped is no end of the road. */
const AGAIN: Readonly<Record<string, { way: 'add' | 'create'; href: string }>> = {
  declined: { way: 'add', href: URLS.newRequest },
  lapsed: { way: 'add', href: URLS.newRequest },
  impossible: { way: 'create', href: URLS.newOrganisation },
};

const Actions: FC<Shown> = ({ visitor, request }) => {
  const { access } = visitor.text;
  const { request: says } = access;
  const { id, kind, state, sentAt } = request.row;
  const form = { visitor, number: id };
  const again = AGAIN[state];
  return (
    <div class="buttons">
      {kind === 'new_organisation' && !sentAt && request.may('request.send') && (
        <TokenButton {...form} action="request.send" to={to(URLS.requestSending, { request: id })}>
          {says.send}
        </TokenButton>
      )}
      {(state === 'open' || !sentAt) && request.may('request.withdraw') && (
        <TokenButton
          {...form}
          action="request.withdraw"
          to={to(URLS.requestWithdrawal, { request: id })}
          variant="secondary"
        >
          {state === 'open' ? says.withdraw : says.forget}
        </TokenButton>
      )}
      {again && (
        <a class="ds-link" href={again.href}>
          {access[again.way].title}
        </a>
      )}
    </div>
  );
};
