import type { LineChangeKind } from '../../domain/forms/differences.ts';
import type { MemberRole } from '../../domain/rights/roles.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const caseActs = {
  message: {
    title: words.writeMessage,
    lead: 'Meldingen vises i saken. Du får e-post når DEKSA svarer.',
    field: words.message,
    send: words.send,
  },
  answering: {
    title: 'Svar på spørsmålet fra DEKSA',
    lead: 'Svaret går til saksbehandleren, og behandlingen av saken fortsetter.',
    question: 'Dette spør DEKSA om',
    field: words.answer,
    send: 'Send svar',
  },
  withdrawal: {
    title: 'Vil du trekke saken?',
    lead: 'Du trenger ikke oppgi noen begrunnelse',
    body: `Du kan gjenopprette saken innen ${limits.restoring}.`,
  },
  complaints: {
    action: words.complain,
    title: words.complain,
    lead: (date: string) => `Du kan klage én gang, til og med ${date}. Skriv hva du er uenig i, og hvorfor.`,
    field: words.complaint,
    send: 'Send klagen',
    next: 'DEKSA ser først på klagen. Blir vedtaket ikke gjort om, går klagen til departementet.',
    heading: words.complaint,
    from: (who: string, time: string) => `Fra ${who}, ${time}`,
    decision: 'Vedtaket du klager på',
  },
  /** Sharing of a case with single members of its organisation. */
  sharing: {
    title: words.giveAccess,
    lead: 'Her kan du gi enkeltpersoner i virksomheten tilgang til denne saken, og ta tilgangen tilbake.',
    others: 'Administratorer og saksbehandlere som behandler alle søknader, ser saken uansett.',
    given: 'Disse har fått tilgang',
    none: 'Ingen har fått tilgang til saken.',
    since: (date: string, who: string) => `${date}: gitt av ${who}`,
    take: (name: string) => `Ta tilbake tilgangen til ${name}`,
    give: words.giveAccess,
    choose: 'Velg person',
    nobody: 'Det er ingen flere i virksomheten som kan få tilgang.',
    person: words.person,
    notMember: 'Personen kan ikke få tilgang til saken. Velg en person fra listen. Ingenting er endret.',
    roles: { administrator: 'Administrator', handler: words.caseworker, reader: 'Leser' } satisfies Record<
      MemberRole,
      string
    >,
  },
  /** Versions that were sent in, and changes that are being written. */
  versions: {
    title: (version: number) => `Versjon ${version}`,
    list: words.versions,
    sent: (time: string, who: string) => `Sendt inn ${time}${who ? ` av ${who}` : ''}`,
    inForce: 'Gjelder nå',
    received: 'Mottatt, men ikke behandlet av systemet ennå',
    change: 'Endre søknad',
    continue: 'Fortsett endringen',
    begun: (time: string) =>
      `Det finnes en endring som ikke er sendt inn, sist lagret ${time}. Det som er sendt inn, gjelder til endringen blir sendt inn.`,
    cannotSend:
      'Saken kan ikke endres slik den står nå, så endringen kan ikke sendes inn. Alt som er skrevet i den, er tatt vare på. Det kan kopieres til en ny sak.',
    cannotSendTitle: 'Endringen kan ikke sendes inn',
    changing: (version: number) =>
      `Du endrer det som er sendt inn. Versjon ${version} gjelder til du sender inn endringen.`,
    changed: 'Dette har du endret',
    unchanged: 'Du har ikke endret noe ennå, så det er ingenting å sende inn.',
    afterSending:
      'Når du sender inn, gjelder den nye versjonen. Er det allerede foreslått et vedtak, går saken tilbake til behandling.',
    discard: 'Forkast endringen',
    discardTitle: 'Vil du forkaste endringen?',
    discardBody:
      'Alt som er skrevet i endringen, blir borte og kan ikke hentes tilbake. Det som er sendt inn, blir stående.',
    gone: 'Endringen er sendt inn eller forkastet etter at du åpnet siden. Ingenting er sendt inn nå.',
    differences: 'Vis endringer',
    differencesTitle: (from: number, to: number) => `Endringer fra versjon ${from} til versjon ${to}`,
    from: 'Fra versjon',
    to: 'til versjon',
    same: 'Ingenting er forskjellig.',
    before: 'Før',
    after: 'Nå',
    lines: { added: 'lagt til', removed: 'fjernet', altered: 'endret' } satisfies Record<
      LineChangeKind,
      string
    >,
    reordered: (lines: string) => `${lines}: rekkefølgen er endret.`,
    newer: (read: number, now: number) => `Søkeren har sendt versjon ${now}. Sist leste du versjon ${read}.`,
    sinceRead: 'Se hva som er endret siden sist',
  },
  copies: {
    copy: 'Kopier sak',
    copyChange: 'Kopier endringen til en ny sak',
    switchedOff: 'Denne typen sak tar vi ikke imot nå, så saken er ikke kopiert.',
  },
};
export type CaseActsText = typeof caseActs;
