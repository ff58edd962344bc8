/** Kinds of cases that one can apply for or ask about, each with the button that begins one. */

import type { FC } from 'hono/jsx';
import { groupsOf, kindsAt } from '../../domain/forms/kind.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { mayTry } from '../../domain/rights/rights.ts';
import { kindsFor, kindsOn } from '../../kinds.ts';
import type { Services, Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { StepUp } from '../ui/step-up.tsx';
import { URLS } from '../urls.ts';

export function mountKinds(routes: Routes, services: Services): void {
  routes.page('GET', URLS.kinds, 'kind.list', (c, visitor) =>
    c.html(<KindsPage visitor={visitor} services={services} />),
  );
}

/** The list of kinds. @param notice tells why none was begun, where one should have been */
export const KindsPage: FC<{ visitor: Visitor; services: Services; notice?: string | null }> = ({
  visitor,
  services: { settings },
  notice,
}) => {
  const { form, landingPage, frame, access, kindChoice } = visitor.text;
  const { party, level, roles } = visitor;
  const isWriter = mayTry(roles, 'case.create');
  const ours = kindsFor(settings, party.kind);
  const kinds = isWriter && !party.ended ? kindsAt(level, ours) : [];
  const others = kindsAt(level, kindsOn(settings)).filter((kind) => !ours.includes(kind));
  return (
    <Layout visitor={visitor} title={form.newTitle} crumbs={[]}>
      {notice && <Alert tone="danger">{notice}</Alert>}
      {party.ended && <Alert tone="warning">{access.unit.ended}</Alert>}
      {!isWriter && <Alert tone="warning">{kindChoice.readersBeginNothing}</Alert>}
      {kinds.length > 0 && <p>{form.newLead}</p>}
      <Alert>{frame.confidential}</Alert>
      {groupsOf(kinds).map(({ group, kinds }) => (
        <section class="stack" aria-labelledby={group}>
          <h2 class="ds-heading" data-size="sm" id={group}>
            {form.groups[group]}
          </h2>
          <ul class="items">
            {kinds.map((kind) => (
              <KindItem visitor={visitor} kind={kind} />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && <ForOrganisations visitor={visitor} kinds={others} />}
      {level === 'high' ? <p>{landingPage.kindsOpen}</p> : <StepUp visitor={visitor} til={URLS.kinds} />}
    </Layout>
  );
};

/** Names the kinds that one cannot begin for oneself, so that nobody looks for them in vain. */
const ForOrganisations: FC<{ visitor: Visitor; kinds: readonly Kind[] }> = ({ visitor, kinds }) => {
  const { text, language } = visitor;
  const names = new Intl.ListFormat(language).format(kinds.map(({ name }) => name[language]));
  return <p>{text.kindChoice.forOrganisations(names)}</p>;
};

const KindItem: FC<{ visitor: Visitor; kind: Kind }> = ({ visitor, kind }) => {
  const { text, language } = visitor;
  return (
    <li class="kind">
      <div>
        <h3 class="ds-heading" data-size="xs" id={kind.id}>
          {kind.name[language]}
        </h3>
        <p>{kind.about[language]}</p>
        <p class="quiet">{text.landingPage.weeks(kind.weeks)}</p>
      </div>
      <TokenForm visitor={visitor} action="case.create" number={visitor.party.id} to={URLS.cases}>
        <input type="hidden" name="kind" value={kind.id} />
        <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={kind.id}>
          {text.form.start}
        </button>
      </TokenForm>
    </li>
  );
};
