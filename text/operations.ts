/** The page on which support staff see how what runs behind the portal is doing. */

interface Operations {
  title: string;
  lead: string;
  scanner: string;
  state: string;
  answers: string;
  away: string;
  program: string;
  signatures: string;
  official: (which: string) => string;
  testOnly: string;
  files: string;
  waiting: string;
  /** `since` is when the one that has waited longest came. */
  count: (count: number, since: string | null) => string;
}

const nb: Operations = {
  title: 'Drift',
  lead: 'Her ser du hvordan det står til med virusskanneren og vedleggene som venter på den.',
  scanner: 'Virusskanner',
  state: 'Tilstand',
  answers: 'Svarer',
  away: 'Svarer ikke. Vedlegg venter, og blir skannet av seg selv når den er tilbake.',
  program: 'Program',
  signatures: 'Signaturer',
  official: (which) => `Offisielle signaturer (${which})`,
  testOnly:
    'Bare testsignaturen (EICAR). Ekte virus blir ikke funnet: slik skal det bare være under utvikling.',
  files: 'Vedlegg',
  waiting: 'Venter på skanning',
  count: (count, since) => (since ? `${count}, den eldste siden ${since}` : 'Ingen'),
};

const nn: Operations = {
  title: 'Drift',
  lead: 'Her ser du korleis det står til med virusskannaren og vedlegga som ventar på han.',
  scanner: 'Virusskannar',
  state: 'Tilstand',
  answers: 'Svarer',
  away: 'Svarer ikkje. Vedlegg ventar, og blir skanna av seg sjølve når han er tilbake.',
  program: 'Program',
  signatures: 'Signaturar',
  official: (which) => `Offisielle signaturar (${which})`,
  testOnly:
    'Berre testsignaturen (EICAR). Ekte virus blir ikkje funne: slik skal det berre vere under utvikling.',
  files: 'Vedlegg',
  waiting: 'Ventar på skanning',
  count: (count, since) => (since ? `${count}, det eldste sidan ${since}` : 'Ingen'),
};

const en: Operations = {
  title: 'Operations',
  lead: 'Here you can see whether the virus scanner is working, and which attachments are waiting for it.',
  scanner: 'Virus scanner',
  state: 'State',
  answers: 'Responding',
  away: 'Not responding. Attachments wait, and are scanned automatically when it is back.',
  program: 'Program',
  signatures: 'Signatures',
  official: (which) => `Official signatures (${which})`,
  testOnly: 'Only the test signature (EICAR). Real viruses are not found: this is for development only.',
  files: 'Attachments',
  waiting: 'Waiting to be scanned',
  count: (count, since) => (since ? `${count}, the oldest since ${since}` : 'None'),
};

export const OPERATIONS = { nb, nn, en };
