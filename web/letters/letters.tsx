/** The letter of a decision, as a page and as PDF, for the applicant and for DEKSA. */

import type { Context } from 'hono';
import type { Letter } from '../../documents/letter.ts';
import { makePdf } from '../../documents/thread.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Env, Services, Visitor } from '../http/context.ts';
import { errorPage } from '../http/error-pages.tsx';
import type { CaseHandler, Routes } from '../http/router.ts';
import { ButtonLink } from '../ui/blocks.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { Layout } from '../ui/layout.tsx';
import { caseUrl } from '../urls.ts';
import { letterAt } from './read-letter.ts';

const READERS: readonly { path: string; action: Action }[] = [
  { path: '/saker/:number/brev/:place', action: 'letter.read' },
  { path: '/saksbehandling/saker/:number/brev/:place', action: 'review.letter' },
];

export function mountLetters(routes: Routes, services: Services): void {
  for (const { path, action } of READERS) {
    routes.onCase('GET', path, action, withLetter(services, showPage));
    routes.onCase('GET', `${path}/pdf`, action, withLetter(services, sendFile));
  }
}

/** The address of a letter, as the visitor sees it. */
export const letterUrl = (visitor: Visitor, number: string, place: number): string =>
  `${caseUrl(visitor, number)}/brev/${place}`;

type Shown = { visitor: Visitor; at: Parameters<CaseHandler>[2]; letter: Letter; place: number };
type Show = (c: Context<Env>, shown: Shown) => Response | Promise<Response>;

const withLetter =
  ({ sql }: Services, show: Show): CaseHandler =>
  async (c, visitor, at) => {
    const place = Number(c.req.param('place'));
    const letter = await letterAt(sql, at.row, place);
    return letter ? show(c, { visitor, at, letter, place }) : errorPage(c, visitor, 'not_found');
  };

const showPage: Show = (c, { visitor, at, letter, place }) => {
  const { number } = at.row;
  const { text } = visitor;
  return c.html(
    <Layout
      visitor={visitor}
      title={letter.title}
      crumbs={[{ name: caseTitle(visitor, at), href: caseUrl(visitor, number) }]}
    >
      <LetterView letter={letter} level={2} />
      <p class="buttons">
        <ButtonLink href={`${letterUrl(visitor, number, place)}/pdf`}>{text.decisions.download}</ButtonLink>
        <ButtonLink href={caseUrl(visitor, number)} variant="secondary">
          {text.errors.toCase}
        </ButtonLink>
      </p>
      <p class="quiet">{text.letters.print}</p>
    </Layout>,
  );
};

const sendFile: Show = async (c, { at, letter, place }) =>
  c.body(await makePdf(letter), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="vedtak-${at.row.number}-${place}.pdf"`,
  });
