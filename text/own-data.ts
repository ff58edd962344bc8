/** The document that holds everything the portal knows about a person. */
import type { OwnAccessChange } from '../db/account/own-data.ts';

export interface OwnDataText {
  title: string;
  made: string;
  name: string;
  identityNumber: string;
  address: string;
  email: string;
  phone: string;
  choices: string;
  off: (choice: string) => string;
  since: (time: string) => string;
  none: string;
  by: Record<OwnAccessChange['by'] | 'time', string>;
  caseTitle: (number: string) => string;
  begun: (time: string) => string;
  draft: (time: string) => string;
  version: (version: number, time: string) => string;
  moreLines: (count: number) => string;
  messages: string;
  complaint: string;
  files: string;
  decision: (time: string) => string;
  elsewhere: { title: string; begin: string; 'given access': string };
  notices: string;
  noticesMean: string;
  acts: { title: string; means: string };
  rest: { heading: string; paragraphs: string[] };
}

export const nb: OwnDataText = {
  title: 'Mine data på Min side',
  made: 'Laget',
  name: 'Navn',
  identityNumber: 'Fødselsnummer',
  address: 'Adresse',
  email: 'E-postadresse',
  phone: 'Telefonnummer',
  choices: 'Valg',
  off: (choice) => `E-postvarsel som er slått av: ${choice}`,
  since: (time) => `Bruker siden ${time}`,
  none: 'Ingenting.',
  by: {
    oneself: 'deg selv',
    'the organisation': 'virksomheten',
    DEKSA: 'DEKSA',
    'the system': 'systemet',
    time: 'av seg selv, da fristen var ute',
  },
  caseTitle: (number) => `Sak ${number}`,
  begun: (time) => `begynt ${time}`,
  draft: (time) => `utkast, sist lagret ${time}`,
  version: (version, time) => `versjon ${version}, sendt ${time}`,
  moreLines: (count) => `Og ${count} linjer til, som står i JSON-filen.`,
  messages: 'meldinger',
  complaint: 'klage',
  files: 'filer',
  decision: (time) => `vedtak ${time}`,
  elsewhere: {
    title: 'Det du har gjort i saker for virksomheter',
    begin: 'Begynte på saken',
    'given access': 'Fikk tilgang til saken',
  },
  notices: 'E-postvarsler',
  noticesMean: 'E-postene står med navnene som systemet bruker på dem.',
  acts: {
    title: 'Det du har gjort på Min side',
    means: 'Handlingene står med navnene som systemet bruker i loggen.',
  },
  rest: {
    heading: 'Resten',
    paragraphs: ['Det er mer enn det er plass til her. Alt sammen står i JSON-filen.'],
  },
};

export const nn: OwnDataText = {
  title: 'Mine data på Min side',
  made: 'Laga',
  name: 'Namn',
  identityNumber: 'Fødselsnummer',
  address: 'Adresse',
  email: 'E-postadresse',
  phone: 'Telefonnummer',
  choices: 'Val',
  off: (choice) => `E-postvarsel som er slått av: ${choice}`,
  since: (time) => `Brukar sidan ${time}`,
  none: 'Ingenting.',
  by: {
    oneself: 'deg sjølv',
    'the organisation': 'verksemda',
    DEKSA: 'DEKSA',
    'the system': 'systemet',
    time: 'av seg sjølv, då fristen var ute',
  },
  caseTitle: (number) => `Sak ${number}`,
  begun: (time) => `påbyrja ${time}`,
  draft: (time) => `utkast, sist lagra ${time}`,
  version: (version, time) => `versjon ${version}, send ${time}`,
  moreLines: (count) => `Og ${count} linjer til, som står i JSON-fila.`,
  messages: 'meldingar',
  complaint: 'klage',
  files: 'filer',
  decision: (time) => `vedtak ${time}`,
  elsewhere: {
    title: 'Det du har gjort i saker for verksemder',
    begin: 'Byrja på saka',
    'given access': 'Fekk tilgang til saka',
  },
  notices: 'E-postvarsel',
  noticesMean: 'E-postane står med namna som systemet bruker på dei.',
  acts: {
    title: 'Det du har gjort på Min side',
    means: 'Handlingane står med namna som systemet bruker i loggen.',
  },
  rest: {
    heading: 'Resten',
    paragraphs: ['Det er meir enn det er plass til her. Alt saman står i JSON-fila.'],
  },
};

export const en: OwnDataText = {
  title: 'My data on Min side',
  made: 'Created',
  name: 'Name',
  identityNumber: 'National identity number',
  address: 'Address',
  email: 'E-mail address',
  phone: 'Telephone number',
  choices: 'Choices',
  off: (choice) => `E-mail notice switched off: ${choice}`,
  since: (time) => `User since ${time}`,
  none: 'Nothing.',
  by: {
    oneself: 'yourself',
    'the organisation': 'the organisation',
    DEKSA: 'DEKSA',
    'the system': 'the system',
    time: 'automatically, when the deadline had passed',
  },
  caseTitle: (number) => `Case ${number}`,
  begun: (time) => `started ${time}`,
  draft: (time) => `draft, last saved ${time}`,
  version: (version, time) => `version ${version}, submitted ${time}`,
  moreLines: (count) => `And ${count} more lines, which are in the JSON file.`,
  messages: 'messages',
  complaint: 'complaint',
  files: 'files',
  decision: (time) => `decision of ${time}`,
  elsewhere: {
    title: 'What you have done in organisations’ cases',
    begin: 'Started the case',
    'given access': 'Was given access to the case',
  },
  notices: 'E-mail notices',
  noticesMean: 'The e-mails stand under the names that the system uses for them.',
  acts: {
    title: 'What you have done on Min side',
    means: 'Actions are shown with the names the system uses in its log.',
  },
  rest: {
    heading: 'The rest',
    paragraphs: ['There is more than there is room for here. Everything is in the JSON file.'],
  },
};
