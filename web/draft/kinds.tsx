/** What one can apply for or ask about, each with the button that begins it. */

import type { FC } from 'hono/jsx';
import { groupsOf, kindsAt, kindsOn } from '../../domain/forms/kind.ts';
import type { Kind } from '../../domain/forms/types.ts';
import { may } from '../../domain/rights/rights.ts';
import { kindsFor } from '../../kinds.ts';
import { StepUp } from '../home/low-home.tsx';
import type { Services, Visitor } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { Layout } from '../ui/layout.tsx';

export function mountKinds(routes: Routes, services: Services): void {
  routes.page('GET', '/ny', 'kind.list', (c, visitor) =>
    c.html(<KindsPage visitor={visitor} services={services} />),
  );
}

/** What the party that is acted for may begin, as far as this login and one's role there are enough. */
export const kindsToBegin = ({ settings }: Services, { party, level, roles }: Visitor): readonly Kind[] =>
  party.ended || !may(roles, 'case.create') ? [] : kindsAt(level, kindsFor(settings, party.kind));

/** The list of kinds; with a notice where beginning one did not work. */
export const KindsPage: FC<{ visitor: Visitor; services: Services; notice?: string }> = ({
  visitor,
  services,
  notice,
}) => {
  const { form, front, frame } = visitor.text;
  const kinds = kindsToBegin(services, visitor);
  const ours = kindsFor(services.settings, visitor.party.kind);
  const others = kindsAt(visitor.level, kindsOn(services.settings)).filter((kind) => !ours.includes(kind));
  return (
    <Layout visitor={visitor} title={form.newTitle} crumbs={[]}>
      {notice && <Notice tone="danger">{notice}</Notice>}
      {visitor.party.ended && <Notice tone="warning">{visitor.text.access.unit.ended}</Notice>}
      {!may(visitor.roles, 'case.create') && (
        <Notice tone="warning">{visitor.text.choosing.readersBeginNothing}</Notice>
      )}
      {kinds.length > 0 && <p>{form.newLead}</p>}
      <Notice>{frame.confidential}</Notice>
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
      {visitor.level === 'high' ? <p>{front.kindsOpen}</p> : <StepUp visitor={visitor} til="/ny" />}
    </Layout>
  );
};

/** What one cannot begin for oneself, so that nobody looks for it in vain. */
const ForOrganisations: FC<{ visitor: Visitor; kinds: readonly Kind[] }> = ({ visitor, kinds }) => {
  const { text, language } = visitor;
  const names = new Intl.ListFormat(language).format(kinds.map(({ name }) => name[language]));
  return <p>{text.choosing.forOrganisations(names)}</p>;
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
        <p class="quiet">{text.front.weeks(kind.weeks)}</p>
      </div>
      <TokenForm visitor={visitor} action="case.create" number={visitor.party.id} to="/saker">
        <input type="hidden" name="kind" value={kind.id} />
        <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={kind.id}>
          {text.form.start}
        </button>
      </TokenForm>
    </li>
  );
};
