/** What is said where a form changed after it was begun. */
const nb = {
  changed: 'Skjemaet er endret etter at dette ble begynt. Det som er skrevet, er beholdt.',
  see: 'Se hva som er endret',
  before: 'Fra skjemaet slik det var',
  gone: 'Dette spør vi ikke om lenger, og det blir ikke sendt inn. Skriv det på nytt der det hører hjemme, hvis vi fortsatt bør vite det.',
};
type Editions = typeof nb;

const nn: Editions = {
  changed: 'Skjemaet er endra etter at dette vart påbyrja. Det som er skrive, er teke vare på.',
  see: 'Sjå kva som er endra',
  before: 'Frå skjemaet slik det var',
  gone: 'Dette spør vi ikkje om lenger, og det blir ikkje sendt inn. Skriv det på nytt der det høyrer heime, dersom vi framleis bør vite det.',
};

const en: Editions = {
  changed: 'The form has changed since this was started. What has been written is kept.',
  see: 'See what has changed',
  before: 'From the form as it was',
  gone: 'We no longer ask for this, and it will not be submitted. If we should still know it, write it again where it belongs.',
};

export const EDITIONS = { nb, nn, en };
