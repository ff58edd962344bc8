import { limitsIn } from '../limits.ts';
import type { AccountText } from '../nb/account.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const account: AccountText = {
  onboarding: {
    title: 'Velkomen til Min side',
    lead: 'Før du kan bruke Min side, treng vi namnet ditt og korleis vi når deg.',
    read: words.readPrivacyStatement,
    accept: 'Eg godtek personvernerklæringa',
    save: words.save,
  },
  profile: {
    title: 'Min profil',
    lead: 'Her kan du sjå og tilpasse opplysningane om deg sjølv.',
    languageTitle: words.language,
    language: words.language,
    languageLead: 'Vel språket på Min side og i e-post til deg.',
    contactTitle: 'Kontaktinformasjon',
    contactLead:
      'Min side bruker desse opplysningane for å nå deg. Hald dei rette, så du ikkje går glipp av meldingar.',
    name: words.name,
    address: words.address,
    email: words.email,
    phone: words.phone,
    save: words.save,
    saved: 'Endringane er lagra.',
    languages: { nb: 'Norsk Bokmål', nn: 'Norsk Nynorsk', en: 'English' },
  },
  own: {
    mail: {
      title: words.emailNotices,
      lead: 'Her vel du kva varsel du vil ha på e-post. Alt blir vist på Min side uansett kva du vel.',
      choices: {
        receipts: { label: 'Kvitteringar', help: 'Når vi har fått noko du har sendt.' },
        messages: {
          label: 'Nye meldingar frå DEKSA',
          help: 'Når ein saksbehandlar har skrive til deg utan å be om svar.',
        },
        requests: {
          label: 'Førespurnader om tilgang',
          help: `Når nokon ber om tilgang til ei verksemd der du er administrator. Du får ei påminning etter ${limits.requestReminder} uansett.`,
        },
      },
      always: [
        'Fristar: spørsmål frå DEKSA og påminningar',
        'Vedtak og svar',
        'Tilgangen og opplysningane dine',
      ],
      alwaysOn: 'Desse er alltid på:',
      save: 'Lagre e-postvarsel',
    },
    privacy: {
      title: 'Personvern',
      lead: 'Her ser du kva personvernerklæring du har godteke, og kva du kan gjere med opplysningane om deg.',
      accepted: (version, time) => `Du godtok versjon ${version} av personvernerklæringa ${time}.`,
      read: words.readPrivacyStatement,
    },
    newStatement: {
      title: 'Personvernerklæringa er ny',
      lead: 'Personvernerklæringa er endra sidan du godtok ho. Les ho og godta ho for å gå vidare. Sjå òg etter om opplysningane om deg framleis er rette.',
      typed:
        'Det du nettopp sende, er ikkje lagra. Kopier teksten, så kan du lime han inn når du er tilbake.',
      goOn: 'Gå vidare til personvernerklæringa',
    },
    data: {
      title: 'Last ned mine data',
      lead: 'Her kan du laste ned alt Min side har lagra om deg.',
      holds: [
        'Kontaktinformasjon, språk, val av e-postvarsel og personvernerklæringane du har godteke.',
        'Innloggingar som er opne no, verksemdene du er eller har vore medlem av, og kva som er endra i tilgangen din.',
        'Sakene dine som privatperson: alt du har skrive og sendt, meldingar, vedtak og lista over filer. Utkast er med.',
        'Kva du har gjort på Min side, og e-postvarsla du har fått.',
      ],
      organisations:
        'Av sakene til ei verksemd er berre det du sjølv har gjort med, med saksnummer og tidspunkt. Resten høyrer til verksemda.',
      json: 'Last ned som JSON',
      pdf: 'Last ned som PDF',
    },
    accountDeletion: {
      title: words.deleteUser,
      lead: 'Her kan du slette brukaren din på Min side om du ikkje har nokon saker.',
      happens: [
        'Namnet, adressa, e-postadressa, telefonnummeret og fødselsnummeret ditt blir sletta med ein gong.',
        'Du blir logga ut overalt.',
        'Du kan ikkje angre. Loggar du inn att seinare, er du ein ny brukar.',
      ],
      stays:
        'Loggen over kva som er gjort på Min side, blir ståande utan namn. Det same gjeld dokumentasjon på fullmakter, som vi har plikt til å ta vare på.',
      drafts: 'Desse utkasta blir sletta:',
      memberships: 'Du mistar tilgangen til desse verksemdene:',
      impossible: 'Brukaren din kan ikkje slettast no',
      obstacles: {
        cases:
          'Du har saker hos DEKSA. Dei skal takast vare på etter arkivlova saman med kven som sende dei, også når dei er avslutta eller trekte.',
        acts: 'Du har sendt eller skrive noko i saker for verksemder. Det skal takast vare på etter arkivlova saman med namnet ditt.',
        organisation_drafts:
          'Du har utkast for verksemder. Slett dei først, eller vent til ein annan i verksemda har sendt dei.',
        last_administrator:
          'Du er den einaste administratoren i ei verksemd. Gjer ein annan til administrator først.',
        requests: 'Du har førespurnader om tilgang som ikkje er avgjorde. Trekk dei først.',
        staff: 'Du arbeider hos DEKSA. Skriv til support@deksa.no.',
      },
      ways: {
        cases: 'Gå til sakene dine',
        last_administrator: 'Gå til verksemdene dine',
        requests: 'Gå til førespurnadene dine',
      },
      confirm: 'Er du sikker?',
      confirmLabel: 'Ja, eg vil slette brukaren min',
      button: words.deleteUser,
      waiting:
        'Utkasta dine blir sletta så snart systemet er i gang att. Brukaren din er ikkje sletta enno. Prøv på nytt om litt.',
    },
    staffLanguage: { title: words.language, lead: 'Vel språket på sidene dine og i e-post til deg.' },
  },
};
