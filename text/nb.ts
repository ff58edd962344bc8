import type { Refusal, State, Turn } from '../domain/machine.ts';
import type { Outcome } from '../domain/messages.ts';

/** Everything the portal, its e-mails and its documents say, in bokmål: the shape that the others must fill. */
export const nb = {
  /** A state as the applicant sees it. */
  states: {
    draft: 'Påbegynt',
    submitted: 'Sendt inn',
    under_review: 'Under behandling',
    awaiting_applicant: 'Venter på svar fra deg',
    decision_proposed: 'Under behandling',
    decided: 'Ferdig behandlet',
    withdrawn: 'Trukket',
    appealed: 'Påklaget',
    forwarded: 'Oversendt departementet',
    closed: 'Avsluttet',
    discarded: 'Slettet',
  } satisfies Record<State, string>,
  /** Where DEKSA's own people see a state in other words. */
  staffStates: {
    awaiting_applicant: 'Venter på søker',
    decision_proposed: 'Til godkjenning',
  },
  outcomes: {
    granted: 'Innvilget',
    partly: 'Delvis innvilget',
    refused: 'Avslått',
    dismissed: 'Avvist',
    not_required: 'Lisens ikke nødvendig',
    answered: 'Besvart',
  } satisfies Record<Outcome, string>,
  turns: {
    applicant: 'Det er din tur.',
    deksa: 'Det er DEKSA sin tur.',
    nobody: 'Ingen trenger å gjøre noe nå.',
  } satisfies Record<Turn, string>,
  /** Why an act was refused. */
  refusals: {
    illegal: 'Dette kan ikke gjøres med saken slik den står nå. Ingenting er endret.',
    too_late: 'Fristen er gått ut. Ingenting er endret.',
    older_version:
      'Det finnes en nyere versjon av søknaden. Se på den før du går videre. Ingenting er endret.',
    own_proposal: 'Du kan ikke godkjenne ditt eget forslag. Ingenting er endret.',
    not_proposer: 'Bare den som foreslo vedtaket, kan trekke forslaget tilbake. Ingenting er endret.',
    proposal_changed: 'Forslaget er endret siden du åpnet det. Se på det på nytt. Ingenting er endret.',
    already_complained: 'Vedtaket er allerede påklaget. Ingenting er endret.',
  } satisfies Record<Refusal, string>,
};

/** The shape of a language: the same keys, any words. */
export type Text = Widened<typeof nb>;
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer I)[]
      ? readonly Widened<I>[]
      : { [K in keyof T]: Widened<T[K]> };
