import { limitsIn } from '../limits.ts';
import type { AccessReviewText, DeskAccessText } from '../nb/desk-access.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const accessReview: AccessReviewText = {
  title: words.organisations,
  lead: 'Her godkjenner du nye verksemder og aktiverer brukarar etter fullmakt.',
  states: {
    draft: 'Ikkje send.',
    open: 'Ventar på DEKSA.',
    proposed: 'Foreslått. Ventar på ein annan i brukarstøtta.',
    checking:
      'Godkjent. Opplysningane blir kontrollerte mot Einingsregisteret, og verksemda blir oppretta så snart det svarer.',
    approved: 'Godkjent og gjennomført.',
    declined: 'Avslått.',
    withdrawn: 'Trekt av den som bad om det.',
    lapsed: 'Fallen bort utan svar.',
    impossible: 'Kan ikkje opprettast slik verksemda står i Einingsregisteret.',
  },
  toApprove: words.forApproval,
  attorneys: 'Ventar på fullmakt',
  nothing: 'Ingenting ventar.',
  changes: 'Endringar frå Einingsregisteret',
  noChanges: 'Ingen endringar.',
  asker: 'Personen som ber om tilgang',
  pid: words.identityNumber,
  propose: 'Foreslå godkjenning',
  return: 'Send tilbake',
  proposedBy: (who) => `Foreslått av ${who}.`,
  ownProposal: 'Du har foreslått dette. Ein annan i brukarstøtta må sjå på det og godkjenne.',
  approve: words.approve,
  decline: words.decline,
  approving:
    'Personen blir administrator. Opplysningane blir kontrollerte mot Einingsregisteret ein gong til først.',
  exists: 'Verksemda finst allereie på Min side. Avslå, og be personen sende ein førespurnad.',
  activate: 'Aktiver brukar etter fullmakt',
  activateLead:
    'Brukaren blir administrator for verksemda når ein annan i brukarstøtta godkjenner. Vi tek vare på fullmakta og kven som foreslo og godkjende.',
  principal: 'Fullmaktsgivar',
  principalHelp: 'Den i verksemda som har skrive under.',
  agent: 'Fullmektig',
  agentHelp: 'Den som får fullmakta, slik det står i dokumentet.',
  signedOn: 'Dato på fullmakta',
  signedOnHelp: `Høgst ${limits.attorney} gammal.`,
  document: 'Kvar dokumentet er arkivert',
  documentHelp: 'Til dømes journalnummer. Kan stå tomt når fullmakta er lasta opp her.',
  filesHelp:
    'Fyll ut organisasjonsnummer og fødselsnummer først. Filene høyrer til førespurnaden, og personen som blir aktivert, ser dei.',
  waiting_file:
    'Ei av filene er ikkje ferdig kontrollert for virus. Vent litt og prøv på nytt, eller fjern fila.',
  no_document:
    'Last opp fullmakta, eller skriv kvar dokumentet er arkivert. Berre filer som er kontrollerte utan virus, tel.',
  noOrganisation: 'Verksemda er ikkje oppretta på Min side.',
  ended: 'Verksemda er sletta eller konkurs.',
  noPerson:
    'Ingen med dette fødselsnummeret har logga inn på Min side. Be personen logge inn éin gong først.',
  member: 'Personen er allereie ein aktiv brukar i verksemda.',
  oneself: 'Du kan ikkje aktivere deg sjølv.',
};

export const deskAccess: DeskAccessText = {
  unitRoles: {
    title: 'Roller i Einingsregisteret',
    see: 'Sjå rollene i Einingsregisteret',
    help: 'Opne opplysningar frå Einingsregisteret, utan fødselsnummer. Dei hjelper deg å vurdere kven som kan skrive under. Dei beviser ikkje at ein person er den same.',
    none: 'Einingsregisteret oppgir ingen roller for denne verksemda.',
    away: 'Einingsregisteret svarer ikkje no. Last sida på nytt om litt.',
    alike: 'Same fødselsdato og etternamn som personen førespurnaden gjeld.',
    roles: {
      INNH: 'Innehavar',
      DAGL: 'Dagleg leiar',
      LEDE: 'Styreleiar',
      SIGN: 'Signatur',
      SIFE: 'Signatur i fellesskap',
      SIHV: 'Signatur kvar for seg',
      PROK: 'Prokura',
      POFE: 'Prokura i fellesskap',
      POHV: 'Prokura kvar for seg',
      NEST: 'Nestleiar',
      MEDL: 'Styremedlem',
      DTSO: 'Deltakar med solidarisk ansvar',
      DTPR: 'Deltakar med delt ansvar',
      KOMP: 'Komplementar',
      BEST: 'Styrande reiar',
      REPR: 'Norsk representant',
      BOBE: 'Bustyrar',
      KONT: 'Kontaktperson',
    },
  },
  closedRequests: {
    tabs: { waiting: 'Ventar', requests: 'Handsama', activations: 'Aktivert etter fullmakt' },
    leads: {
      requests: 'Her finn du førespurnader om nye verksemder og om tilgang etter fullmakt som er avslutta.',
      activations:
        'Her finn du kven som er aktivert etter skriftleg fullmakt, og fullmakta dei vart aktiverte på.',
    },
    search: words.search,
    searchHelp: 'Organisasjonsnummer, eller namn på verksemd eller person.',
    show: 'Vis',
    reset: 'Vis alle',
    none: 'Ingenting er handsama enno.',
    nothingFits: 'Ingenting passar til søket.',
    columns: {
      handled: 'Avslutta',
      organisation: 'Verksemd',
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
    kinds: { new_organisation: 'Ny verksemd', power_of_attorney: 'Tilgang etter fullmakt' },
    states: {
      approved: 'Godkjend',
      declined: 'Avslått',
      withdrawn: 'Trekt',
      lapsed: 'Fallen bort',
      impossible: 'Kan ikkje opprettast',
    },
    decided: (who, time) => `Avgjort av ${who} ${time}.`,
    attorney: 'Fullmakta',
    uploadedHere: 'Lasta opp her',
    toHandle: 'Fullmakter til handsaming',
    begunHere: 'Påbyrja hos DEKSA, ikkje fullført.',
  },
};
