import { limitsIn } from '../limits.ts';

const limits = limitsIn('nb');

/** Texts on who somebody is, for those who decide by it. */
export const identity = {
  identity: {
    /** A name that nobody but its bearer has vouched for. */
    called: (name: string) => `kalt ${name}`,
    someone: (name: string) => `En person kalt ${name}`,
    born: (date: string) => `født ${date}`,
    digits: (last: string) => `fødselsnummer eller D-nummer som slutter på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Navnet har personen skrevet selv. Det er ikke bekreftet.',
    given: 'Opplysninger fra Folkeregisteret endrer du der, ikke her.',
    noticesTo: (email: string) =>
      `Varsler på e-post går til ${email}. Det er adressen din i kontakt- og reservasjonsregisteret, og du endrer den på norge.no. Opptrer du for en virksomhet som har oppgitt en egen adresse for deg, går varslene om den dit.`,
    reserved:
      'Du har reservert deg mot digital post fra det offentlige. Svarene fra DEKSA ligger her likevel, og du kan be om dem på papir.',
    registers: 'Fra Folkeregisteret og kontakt- og reservasjonsregisteret',
    /** Results for an e-mail address that was saved. */
    saved: {
      link: 'Endringene er lagret. Vi har sendt en lenke til den nye adressen. Adressen blir brukt når du har åpnet lenken og bekreftet den.',
      often: `Du har fått mange lenker på kort tid. Adressen venter på å bli bekreftet. Vent i ${limits.linksWithin}, og be om en ny lenke her.`,
      changed:
        'Endringene er lagret. Adressen er den samme som i kontakt- og reservasjonsregisteret, og er bekreftet.',
    },
    unconfirmed: {
      title: 'Ikke bekreftet ennå',
      says: (email: string) =>
        `Vi har sendt en lenke til ${email}. Åpne den og bekreft at adressen er din. Lenken gjelder i ${limits.link}.`,
      none: 'Til da får du ingen annen e-post fra Min side. Alt står her når du logger inn.',
      meanwhile: (email: string) => `Til da går e-post fra Min side til ${email}.`,
      again: 'Send ny lenke',
    },
    /** The page of the link. */
    confirming: {
      title: 'Bekreft e-postadressen',
      lead: 'Noen har oppgitt denne e-postadressen på Min side hos DEKSA. Er det du, bekrefter du her at adressen er din. Er det ikke du, kan du lukke siden.',
      button: 'Bekreft e-postadressen',
      done: 'E-postadressen er bekreftet',
      doneSays: 'Fra nå av sender Min side e-post til denne adressen.',
      home: 'Gå til Min side',
      gone: 'Lenken virker ikke lenger',
      goneSays: `Lenken er brukt, er eldre enn ${limits.link}, eller er erstattet fordi adressen er endret. Logg inn og be om en ny lenke i Min profil.`,
      profile: 'Åpne Min profil',
    },
    verified: 'Navnet kommer fra Folkeregisteret.',
  },
};
export type IdentityText = typeof identity;
