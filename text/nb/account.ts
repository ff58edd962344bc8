import type { DeletionObstacle } from '../../domain/account/deletion.ts';
import type { MailChoice } from '../../domain/account/mail-choices.ts';
import type { Language } from '../../domain/shared/language.ts';
import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const account = {
  /** The page on which a newcomer gives a name and accepts the privacy statement. */
  onboarding: {
    title: 'Velkommen til Min side',
    lead: 'Før du kan bruke Min side, trenger vi navnet ditt og hvordan vi når deg.',
    read: words.readPrivacyStatement,
    accept: 'Jeg godtar personvernerklæringen',
    save: words.save,
  },
  profile: {
    title: 'Min profil',
    lead: 'Her kan du se og tilpasse opplysningene om deg selv.',
    languageTitle: words.language,
    language: words.language,
    languageLead: 'Velg språket på Min side og i e-post til deg.',
    contactTitle: 'Kontaktinformasjon',
    contactLead:
      'Min side bruker disse opplysningene for å nå deg. Hold dem riktige, så du ikke går glipp av meldinger.',
    name: words.name,
    address: words.address,
    email: words.email,
    phone: words.phone,
    save: words.save,
    saved: 'Endringene er lagret.',
    languages: { nb: 'Norsk Bokmål', nn: 'Norsk Nynorsk', en: 'English' } satisfies Record<Language, string>,
  },
  /** Sections of the profile, and what a user does about themselves. */
  own: {
    mail: {
      title: words.emailNotices,
      lead: 'Her velger du hvilke varsler du vil ha på e-post. Alt vises på Min side uansett hva du velger.',
      choices: {
        receipts: {
          label: 'Kvitteringer',
          help: 'Når vi har mottatt noe du har sendt.',
        },
        messages: {
          label: 'Nye meldinger fra DEKSA',
          help: 'Når en saksbehandler har skrevet til deg uten å be om svar.',
        },
        requests: {
          label: 'Forespørsler om tilgang',
          help: `Når noen ber om tilgang til en virksomhet der du er administrator. Du blir påminnet etter ${limits.requestReminder} uansett.`,
        },
      } satisfies Record<MailChoice, { label: string; help: string }>,
      /** E-mails that nobody can do without. */
      always: [
        'Frister: spørsmål fra DEKSA og påminnelser',
        'Vedtak og svar',
        'Tilgangen og opplysningene dine',
      ],
      alwaysOn: 'Disse er alltid på:',
      save: 'Lagre e-postvarsler',
    },
    privacy: {
      title: 'Personvern',
      lead: 'Her ser du hvilken personvernerklæring du har godtatt, og hva du kan gjøre med opplysningene om deg.',
      accepted: (version: string, time: string) =>
        `Du godtok versjon ${version} av personvernerklæringen ${time}.`,
      read: words.readPrivacyStatement,
    },
    /** The page on which a new privacy statement is accepted. */
    newStatement: {
      title: 'Personvernerklæringen er ny',
      lead: 'Personvernerklæringen er endret siden du godtok den. Les den og godta den for å gå videre. Se også etter om opplysningene om deg fortsatt er riktige.',
      typed:
        'Det du nettopp sendte, er ikke lagret. Kopier teksten, så kan du lime den inn når du er tilbake.',
      goOn: 'Gå videre til personvernerklæringen',
    },
    data: {
      title: 'Last ned mine data',
      lead: 'Her kan du laste ned alt Min side har lagret om deg.',
      holds: [
        'Kontaktinformasjon, språk, valg av e-postvarsler og personvernerklæringene du har godtatt.',
        'Innlogginger som er åpne nå, virksomhetene du er eller har vært medlem av, og hva som er endret i tilgangen din.',
        'Sakene dine som privatperson: alt du har skrevet og sendt, meldinger, vedtak og listen over filer. Utkast er med.',
        'Hva du har gjort på Min side, og e-postvarslene du har fått.',
      ],
      organisations:
        'Av sakene til en virksomhet er bare det du selv har gjort med, med saksnummer og tidspunkt. Resten tilhører virksomheten.',
      json: 'Last ned som JSON',
      pdf: 'Last ned som PDF',
    },
    /** Deletion of one's own user. */
    accountDeletion: {
      title: words.deleteUser,
      lead: 'Her kan du slette brukeren din på Min side hvis du ikke har noen saker.',
      happens: [
        'Navnet, adressen, e-postadressen, telefonnummeret og fødselsnummeret ditt blir slettet med en gang.',
        'Du blir logget ut overalt.',
        'Du kan ikke angre. Logger du inn igjen senere, er du en ny bruker.',
      ],
      stays:
        'Loggen over hva som er gjort på Min side, blir stående uten navn. Det samme gjelder dokumentasjon på fullmakter, som vi har plikt til å ta vare på.',
      drafts: 'Disse utkastene blir slettet:',
      memberships: 'Du mister tilgangen til disse virksomhetene:',
      impossible: 'Brukeren din kan ikke slettes nå',
      obstacles: {
        cases:
          'Du har saker hos DEKSA. De skal bevares etter arkivloven sammen med hvem som sendte dem, også når de er avsluttet eller trukket.',
        acts: 'Du har sendt eller skrevet noe i saker for virksomheter. Det skal bevares etter arkivloven sammen med navnet ditt.',
        organisation_drafts:
          'Du har utkast for virksomheter. Slett dem først, eller vent til en annen i virksomheten har sendt dem.',
        last_administrator:
          'Du er den eneste administratoren i en virksomhet. Gjør en annen til administrator først.',
        requests: 'Du har forespørsler om tilgang som ikke er avgjort. Trekk dem først.',
        staff: 'Du arbeider hos DEKSA. Skriv til support@deksa.no.',
      } satisfies Record<DeletionObstacle, string>,
      /** Links to where something can be done about some of them. */
      ways: {
        cases: 'Gå til sakene dine',
        last_administrator: 'Gå til virksomhetene dine',
        requests: 'Gå til forespørslene dine',
      } as Partial<Record<DeletionObstacle, string>>,
      confirm: 'Er du sikker?',
      confirmLabel: 'Ja, jeg vil slette brukeren min',
      button: words.deleteUser,
      waiting:
        'Utkastene dine blir slettet så snart systemet er i gang igjen. Brukeren din er ikke slettet ennå. Prøv på nytt om litt.',
    },
    /** The page of staff, who have no profile. */
    staffLanguage: { title: words.language, lead: 'Velg språket på sidene dine og i e-post til deg.' },
  },
};
export type AccountText = typeof account;
