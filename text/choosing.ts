/** What is said where people choose what to send in. */
const nb = {
  organisationsOnly: 'Bare for virksomheter.',
  /** To a private person. */
  forOrganisations: (names: string) =>
    `Bare virksomheter kan sende inn: ${names}. Velg i menyen hvilken virksomhet du handler på vegne av for å begynne.`,
  readersBeginNothing:
    'Rollen din i virksomheten gir ikke tilgang til å begynne på noe nytt. Kontakt en administrator i virksomheten, eller velg i menyen hvem du vil opptre for.',
};
type Choosing = typeof nb;

const nn: Choosing = {
  organisationsOnly: 'Berre for verksemder.',
  forOrganisations: (names) =>
    `Berre verksemder kan sende inn: ${names}. Vel i menyen kva verksemd du handlar på vegner av for å byrje.`,
  readersBeginNothing:
    'Rolla di i verksemda gir ikkje tilgang til å byrje på noko nytt. Kontakt ein administrator i verksemda, eller vel i menyen kven du vil opptre for.',
};

const en: Choosing = {
  organisationsOnly: 'For organisations only.',
  forOrganisations: (names) =>
    `Only organisations can submit: ${names}. To start, choose in the menu which organisation you are acting for.`,
  readersBeginNothing:
    'Your role in the organisation does not let you start anything new. Contact one of its administrators, or choose in the menu whom to act for.',
};

export const CHOOSING = { nb, nn, en };
