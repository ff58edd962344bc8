/** Error pages: for requests that were refused or failed, each with a plain sentence and a way on. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PlainPage } from '../ui/plain-page.tsx';
import { caseUrl, homeOf, isOperatorAlone, isStaff } from '../urls.ts';
import type { Env, Services, Visitor } from './context.ts';
import { toIdentify, toLogin, toOnboarding, toStepUp, wayBack } from './detours.tsx';
import type { RoutedCase } from './objects.ts';
import { offerParty } from './other-party.tsx';
import type { Refusal } from './refusals.ts';
import type { RefusalPage } from './route.ts';
import { answerSecondSending } from './second-sending.ts';
import { TypedTexts, typedTexts } from './typed-texts.tsx';

type Reason =
  | Exclude<Refusal, 'onboarding' | 'login' | 'step_up' | 'identify' | 'other_party'>
  | 'origin'
  | 'too_large'
  | 'too_slow'
  | 'bad_request'
  | 'failed'
  | 'unsure';

const STATUS: Readonly<Record<Reason, ContentfulStatusCode>> = {
  forbidden: 403,
  party: 403,
  party_ended: 409,
  origin: 403,
  not_found: 404,
  wrong_state: 409,
  too_large: 413,
  too_slow: 408,
  bad_request: 400,
  failed: 500,
  unsure: 500,
};

/** Makes the pages for what the table of rights refused. */
export const refusalPages =
  (services: Services): RefusalPage =>
  async (c, visitor, refusal, case_) => {
    if (refusal === 'onboarding') return toOnboarding(c, visitor);
    if (refusal === 'login') return toLogin(c, visitor);
    if (refusal === 'step_up') return toStepUp(c, visitor);
    if (refusal === 'identify') return toIdentify(c, visitor);
    const second = await answerSecondSending(c, services, visitor);
    if (second) return second;
    const typed = await typedTexts(c);
    if (refusal === 'other_party')
      return offerParty(c, visitor, {
        to: wayBack(c),
        says: typed.length > 0 ? [visitor.text.errors.typedText] : [],
        typed: <TypedTexts visitor={visitor} texts={typed} />,
      });
    return errorPage(c, visitor, refusal, { case_, typed });
  };

interface ErrorDetails {
  /** The case that the page leads to, where its state is in the way. */
  case_?: RoutedCase | undefined;
  /** Id by which the operators find the line of the log. */
  errorId?: string;
  /** Texts that were typed in vain. */
  typed?: readonly string[];
  /** The form by which the request is sent again. */
  again?: Child;
}

/** Answers with a page that says why there is nothing else to see. */
export function errorPage(
  c: Context<Env>,
  visitor: Visitor,
  reason: Reason,
  { case_, errorId, typed = [], again }: ErrorDetails = {},
): Response | Promise<Response> {
  const { errors } = visitor.text;
  const home = {
    href: homeOf(visitor),
    label: isOperatorAlone(visitor)
      ? errors.toOperations
      : isStaff(visitor)
        ? errors.toWorklist
        : errors.toHome,
  };
  const toCase =
    case_ && reason === 'wrong_state'
      ? [{ href: caseUrl(visitor, case_.row.number), label: errors.toCase }]
      : [];
  return c.html(
    <PlainPage
      visitor={visitor}
      title={errors[reason].title}
      says={[errors[reason].body, ...(typed.length > 0 ? [errors.typedText] : [])]}
      links={[...toCase, home]}
    >
      <TypedTexts visitor={visitor} texts={typed} />
      {again}
      {errorId && (
        <p>
          {errors.errorId}: <strong>{errorId}</strong>
        </p>
      )}
    </PlainPage>,
    STATUS[reason],
  );
}
