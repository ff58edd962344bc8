import type { SectionState } from '../../domain/forms/check.ts';
import type { Group } from '../../domain/forms/types.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const draft = {
  /** Choice of the kind to send in. */
  kindChoice: {
    organisationsOnly: 'Bare for virksomheter.',
    /** Told to a private person. @param names the kinds that are for organisations only */
    forOrganisations: (names: string) =>
      `Bare virksomheter kan sende inn: ${names}. Velg i menyen hvilken virksomhet du handler på vegne av for å begynne.`,
    readersBeginNothing:
      'Rollen din i virksomheten gir ikke tilgang til å begynne på noe nytt. Kontakt en administrator i virksomheten, eller velg i menyen hvem du vil opptre for.',
  },
  /** The list of kinds, and the form of a case while it is written. */
  form: {
    newTitle: words.newCase,
    newLead: 'Velg hva du vil sende oss. Du kan lagre og fortsette når du vil.',
    groups: {
      export: 'Eksport, formidling og overføring',
      certificates: 'Sertifikater og bevis',
      iran_russia: 'Iran og Russland',
      sanctions: 'Sanksjoner',
      enquiries: 'Henvendelser',
    } satisfies Record<Group, string>,
    start: 'Start',
    switchedOff: 'Denne typen sak tar vi ikke imot nå. Ingenting er påbegynt. Velg en annen fra listen.',
    applicant: (name: string) => `Søker: ${name}`,
    tabs: 'Deler av skjemaet',
    information: 'Informasjon',
    send: 'Send inn',
    states: {
      information: 'Til orientering',
      empty: 'Ikke påbegynt',
      begun: 'Påbegynt',
      complete: words.complete,
      notReady: 'Ikke klar',
      ready: 'Klar til å sendes inn',
    } satisfies Record<SectionState | 'information' | 'notReady' | 'ready', string>,
    required: 'Må fylles ut.',
    requiredWhen: (label: string, values: string) => `Må fylles ut når «${label}» er ${values}.`,
    requiredGiven: (label: string) => `Må fylles ut når «${label}» er fylt ut.`,
    follows: (label: string) => `Samme dag som «${label}» eller senere.`,
    requiredWithout: (label: string) => `Må fylles ut når det ikke er lagt ved noe under «${label}».`,
    or: 'eller',
    choose: words.choose,
    notChosen: 'Ikke valgt',
    /** Told while somebody searches a list; `%d` stands for the number of matches. */
    search: {
      none: 'Ingen treff',
      added: 'Valgt:',
      removed: 'Fjernet:',
      invalid: 'Det finnes ikke i listen',
      singular: '%d treff',
      plural: '%d treff',
      of: 'av',
    },
    lines: {
      number: words.lineNumber,
      state: 'Tilstand',
      actions: 'Endre linjene',
      complete: words.complete,
      incomplete: 'Ikke ferdig',
      none: 'Ingen linjer ennå.',
      add: words.add,
      change: words.change,
      copy: 'Kopier',
      remove: words.remove,
      save: 'Lagre linjen',
      removed: 'Linjen er fjernet.',
      undo: words.undo,
      full: (max: string) => `Det kan ikke være flere enn ${max} linjer. Ingenting er lagt til.`,
      shown: (from: number, to: number, of: number) => `Linje ${from} til ${to} av ${of}`,
      previous: 'Forrige side',
      pages: 'Sider med linjer',
    },
    moreMissing: (count: number) => `Og ${count} til. De vises når du har rettet disse.`,
    length: (max: string) => `Høyst ${max} tegn.`,
    autosaves: 'Det du skriver, lagres automatisk.',
    saveYourself: 'Det du skriver, blir lagret når du går videre eller lukker med knappene nederst.',
    saved: (time: string) => `Lagret ${time}`,
    savedOn: (day: string) => `Sist lagret ${day}`,
    notYetSaved: 'Ikke lagret ennå. Vi prøver igjen så snart forbindelsen er tilbake.',
    next: 'Lagre og gå videre',
    close: 'Lagre og lukk',
    begin: 'Gå videre',
    someNotSaved: 'Noe er ikke lagret',
    changedElsewhere: 'endret et annet sted',
    closed:
      'Utkastet er sendt inn eller slettet etter at du åpnet siden, så det du skrev nå, er ikke lagret. Teksten står fortsatt på siden.',
    toCase: words.toCase,
    conflict: (time: string, name: string) =>
      `Feltet ble endret et annet sted ${time}${name ? ` av ${name}` : ''}. Det du skrev her, er ikke lagret ennå. Der står det nå:`,
    keepMine: 'Behold det jeg skrev',
    takeTheirs: 'Bruk det andre',
    empty: 'Ikke fylt ut',
    leftEmpty: 'Står tomt',
    yes: words.yes,
    mustMend: 'Du må rette dette før du kan sende inn',
    check: 'Se over før du sender inn',
    afterSending:
      'Når du har sendt inn, får du en kvittering. Du kan trekke saken når som helst før den er avgjort.',
    stale: 'Utkastet er endret siden du så på det, så ingenting er sendt. Se over en gang til.',
    mend: (section: string) => `Endre «${section}»`,
  },
  /** Lines of a form that are moved, or brought from elsewhere. */
  lines: {
    up: 'Flytt opp',
    down: 'Flytt ned',
    place: 'Nummer i listen',
    placeHelp: (of: string) => `Et tall fra 1 til ${of}. De andre linjene beholder rekkefølgen.`,
    move: 'Flytt linjen',
    brought: (count: string) => (count === '1' ? '1 linje er lagt til.' : `${count} linjer er lagt til.`),
    takenBack: 'Linjene er fjernet igjen, og listen er som før.',
    changedSince:
      'Linjene er endret etter at de ble lagt til, så de kan ikke fjernes samlet. Ingenting er fjernet.',
    noPlace: 'Skriv nummeret som linjen skal ha i listen, for eksempel 3. Linjen er ikke flyttet.',
  },
  /** Told where a form has changed since it was begun. */
  editions: {
    changed: 'Skjemaet er endret etter at dette ble begynt. Det som er skrevet, er beholdt.',
    see: 'Se hva som er endret',
    before: 'Fra skjemaet slik det var',
    gone: 'Dette spør vi ikke om lenger, og det blir ikke sendt inn. Skriv det på nytt der det hører hjemme, hvis vi fortsatt bør vite det.',
  },
  /** *Hent fra tidligere*: entries of earlier cases, used again. */
  earlier: {
    open: 'Hent fra tidligere',
    title: (what: string) => `${what}: hent fra tidligere`,
    lead: `Her står det som er skrevet i de ${limits.earlierCases} nyeste sakene du har tilgang til, det nyeste først.`,
    replaces: (what: string) => `${what} er fylt ut allerede. Velger du en av disse, blir dette erstattet:`,
    search: words.search,
    doSearch: words.search,
    none: 'Det er ingenting å hente ennå.',
    noneFound: 'Ingenting passer med søket.',
    newest: (shown: string, of: string) => `De ${shown} nyeste av ${of} vises. Søk for å finne de andre.`,
    use: 'Bruk denne',
    addChosen: 'Legg til de valgte',
    from: (number: string, kind: string, what: string) => `Fra ${number}: ${kind}, ${what}`,
    chooseOne: 'Velg minst én.',
    gone: 'Det du valgte, er endret eller borte. Ingenting er hentet. Velg på nytt.',
    changed: 'Noen har skrevet her etter at du åpnet siden. Ingenting er hentet. Se over, og velg på nytt.',
  },
  discarding: {
    title: 'Vil du slette utkastet?',
    body: 'Alt du har skrevet i utkastet, blir borte. Det kan ikke hentes tilbake.',
    button: words.deleteDraft,
  },
};
export type DraftText = typeof draft;
