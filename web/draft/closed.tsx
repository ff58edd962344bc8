/** Drafts that cannot be written any more, since they were sent or discarded. */
import type { FC } from 'hono/jsx';
import type { Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { caseUrl, to, URLS } from '../urls.ts';

/** Says on a page of the form that the draft was closed since the page was opened. */
export const ClosedNotice: FC<{ visitor: Visitor; number: string }> = ({ visitor, number }) => (
  <p>
    {visitor.text.form.closed}{' '}
    <a class="ds-link" href={caseUrl(visitor, number)}>
      {visitor.text.form.toCase}
    </a>
  </p>
);

/** The address to which a closed form leads: the receipt while its sending is under way, else the case. */
export const closedUrl = (visitor: Visitor, { row: { number, state } }: RoutedCase): string =>
  state === 'draft' ? to(URLS.receipt, { number }) : caseUrl(visitor, number);
