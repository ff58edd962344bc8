import type { AccessKind, AccessState } from '../../domain/access/states.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

/** Ends of a request, and kinds that support decides. */
type Ended = Exclude<AccessState, 'draft' | 'open' | 'proposed' | 'checking'>;
type Decided = Exclude<AccessKind, 'join' | 'invitation'>;

/** Requests for access that DEKSA's support decides. */
export const accessReview = {
  title: words.organisations,
  lead: 'Her godkjenner du nye virksomheter og aktiverer brukere etter fullmakt.',
  states: {
    draft: 'Ikke sendt.',
    open: 'Venter på DEKSA.',
    proposed: 'Foreslått. Venter på en annen i brukerstøtten.',
    checking:
      'Godkjent. Opplysningene kontrolleres mot Enhetsregisteret, og virksomheten opprettes så snart det svarer.',
    approved: 'Godkjent og gjennomført.',
    declined: 'Avslått.',
    withdrawn: 'Trukket av den som ba om det.',
    lapsed: 'Falt bort uten svar.',
    impossible: 'Kan ikke opprettes slik virksomheten står i Enhetsregisteret.',
  } satisfies Record<AccessState, string>,
  toApprove: words.forApproval,
  attorneys: 'Venter på fullmakt',
  nothing: 'Ingenting venter.',
  changes: 'Endringer fra Enhetsregisteret',
  noChanges: 'Ingen endringer.',
  asker: 'Personen som ber om tilgang',
  pid: words.identityNumber,
  propose: 'Foreslå godkjenning',
  return: 'Send tilbake',
  proposedBy: (who: string) => `Foreslått av ${who}.`,
  ownProposal: 'Du har foreslått dette. En annen i brukerstøtten må se på det og godkjenne.',
  approve: words.approve,
  decline: words.decline,
  approving:
    'Personen blir administrator. Opplysningene kontrolleres mot Enhetsregisteret en gang til først.',
  exists: 'Virksomheten finnes allerede på Min side. Avslå, og be personen sende en forespørsel.',
  activate: 'Aktiver bruker etter fullmakt',
  activateLead:
    'Brukeren blir administrator for virksomheten når en annen i brukerstøtten godkjenner. Vi tar vare på fullmakten og hvem som foreslo og godkjente.',
  principal: 'Fullmaktsgiver',
  principalHelp: 'Den i virksomheten som har underskrevet.',
  agent: 'Fullmektig',
  agentHelp: 'Den som får fullmakten, slik det står i dokumentet.',
  signedOn: 'Dato på fullmakten',
  signedOnHelp: `Høyst ${limits.attorney} gammel.`,
  document: 'Hvor dokumentet er arkivert',
  documentHelp: 'For eksempel journalnummer. Kan stå tomt når fullmakten er lastet opp her.',
  filesHelp:
    'Fyll ut organisasjonsnummer og fødselsnummer først. Filene hører til forespørselen, og personen som blir aktivert, ser dem.',
  waiting_file:
    'En av filene er ikke ferdig kontrollert for virus. Vent litt og prøv på nytt, eller fjern filen.',
  no_document:
    'Last opp fullmakten, eller skriv hvor dokumentet er arkivert. Bare filer som er kontrollert uten virus, teller.',
  noOrganisation: 'Virksomheten er ikke opprettet på Min side.',
  ended: 'Virksomheten er slettet eller konkurs.',
  noPerson:
    'Ingen med dette fødselsnummeret har logget inn på Min side. Be personen logge inn én gang først.',
  member: 'Personen er allerede en aktiv bruker i virksomheten.',
  oneself: 'Du kan ikke aktivere deg selv.',
};
export type AccessReviewText = typeof accessReview;

