/** *Åpnet av DEKSA*: who at DEKSA has opened a case, and when. */
import type { FC } from 'hono/jsx';
import { type Viewer, viewersOf } from '../../db/cases/viewers.ts';
import { dateTime } from '../../text/dates.ts';
import type { Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { caseTitle } from '../ui/case/case-page.tsx';
import { Layout } from '../ui/layout.tsx';
import { caseUrl, URLS } from '../urls.ts';

export function mountViewers(routes: Routes): void {
  routes.on('case', 'GET', URLS.caseViewers, 'case.read', async (c, visitor, case_) => {
    const viewers = await viewersOf(visitor.reads, case_.row.number);
    return c.html(<ViewersPage visitor={visitor} case_={case_} viewers={viewers} />);
  });
}

const ViewersPage: FC<{ visitor: Visitor; case_: RoutedCase; viewers: readonly Viewer[] }> = ({
  visitor,
  case_,
  viewers,
}) => {
  const { text, language } = visitor;
  const says = text.viewers;
  const crumbs = [{ name: caseTitle(visitor, case_), href: caseUrl(visitor, case_.row.number) }];
  return (
    <Layout visitor={visitor} title={says.title} crumbs={crumbs}>
      <p>{says.lead}</p>
      {viewers.length === 0 ? (
        <p>{says.nobody}</p>
      ) : (
        <table class="ds-table" data-border data-color="neutral">
          <caption class="ds-sr-only">{says.title}</caption>
          <thead>
            <tr>
              <th scope="col">{says.name}</th>
              <th scope="col">{says.first}</th>
              <th scope="col">{says.last}</th>
            </tr>
          </thead>
          <tbody>
            {viewers.map(({ name, first, last }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{dateTime(language, first)}</td>
                <td>{dateTime(language, last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  );
};
