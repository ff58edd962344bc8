import type { Difference } from '../../domain/shared/differences.ts';
import { words } from './words.ts';

/** The page on which support and operators see how the services behind the portal are doing. */
const differences: Readonly<Record<Difference, string>> = {
  'no execution': 'Arbeidsflyten er borte',
  ended: 'Arbeidsflyten er avsluttet før tiden',
  'no answer': 'Arbeidsflyten svarer ikke',
  'epoch differs': 'Arbeidsflyten skulle vært erstattet',
  'engine behind': 'Temporal ligger etter databasen',
  'database behind': 'Databasen ligger etter Temporal',
  'content differs': 'Databasen og Temporal har ulikt innhold',
  'no row': 'Databasen kjenner ikke arbeidsflyten',
  held: 'Databasen er lagt tilbake: e-post og utløpte frister venter på en operatør',
  'asks in vain': 'Noen har spurt mange ganger etter det som ikke finnes',
};

export const operations = {
  operations: {
    title: 'Drift',
    lead: 'Her ser du om noe har stoppet opp i tjenestene bak Min side. Siden viser aldri hva en sak gjelder.',
    alarms: 'Alarmer',
    alarmCount: (count: number) => (count === 1 ? 'Én alarm' : `${count} alarmer`),
    noAlarms: 'Ingen alarmer',
    /** Advice about alarms. */
    repair: 'Kjør avstemmingen fra kommandolinjen og se hva den finner, før noe blir rettet.',
    commands: 'Handlinger som venter',
    noCommands: 'Ingen handling har ventet lenger enn den skal.',
    undeliverable: 'E-poster som aldri kan sendes',
    noUndeliverable: 'Alle e-poster kan sendes.',
    /** Said where a list has more rows than are shown. */
    more: (shown: number, count: number) => `Viser de ${shown} eldste av ${count}.`,
    columns: {
      workflow: 'Arbeidsflyt',
      what: 'Hva',
      since: 'Siden',
      command: 'Nummer',
      sends: 'Sendt på nytt',
      mail: 'E-post',
      code: 'Feilkode',
    },
    times: (count: number) => (count === 1 ? 'én gang' : `${count} ganger`),
    differences,
    reconciliation: {
      title: 'Siste avstemming',
      none: 'Ingen avstemming er kjørt ennå. Den første kjører når en worker starter.',
      late: 'Avstemmingen skulle ha vært kjørt på nytt for lenge siden.',
      ended: 'Fullført',
      seconds: 'Varighet',
      length: (seconds: number) => `${seconds} s`,
      looked: 'Sammenlignet',
      things: (things: string, files: string) => `${things} åpne saker og forespørsler, ${files} vedlegg`,
      differing: 'Avvik',
      withoutRow: 'Ukjent for databasen',
    },
    versions: {
      title: 'Versjoner',
      portal: 'Portalen',
      worker: 'Worker ved siste avstemming',
      database: 'PostgreSQL',
      migration: 'Siste endring av databasen',
      engine: 'Temporal',
      noEngine: 'Svarer ikke',
      node: 'Node',
      unknown: 'Ukjent',
    },
    scanner: 'Virusskanner',
    state: 'Tilstand',
    answers: 'Svarer',
    away: 'Svarer ikke. Vedlegg venter, og blir skannet av seg selv når den er tilbake.',
    program: 'Program',
    signatures: 'Signaturer',
    official: (which: string) => `Offisielle signaturer (${which})`,
    testOnly:
      'Bare testsignaturen (EICAR). Ekte virus blir ikke funnet: slik skal det bare være under utvikling.',
    files: words.attachments,
    waiting: 'Venter på skanning',
    count: (count: number, since: string | null) => (since ? `${count}, den eldste siden ${since}` : 'Ingen'),
  },
};
export type OperationsText = typeof operations;