export const deskAccess = {
  /** Changed identity numbers. */
  numberChanges: {
    title: 'Nytt fødselsnummer',
    lead: 'Når noen får nytt nummer, for eksempel fødselsnummer i stedet for D-nummer, flytter dere det de har på Min side, til det nye nummeret. Én foreslår, og en annen godkjenner. Personen får e-post og må logge inn på nytt.',
    waiting: 'Venter på en annen i brukerstøtten',
    propose: 'Foreslå nytt nummer',
    labels: { oldPid: 'Gammelt nummer', newPid: 'Nytt nummer', ground: 'Hvor endringen er dokumentert' },
    groundHelp: 'For eksempel journalnummer, eller at Folkeregisteret viser begge numrene.',
    fromTo: (from: string, to: string) => `Fra ${from} til ${to}`,
    proposed: (who: string, time: string) => `Foreslått av ${who} ${time}.`,
    takeBack: 'Trekk forslaget',
    dones: {
      proposed: 'Forslaget er lagret. En annen i brukerstøtten må godkjenne det.',
      approve: 'Personen har fått nytt nummer.',
      decline: 'Forslaget er avslått eller trukket.',
    },
    refusals: {
      oneself: 'Du kan ikke endre ditt eget nummer.',
      same: 'Numrene er like.',
      no_person: 'Ingen med det gamle nummeret har logget inn på Min side.',
      waiting: 'Det finnes allerede et forslag for denne personen.',
      gone: 'Forslaget er allerede avgjort. Ingenting er endret.',
      own: 'Du har foreslått dette. En annen i brukerstøtten må godkjenne.',
      both_used:
        'Begge numrene har saker, tilganger eller forespørsler på Min side. De kan ikke slås sammen her. Ingenting er endret.',
    },
  },
  /** Roles of a unit, as Enhetsregisteret tells them. */
  unitRoles: {
    title: 'Roller i Enhetsregisteret',
    see: 'Se rollene i Enhetsregisteret',
    help: 'Åpne opplysninger fra Enhetsregisteret, uten fødselsnummer. De hjelper deg å vurdere hvem som kan skrive under. De beviser ikke at en person er den samme.',
    none: 'Enhetsregisteret oppgir ingen roller for denne virksomheten.',
    away: 'Enhetsregisteret svarer ikke nå. Last siden på nytt om litt.',
    /** Beside somebody in a role. */
    alike: 'Samme fødselsdato og etternavn som personen forespørselen gjelder.',
    roles: {
      INNH: 'Innehaver',
      DAGL: 'Daglig leder',
      LEDE: 'Styrets leder',
      SIGN: 'Signatur',
      SIFE: 'Signatur i fellesskap',
      SIHV: 'Signatur hver for seg',
      PROK: 'Prokura',
      POFE: 'Prokura i fellesskap',
      POHV: 'Prokura hver for seg',
      NEST: 'Nestleder',
      MEDL: 'Styremedlem',
      DTSO: 'Deltaker med solidarisk ansvar',
      DTPR: 'Deltaker med delt ansvar',
      KOMP: 'Komplementar',
      BEST: 'Bestyrende reder',
      REPR: 'Norsk representant',
      BOBE: 'Bostyrer',
      KONT: 'Kontaktperson',
    },
  },
  /** Requests that support has closed, and activations on powers of attorney. */
  closedRequests: {
    tabs: { waiting: 'Venter', requests: 'Behandlet', activations: 'Aktivert etter fullmakt' },
    leads: {
      requests:
        'Her finner du forespørsler om nye virksomheter og om tilgang etter fullmakt som er avsluttet.',
      activations:
        'Her finner du hvem som er aktivert etter skriftlig fullmakt, og fullmakten de ble aktivert på.',
    },
    search: words.search,
    searchHelp: 'Organisasjonsnummer, eller navn på virksomhet eller person.',
    show: 'Vis',
    reset: 'Vis alle',
    none: 'Ingenting er behandlet ennå.',
    nothingFits: 'Ingenting passer til søket.',
    columns: {
      handled: 'Avsluttet',
      organisation: 'Virksomhet',
      person: words.person,
      kind: words.concerns,
      state: 'Utfall',
      proposedBy: 'Foreslått av',
      by: 'Avgjort av',
      activated: 'Aktivert',
      role: words.role,
      document: 'Fullmakt',
      signed: 'Datert',
      activatedBy: 'Aktivert av',
    },
    kinds: {
      new_organisation: 'Ny virksomhet',
      power_of_attorney: 'Tilgang etter fullmakt',
    } satisfies Record<Decided, string>,
    states: {
      approved: 'Godkjent',
      declined: 'Avslått',
      withdrawn: 'Trukket',
      lapsed: 'Falt bort',
      impossible: 'Kan ikke opprettes',
    } satisfies Record<Ended, string>,
    decided: (who: string, time: string) => `Avgjort av ${who} ${time}.`,
    /** Text in place of a note of where the document is filed. */
    attorney: 'Fullmakten',
    uploadedHere: 'Lastet opp her',
    /** Documents that have come, and requests that support began and left. */
    toHandle: 'Fullmakter til behandling',
    begunHere: 'Begynt hos DEKSA, ikke fullført.',
  },
};
export type DeskAccessText = typeof deskAccess;
