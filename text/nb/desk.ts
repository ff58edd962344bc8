import type { State, Turn } from '../../domain/cases/states.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const desk = {
  /** The work list, and the page of a case with its acts. */
  review: {
    worklist: 'Arbeidsliste',
    lead: 'Saker som er sendt til DEKSA.',
    tabs: {
      mine: 'Mine',
      new: 'Nye',
      waiting: words.waitingForApplicant,
      approval: words.forApproval,
      all: 'Alle',
    },
    turns: {
      applicant: 'Det er søkerens tur.',
      deksa: words.deksasTurn,
      nobody: words.nobodysTurn,
    } satisfies Record<Turn, string>,
    nextSteps: {
      draft: 'Søkeren skriver fortsatt.',
      submitted: 'En saksbehandler må ta saken.',
      under_review: 'Behandle saken: be om opplysninger eller gi et vedtak.',
      awaiting_applicant: 'Søkeren må svare. Du kan også gå videre uten svar.',
      decision_proposed: 'En godkjenner må se på forslaget.',
      decided: 'Saken er ferdig behandlet.',
      withdrawn: `Søkeren har trukket saken og kan gjenopprette den innen ${limits.restoring}.`,
      appealed: 'Vurder klagen og foreslå hva som skal skje med den.',
      forwarded: 'Registrer departementets resultat når det kommer.',
      closed: 'Saken er avsluttet.',
      discarded: words.draftDeleted,
    } satisfies Record<State, string>,
    overdue: 'Svarfristen er gått ut, og søkeren har ikke svart.',
    late: 'Saken skulle vært besvart nå.',
    clockStands: 'Tiden står stille mens DEKSA venter på svar fra søkeren.',
    take: 'Ta saken',
    assign: words.assign,
    ask: 'Be om opplysninger',
    resume: 'Gå videre uten svar',
    reply: 'Svar',
    decide: 'Gi svar som vedtak',
    engine: 'Åpne saken i Temporal UI',
    asking: {
      lead: 'Søkeren får e-post om at DEKSA har spurt, og ser spørsmålet på Min side.',
      field: 'Hva trenger du å vite?',
      due: 'Svarfrist',
      dueHelp: 'Er datoen en lørdag, søndag eller helligdag, slutter fristen neste virkedag.',
      send: 'Send spørsmål',
    },
    replying: {
      title: 'Melding til søkeren',
      lead: 'Søkeren får e-post om at det er kommet en melding, og leser den på Min side.',
      field: words.message,
      send: words.send,
    },
    deciding: {
      title: 'Svar på henvendelsen',
      lead: 'Svaret er et vedtak. Når du sender det, er saken ferdig behandlet, og søkeren får e-post.',
      outcome: words.outcome,
      field: words.answer,
      send: 'Send svar og avslutt behandlingen',
      version: (version: number) => `Svaret gjelder versjon ${version} av henvendelsen, som står under.`,
    },
  },
  /** Handing a case over, or taking it over. */
  assignment: {
    title: words.assign,
    lead: 'Velg hvem som skal ha saken. Søkeren ser hvem som er saksbehandler. Den som har foreslått et vedtak, kan ikke godkjenne det, heller ikke når en annen får saken.',
    caseworker: words.caseworker,
    openCases: (count: number) => (count === 1 ? '1 åpen sak' : `${count} åpne saker`),
    manyOpenCases: (least: number) => `minst ${least} åpne saker`,
    now: 'har saken nå',
    nobody: 'Det er ingen saksbehandlere som kan få saken.',
    refusals: {
      no_caseworker: 'Den du valgte, er ikke saksbehandler. Ingenting er endret.',
      party: 'Den du valgte, er part i saken og kan ikke behandle den. Ingenting er endret.',
      assigned_already: 'Den du valgte, har saken allerede. Ingenting er endret.',
    },
  },
  /** DEKSA's work on a decision, and the parts of it that both sides see. */
  decisions: {
    propose: 'Foreslå vedtak',
    approve: 'Godkjenn vedtak',
    return: 'Returner',
    takeBack: 'Ta tilbake forslaget',
    decideComplaint: 'Foreslå avgjørelse av klagen',
    recordMinistry: 'Registrer departementets avgjørelse',
    leads: {
      application: 'Forslaget går til en godkjenner. Søkeren ser det ikke før det er godkjent.',
      complaint:
        'Du kan foreslå å gjøre om vedtaket, eller å opprettholde det og sende klagen til departementet. Forslaget går til en godkjenner.',
      ministry:
        'Skriv hva departementet har kommet til. Søkeren får brevet og en e-post straks du registrerer det.',
    },
    sends: {
      application: words.sendForApproval,
      complaint: words.sendForApproval,
      ministry: 'Registrer og send til søkeren',
    },
    concerns: (version: number) => `Gjelder versjon ${version} av søknaden.`,
    outcome: words.outcome,
    forward: 'Opprettholdes og oversendes departementet',
    body: words.reasons,
    legalBasis: words.legalBasis,
    legalBasisHelp: 'Lov, forskrift og paragraf. Én på hver linje.',
    conditions: words.conditions,
    conditionsHelp: 'Kan stå tomt. Ett vilkår på hver linje.',
    lines: 'Linjer som innvilges',
    linesHelp:
      'Kryss av her bare når resultatet er delvis innvilget. Ellers gjelder resultatet alle linjene.',
    preview: 'Forhåndsvis brevet',
    previewTitle: 'Slik blir brevet',
    previewLead: 'Ingenting er sendt ennå.',
    proposal: 'Forslag til vedtak',
    proposed: (who: string, time: string) => `Foreslått av ${who}, ${time}`,
    noProposal: 'Det er ikke noe forslag til godkjenning i saken nå.',
    own: 'Du har foreslått vedtaket selv. En annen må godkjenne det.',
    approving: 'Når du godkjenner, er vedtaket gjort, og søkeren får e-post. Les brevet før du godkjenner.',
    returning: 'Forslaget går tilbake til saksbehandleren. Bare ansatte i DEKSA ser kommentaren.',
    comment: 'Kommentar',
    commented: (who: string) => `Kommentar fra ${who}`,
    earlier: 'Tidligere forslag',
    proposalOutcomes: {
      returned: 'Returnert',
      taken_back: 'Trukket tilbake av den som foreslo',
      overtaken: 'Falt bort fordi søkeren endret eller trakk søknaden',
    },
    differences: (before: number, after: number) =>
      `Endret av søkeren fra versjon ${before} til versjon ${after}`,
    issued: {
      application: words.decision,
      complaint: 'Avgjørelse av klagen',
      ministry: 'Departementets avgjørelse',
    },
    read: 'Les brevet',
    download: 'Last ned vedtaket (PDF)',
    complainBy: (date: string) => `Du kan klage til og med ${date}.`,
    staffComplainBy: (date: string) => `Søkeren kan klage til og med ${date}.`,
  },
};
export type DeskText = typeof desk;
