/** *Gi tilgang*: members of an organisation are given a single case, and lose it again. */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { share } from '../../acts/cases/share.ts';
import { unshare } from '../../acts/cases/unshare.ts';
import { type Grant, grantsOf, type Member, membersWithout } from '../../db/cases/sharing.ts';
import { isoDateInOslo } from '../../text/dates.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Visitor } from '../http/context.ts';
import type { FormState } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

const action = 'case.share';

export function mountSharing(routes: Routes): void {
  const form = {
    action,
    input: z.object({ person: z.uuid('choose') }),
    boundTo: ({ row }: RoutedCase) => row.number,
    page: (visitor: Visitor, case_: RoutedCase, typed: FormState) => sharingPage(visitor, case_, typed),
    refusals: ({ text }: Visitor) => ({ not_member: text.sharing.notMember }),
    refusalStatus: 422,
    leadsTo: (_visitor: Visitor, { row }: RoutedCase) => to(URLS.caseSharing, { number: row.number }),
  } as const;
  const giving = commandForm({
    ...form,
    act: ({ acts, actor, input: { person } }, { row }) => share(acts, { row, person, actor }),
  });
  const taking = commandForm({
    ...form,
    act: ({ acts, actor, input: { person } }, { row }) => unshare(acts, { row, person, actor }),
  });
  routes.on('case', 'GET', URLS.caseSharing, action, giving.show);
  routes.on('case', 'POST', URLS.caseSharing, action, giving.take);
  routes.on('case', 'POST', URLS.caseSharingEnd, action, taking.take);
}

async function sharingPage(visitor: Visitor, case_: RoutedCase, { problems, notice }: FormState) {
  const { reads } = visitor;
  const [grants, members] = await Promise.all([grantsOf(reads, case_.row), membersWithout(reads, case_.row)]);
  const { sharing: says } = visitor.text;
  const crumb = { name: caseTitle(visitor, case_), href: to(URLS.case, { number: case_.row.number }) };
  const wrong = notice ?? (problems.length > 0 ? says.notMember : null);
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[crumb]}>
      {wrong && <Alert tone="danger">{wrong}</Alert>}
      <p>{says.lead}</p>
      <p>{says.others}</p>
      <Give visitor={visitor} case_={case_} members={members} />
      <Given visitor={visitor} case_={case_} grants={grants} />
    </Layout>
  );
}

interface Shared {
  visitor: Visitor;
  case_: RoutedCase;
}

const Give: FC<Shared & { members: readonly Member[] }> = ({ visitor, case_, members }) => {
  const { sharing: says } = visitor.text;
  const { number } = case_.row;
  if (members.length === 0) return <p>{says.nobody}</p>;
  return (
    <TokenForm visitor={visitor} action={action} number={number} to={to(URLS.caseSharing, { number })}>
      <div class="ds-field">
        <label class="ds-label" for="person" data-weight="medium">
          {says.person}
        </label>
        <select class="ds-input" id="person" name="person" required>
          <option value="">{says.choose}</option>
          {members.map(({ id, name, role }) => (
            <option value={id}>{`${name} (${says.roles[role]})`}</option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="submit" class="ds-button">
          {says.give}
        </button>
      </div>
    </TokenForm>
  );
};

const Given: FC<Shared & { grants: readonly Grant[] }> = ({ visitor, case_, grants }) => {
  const { sharing: says } = visitor.text;
  const { number } = case_.row;
  return (
    <section class="stack" aria-labelledby="gitt">
      <h2 class="ds-heading" data-size="md" id="gitt">
        {says.given}
      </h2>
      {grants.length === 0 && <p>{says.none}</p>}
      <ul class="items">
        {grants.map(({ id, name, role, at, by }) => (
          <li class="stack">
            <strong>{`${name} (${says.roles[role]})`}</strong>
            <span class="quiet">{says.since(isoDateInOslo(at), by)}</span>
            <TokenForm
              visitor={visitor}
              action={action}
              number={number}
              to={to(URLS.caseSharingEnd, { number })}
            >
              <input type="hidden" name="person" value={id} />
              <button type="submit" class="ds-button" data-variant="secondary">
                {says.take(name)}
              </button>
            </TokenForm>
          </li>
        ))}
      </ul>
    </section>
  );
};
