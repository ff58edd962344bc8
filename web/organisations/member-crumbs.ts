import type { Visitor } from '../http/context.ts';
import type { RoutedOrganisation } from '../http/objects.ts';
import type { Crumb } from '../ui/layout.tsx';
import { to, URLS } from '../urls.ts';

/** The pages above one that is about a single member of an organisation. */
export function memberCrumbs({ text }: Visitor, { row }: RoutedOrganisation): readonly Crumb[] {
  const { manage, organisations } = text.access;
  return [
    { name: organisations.title, href: URLS.organisations },
    { name: manage.title(row.name), href: to(URLS.members, { organisation: row.id }) },
  ];
}
