import { limitsIn } from '../limits.ts';
import type { CaseActsText } from '../nb/case-acts.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const caseActs: CaseActsText = {
  message: {
    title: words.writeMessage,
    lead: 'Meldinga blir vist i saka. Du får e-post når DEKSA svarer.',
    field: words.message,
    send: words.send,
  },
  answering: {
    title: 'Svar på spørsmålet frå DEKSA',
    lead: 'Svaret går til saksbehandlaren, og handsaminga av saka held fram.',
    question: 'Dette spør DEKSA om',
    field: words.answer,
    send: 'Send svar',
  },
  withdrawal: {
    title: 'Vil du trekkje saka?',
    lead: 'Du treng ikkje gi noka grunngiving',
    body: `Du kan gjenopprette saka innan ${limits.restoring}.`,
  },
  complaints: {
    action: words.complain,
    title: words.complain,
    lead: (date) => `Du kan klage éin gong, til og med ${date}. Skriv kva du er usamd i, og kvifor.`,
    field: words.complaint,
    send: 'Send klaga',
    next: 'DEKSA ser først på klaga. Blir vedtaket ikkje gjort om, går klaga til departementet.',
    heading: words.complaint,
    from: (who, time) => `Frå ${who}, ${time}`,
    decision: 'Vedtaket du klagar på',
  },
  sharing: {
    title: words.giveAccess,
    lead: 'Her kan du gi enkeltpersonar i verksemda tilgang til denne saka, og ta tilgangen tilbake.',
    others: 'Administratorar og saksbehandlarar som handsamar alle søknader, ser saka uansett.',
    given: 'Desse har fått tilgang',
    none: 'Ingen har fått tilgang til saka.',
    since: (date, who) => `${date}: gitt av ${who}`,
    take: (name) => `Ta tilbake tilgangen til ${name}`,
    give: words.giveAccess,
    choose: 'Vel person',
    nobody: 'Det er ingen fleire i verksemda som kan få tilgang.',
    person: words.person,
    notMember: 'Personen kan ikkje få tilgang til saka. Vel ein person frå lista. Ingenting er endra.',
    roles: { administrator: 'Administrator', handler: words.caseworker, reader: 'Lesar' },
  },
  versions: {
    title: (version) => `Versjon ${version}`,
    list: words.versions,
    sent: (time, who) => `Send inn ${time}${who ? ` av ${who}` : ''}`,
    inForce: 'Gjeld no',
    received: 'Motteken, men ikkje handsama av systemet enno',
    change: 'Endre søknad',
    continue: 'Hald fram med endringa',
    begun: (time) =>
      `Det finst ei endring som ikkje er send inn, sist lagra ${time}. Det som er sendt inn, gjeld til endringa blir send inn.`,
    cannotSend:
      'Saka kan ikkje endrast slik ho står no, så endringa kan ikkje sendast inn. Alt som er skrive i endringa, er teke vare på. Det kan kopierast til ei ny sak.',
    cannotSendTitle: 'Endringa kan ikkje sendast inn',
    changing: (version) =>
      `Du endrar det som er sendt inn. Versjon ${version} gjeld til du sender inn endringa.`,
    changed: 'Dette har du endra',
    unchanged: 'Du har ikkje endra noko enno, så det er ingenting å sende inn.',
    afterSending:
      'Når du sender inn, gjeld den nye versjonen. Er det alt foreslått eit vedtak, går saka tilbake til handsaming.',
    discard: 'Forkast endringa',
    discardTitle: 'Vil du forkaste endringa?',
    discardBody:
      'Alt som er skrive i endringa, blir borte og kan ikkje hentast tilbake. Det som er sendt inn, blir ståande.',
    gone: 'Endringa er send inn eller forkasta etter at du opna sida. Ingenting er sendt inn no.',
    differences: 'Vis endringar',
    differencesTitle: (from, to) => `Endringar frå versjon ${from} til versjon ${to}`,
    from: 'Frå versjon',
    to: 'til versjon',
    same: 'Ingenting er ulikt.',
    before: 'Før',
    after: 'No',
    lines: { added: 'lagt til', removed: 'fjerna', altered: 'endra' },
    reordered: (lines) => `${lines}: rekkjefølgja er endra.`,
    newer: (read, now) => `Søkjaren har sendt versjon ${now}. Sist las du versjon ${read}.`,
    sinceRead: 'Sjå kva som er endra sidan sist',
  },
  copies: {
    copy: 'Kopier sak',
    copyChange: 'Kopier endringa til ei ny sak',
    switchedOff: 'Denne typen sak tek vi ikkje imot no, så saka er ikkje kopiert.',
  },
};
