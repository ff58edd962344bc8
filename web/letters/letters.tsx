/** The letter of a decision, as a page and as PDF, for the applicant and for DEKSA. */
import type { Context } from 'hono';
import type { Letter } from '../../documents/letter.ts';
import { makePdf } from '../../documents/make-pdf.ts';
import { letterAt } from '../../documents/read-letter.ts';
import type { Env, Visitor } from '../http/context.ts';
import { errorPage } from '../http/error-pages.tsx';
import type { RoutedCase } from '../http/objects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { LetterView } from '../ui/case/letter.tsx';
import { Layout } from '../ui/layout.tsx';
import { caseUrl, to, URLS, urlsFor } from '../urls.ts';

export function mountLetters(routes: Routes): void {
  const staff = routes.of('staff');
  const page = withLetter(showPage);
  const pdf = withLetter(sendPdf);
  routes.on('case', 'GET', URLS.letter, 'letter.read', page);
  staff.on('case', 'GET', URLS.deskLetter, 'review.letter', page);
  routes.on('case', 'GET', URLS.letterPdf, 'letter.read', pdf, {
    budget: 'pdfs',
    snapshotless: true,
  });
  staff.on('case', 'GET', URLS.deskLetterPdf, 'review.letter', pdf, {
    budget: 'pdfs',
    snapshotless: true,
  });
}

interface FoundLetter {
  visitor: Visitor;
  case_: RoutedCase;
  letter: Letter;
  /** Place of its decision among those of the case, from 1. */
  place: number;
}
type AnswerWith = (c: Context<Env>, found: FoundLetter) => Response | Promise<Response>;

const withLetter =
  (answer: AnswerWith): CaseHandler =>
  async (c, visitor, case_) => {
    const place = Number(c.req.param('place'));
    const letter = await letterAt(visitor.reads, case_.row, place);
    return letter ? answer(c, { visitor, case_, letter, place }) : errorPage(c, visitor, 'not_found');
  };

const showPage: AnswerWith = (c, { visitor, case_, letter, place }) => {
  const { number } = case_.row;
  const { text } = visitor;
  const href = caseUrl(visitor, number);
  return c.html(
    <Layout visitor={visitor} title={letter.title} crumbs={[{ name: caseTitle(visitor, case_), href }]}>
      <LetterView letter={letter} level={2} />
      <p class="buttons">
        <ButtonLink href={to(urlsFor(visitor).letterPdf, { number, place: `${place}` })}>
          {text.decisions.download}
        </ButtonLink>
        <ButtonLink href={href} variant="secondary">
          {text.errors.toCase}
        </ButtonLink>
      </p>
      <p class="quiet">{text.letters.print}</p>
    </Layout>,
  );
};

const sendPdf: AnswerWith = async (c, { case_, letter, place }) =>
  c.body(await makePdf(letter), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="vedtak-${case_.row.number}-${place}.pdf"`,
  });
