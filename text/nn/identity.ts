import { limitsIn } from '../limits.ts';
import type { IdentityText } from '../nb/identity.ts';

const limits = limitsIn('nn');

export const identity: IdentityText = {
  identity: {
    called: (name) => `kalt ${name}`,
    someone: (name) => `Ein person kalt ${name}`,
    born: (date) => `fødd ${date}`,
    digits: (last) => `fødselsnummer eller D-nummer som sluttar på ${last}`,
    birthDate: 'Fødselsdato',
    unverified: 'Namnet har personen skrive sjølv. Det er ikkje stadfest.',
    given: 'Opplysningar frå Folkeregisteret endrar du der, ikkje her.',
    noticesTo: (email) =>
      `Varsel på e-post går til ${email}. Det er adressa di i kontakt- og reservasjonsregisteret, og du endrar ho på norge.no. Opptrer du for ei verksemd som har oppgitt ei eiga adresse for deg, går varsla om henne dit.`,
    reserved:
      'Du har reservert deg mot digital post frå det offentlege. Svara frå DEKSA ligg her likevel, og du kan be om dei på papir.',
    registers: 'Frå Folkeregisteret og kontakt- og reservasjonsregisteret',
    saved: {
      link: 'Endringane er lagra. Vi har sendt ei lenkje til den nye adressa. Adressa blir brukt når du har opna lenkja og stadfesta ho.',
      often: `Du har fått mange lenkjer på kort tid. Adressa ventar på å bli stadfesta. Vent i ${limits.linksWithin}, og be om ei ny lenkje her.`,
      changed:
        'Endringane er lagra. Adressa er den same som i kontakt- og reservasjonsregisteret, og er stadfesta.',
    },
    unconfirmed: {
      title: 'Ikkje stadfesta enno',
      says: (email) =>
        `Vi har sendt ei lenkje til ${email}. Opne ho og stadfest at adressa er di. Lenkja gjeld i ${limits.link}.`,
      none: 'Fram til då får du ingen annan e-post frå Min side. Alt står her når du loggar inn.',
      meanwhile: (email) => `Fram til då går e-post frå Min side til ${email}.`,
      again: 'Send ny lenkje',
    },
    confirming: {
      title: 'Stadfest e-postadressa',
      lead: 'Nokon har oppgitt denne e-postadressa på Min side hos DEKSA. Er det du, stadfestar du her at adressa er di. Er det ikkje du, kan du lukke sida.',
      button: 'Stadfest e-postadressa',
      done: 'E-postadressa er stadfesta',
      doneSays: 'Frå no av sender Min side e-post til denne adressa.',
      home: 'Gå til Min side',
      gone: 'Lenkja verkar ikkje lenger',
      goneSays: `Lenkja er brukt, er eldre enn ${limits.link}, eller er erstatta fordi adressa er endra. Logg inn og be om ei ny lenkje i Min profil.`,
      profile: 'Opne Min profil',
    },
    verified: 'Namnet kjem frå Folkeregisteret.',
  },
};
