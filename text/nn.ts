import type { Text } from './nb.ts';

/** Everything the portal says, in nynorsk. */
export const nn: Text = {
  states: {
    draft: 'Påbyrja',
    submitted: 'Sendt inn',
    under_review: 'Under handsaming',
    awaiting_applicant: 'Ventar på svar frå deg',
    decision_proposed: 'Under handsaming',
    decided: 'Ferdig handsama',
    withdrawn: 'Trekt',
    appealed: 'Påklaga',
    forwarded: 'Oversendt departementet',
    closed: 'Avslutta',
    discarded: 'Sletta',
  },
  staffStates: {
    awaiting_applicant: 'Ventar på søkjar',
    decision_proposed: 'Til godkjenning',
  },
  outcomes: {
    granted: 'Innvilga',
    partly: 'Delvis innvilga',
    refused: 'Avslått',
    dismissed: 'Avvist',
    not_required: 'Lisens ikkje nødvendig',
    answered: 'Svara på',
  },
  turns: {
    applicant: 'Det er din tur.',
    deksa: 'Det er DEKSA sin tur.',
    nobody: 'Ingen treng å gjere noko no.',
  },
  refusals: {
    illegal: 'Dette kan ikkje gjerast med saka slik ho står no. Ingenting er endra.',
    too_late: 'Fristen er gått ut. Ingenting er endra.',
    older_version:
      'Det finst ein nyare versjon av søknaden. Sjå på han før du går vidare. Ingenting er endra.',
    own_proposal: 'Du kan ikkje godkjenne ditt eige framlegg. Ingenting er endra.',
    not_proposer: 'Berre den som kom med framlegget til vedtak, kan trekkje det tilbake. Ingenting er endra.',
    proposal_changed: 'Framlegget er endra sidan du opna det. Sjå på det på nytt. Ingenting er endra.',
    already_complained: 'Vedtaket er alt påklaga. Ingenting er endra.',
  },
};
