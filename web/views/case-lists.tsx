import type { FC } from 'hono/jsx';
import type { ListedCase, Page } from '../../db/lists.ts';
import { kindOf } from '../../domain/kinds/registry.ts';
import type { Visitor } from '../route.ts';
import { caseUrl } from './addresses.ts';
import { isoDate } from './format.ts';
import { CaseState } from './states.tsx';

/** A page of a list of cases, with the way to the next one. */
export const CaseList: FC<{
  visitor: Visitor;
  page: Page<ListedCase>;
  /** The address of this list, without its page. */
  href: string;
  caption: string;
  isFirst: boolean;
}> = ({ visitor, page, href, caption, isFirst }) => {
  const { cases, frame } = visitor.text;
  if (page.rows.length === 0) return <p>{cases.none}</p>;
  return (
    <>
      {/* Scrolls by itself where the screen is narrow, also with the keyboard. */}
      <section class="scroll" tabindex={0} aria-label={caption}>
        <table class="ds-table" data-border data-color="neutral">
          <caption class="ds-sr-only">{caption}</caption>
          <thead>
            <tr>
              {Object.values(cases.columns).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row visitor={visitor} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="buttons">
        {!isFirst && (
          <a class="ds-link" href={href}>
            {frame.first}
          </a>
        )}
        {page.next && (
          <a class="ds-link" href={`${href}${href.includes('?') ? '&' : '?'}etter=${page.next}`}>
            {frame.next}
          </a>
        )}
      </p>
    </>
  );
};

const Row: FC<{ visitor: Visitor; row: ListedCase }> = ({ visitor, row }) => (
  <tr>
    <th scope="row">
      <a class="ds-link" data-color="accent" href={caseUrl(visitor, row.number)}>
        {row.number}
      </a>
    </th>
    <td>{kindOf(row.kind).short[visitor.language]}</td>
    <td>{row.applicant}</td>
    <td>{row.ownReference}</td>
    <td>
      <CaseState visitor={visitor} {...row} />
    </td>
    <td>{isoDate(row.lastEventAt)}</td>
    <td>{row.responsible}</td>
  </tr>
);
