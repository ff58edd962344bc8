import type { Outcome } from '../../domain/cases/outcomes.ts';
import type { Result } from '../../domain/forms/types.ts';
import { words } from './words.ts';

/** Words about a decision by what a kind gives: those of a licence unless something else stands here. */
interface ResultsText {
  /** Titles of the letter. */
  titles: Readonly<Partial<Record<Result, (number: string) => string>>>;
  /** Sentences about the outcome. @param name of the kind */
  sentences: Readonly<Partial<Record<Result, Readonly<Partial<Record<Outcome, (name: string) => string>>>>>>;
  validity: string;
  validUntil: (date: string) => string;
  /** Label and help of the field in which a caseworker writes the last day. */
  field: string;
  help: Readonly<Record<'normal' | 'most', (months: number) => string>>;
}

const given = (name: string) => `Søknaden er innvilget. ${name} er gitt.`;

const results: ResultsText = {
  titles: { assessment: (number) => `Forhåndsvurdering i sak ${number}` },
  sentences: {
    certificate: { granted: given },
    approval: { granted: given },
    dispensation: { granted: given },
    registration: { granted: (name) => `Søknaden er innvilget. ${name} er gjennomført.` },
    assessment: { answered: () => 'DEKSA har forhåndsvurdert eksporten.' },
  },
  validity: 'Gyldighet',
  validUntil: (date) => `Gyldig til og med ${date}.`,
  field: 'Gyldig til og med',
  help: {
    normal: (months) => `Vanligvis ${months} måneder. Gjelder når søknaden innvilges, helt eller delvis.`,
    most: (months) => `Høyst ${months} måneder. Gjelder når søknaden innvilges, helt eller delvis.`,
  },
};

export const letters = {
  /** The letter with a decision, as a page and as PDF. */
  letters: {
    titles: {
      application: (number: string) => `Vedtak i sak ${number}`,
      complaint: (number: string) => `Avgjørelse av klagen i sak ${number}`,
      ministry: (number: string) => `Departementets avgjørelse i sak ${number}`,
    },
    to: 'Til',
    date: 'Dato',
    case: 'Sak',
    concerns: words.concerns,
    version: 'Søknaden',
    versionSent: (version: number, date: string) => `versjon ${version}, sendt ${date}`,
    outcome: words.outcome,
    outcomes: {
      granted: 'Søknaden er innvilget.',
      partly: 'Søknaden er delvis innvilget.',
      refused: 'Søknaden er avslått.',
      dismissed: 'Søknaden er avvist. Den er ikke behandlet videre.',
      not_required: 'Det søkes om noe som det ikke kreves lisens for.',
      answered: 'DEKSA har svart på henvendelsen.',
    } satisfies Record<Outcome, string>,
    complaintOutcomes: {
      granted: 'Klagen har ført fram. Vedtaket er gjort om, og søknaden er innvilget.',
      partly: 'Vedtaket er gjort om. Søknaden er delvis innvilget.',
      refused: 'Vedtaket er gjort om. Søknaden er avslått.',
      dismissed: 'Vedtaket er gjort om. Søknaden er avvist.',
      not_required: 'Vedtaket er gjort om. Det søkes om noe som det ikke kreves lisens for.',
      answered: 'DEKSA har svart på klagen.',
      forward:
        'DEKSA opprettholder vedtaket. Klagen er sendt til departementet, som avgjør den. Departementets avgjørelse kommer i saken på Min side.',
    } satisfies Record<Outcome | 'forward', string>,
    lines: 'Linjene i søknaden',
    number: words.lineNumber,
    result: words.outcome,
    granted: words.granted,
    refused: words.refused,
    conditions: words.conditions,
    reasons: words.reasons,
    answer: words.answer,
    legalBasis: words.legalBasis,
    complaint: 'Rett til å klage',
    complaintSays: (date: string) =>
      `Du kan klage på vedtaket til og med ${date}. Klagen skriver du i saken på Min side. DEKSA ser først på klagen. Blir vedtaket ikke gjort om, går klagen til departementet.`,
    proposer: words.caseworker,
    approver: 'Godkjent av',
    electronic: 'Brevet er godkjent elektronisk og har derfor ingen underskrift.',
    page: (page: number, of: number) => `Side ${page} av ${of}`,
    print: 'Brevet kan skrives ut fra nettleseren.',
  },
  results,
  receipt: {
    title: 'Kvittering',
    received: 'Saken er sendt inn',
    changed: 'Endringen er sendt inn',
    waitingMeans: 'Tidspunktet over er det som gjelder. Du trenger ikke sende inn på nytt.',
    number: words.caseNumber,
    kind: words.concerns,
    time: words.submitted,
    expected: 'Svar kan ventes innen',
    nextTitle: 'Hva skjer nå?',
    next: [
      'Du får en e-post om at vi har mottatt saken.',
      'En saksbehandler i DEKSA går gjennom den, og spør deg her på Min side hvis noe mangler.',
      'Du får en e-post når svaret er kommet.',
    ],
    download: 'Last ned kvittering (PDF)',
    fileTitle: (number: string) => `Kvittering for sak ${number}`,
    applicant: words.applicant,
    version: 'Versjon',
    versions: words.versions,
    toCase: words.toCase,
  },
  /** The document that holds everything the portal knows about a person. */
  ownData: {
    title: 'Mine data på Min side',
    made: 'Laget',
    name: words.name,
    identityNumber: words.identityNumber,
    address: words.address,
    email: words.email,
    phone: words.phone,
    choices: 'Valg',
    off: (choice: string) => `E-postvarsel som er slått av: ${choice}`,
    since: (time: string) => `Bruker siden ${time}`,
    none: 'Ingenting.',
    by: {
      oneself: 'deg selv',
      'the organisation': 'virksomheten',
      DEKSA: 'DEKSA',
      'the system': 'systemet',
      time: 'av seg selv, da fristen var ute',
    },
    caseTitle: (number: string) => `Sak ${number}`,
    begun: (time: string) => `begynt ${time}`,
    draft: (time: string) => `utkast, sist lagret ${time}`,
    version: (version: number, time: string) => `versjon ${version}, sendt ${time}`,
    moreLines: (count: number) => `Og ${count} linjer til, som står i JSON-filen.`,
    messages: 'meldinger',
    complaint: 'klage',
    files: 'filer',
    decision: (time: string) => `vedtak ${time}`,
    elsewhere: {
      title: 'Det du har gjort i saker for virksomheter',
      begin: 'Begynte på saken',
      'given access': 'Fikk tilgang til saken',
    },
    notices: words.emailNotices,
    noticesMean: 'E-postene står med navnene som systemet bruker på dem.',
    acts: {
      title: 'Det du har gjort på Min side',
      means: 'Handlingene står med navnene som systemet bruker i loggen.',
    },
    rest: {
      heading: 'Resten',
      paragraphs: ['Det er mer enn det er plass til her. Alt sammen står i JSON-filen.'],
    },
  },
};
export type LettersText = typeof letters;
