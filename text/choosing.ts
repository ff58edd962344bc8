/** What is said where people choose what to send in. */
const nb = {
  organisationsOnly: 'Bare for virksomheter.',
  /** To a private person. */
  forOrganisations: (names: string) =>
    `Bare virksomheter kan sende inn: ${names}. Velg i menyen hvilken virksomhet du handler på vegne av for å begynne.`,
};
type Choosing = typeof nb;

const nn: Choosing = {
  organisationsOnly: 'Berre for verksemder.',
  forOrganisations: (names) =>
    `Berre verksemder kan sende inn: ${names}. Vel i menyen kva verksemd du handlar på vegner av for å byrje.`,
};

const en: Choosing = {
  organisationsOnly: 'For organisations only.',
  forOrganisations: (names) =>
    `Only organisations can submit: ${names}. To start, choose in the menu which organisation you are acting for.`,
};

export const CHOOSING = { nb, nn, en };
