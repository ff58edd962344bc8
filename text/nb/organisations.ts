import type { RegisterObstacle } from '../../domain/access/commands.ts';
import type { AccessKind, AccessState } from '../../domain/access/states.ts';
import type { Trouble, UnitStatus } from '../../domain/organisations/units.ts';
import { limitsIn } from '../limits.ts';
import { accessReview } from './desk-access.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');

export const organisations = {
  access: {
    /** Ticks of a membership. */
    ticks: { allCases: 'Behandle alle søknader', reports: 'Behandle rapporter' },
    ticksHelp: {
      allCases: 'Gjelder saksbehandlere. Uten krysset ser de egne saker og saker de har fått tilgang til.',
      reports: 'Gjelder saksbehandlere og lesere. Administratorer behandler rapporter uansett.',
    },
    statuses: { active: 'Aktiv', deactivated: 'Deaktivert' },
    number: 'Organisasjonsnummer',
    /** The section of the profile. */
    own: {
      title: words.organisations,
      lead: 'Her ser du virksomhetene du er medlem av, og kan velge hvilken som er standard.',
      none: 'Du er ikke medlem av noen virksomhet.',
      default: 'Standardvirksomhet',
      defaultHelp: 'Den du opptrer for når du logger inn.',
      save: 'Lagre standardvirksomhet',
      reached: (email: string, phone: string) => `Virksomheten når deg på ${email} og ${phone}.`,
      requests: 'Forespørslene dine',
    },
    add: {
      title: 'Legg til virksomhet',
      lead: 'Finnes virksomheten på Min side, går forespørselen til administratoren der. Du får e-post når den er besvart.',
      number: 'Skriv inn organisasjonsnummer',
      send: 'Send forespørsel',
      notHere: 'Virksomheten finnes ikke på Min side ennå. Du kan opprette den.',
      member: 'Du er allerede medlem av virksomheten.',
      ended: 'Virksomheten er slettet eller konkurs, så ingen nye kan få tilgang til den.',
    },
    create: {
      title: words.newOrganisation,
      lead: 'Vi henter opplysningene fra Enhetsregisteret i Brønnøysund. Brukerstøtte hos DEKSA godkjenner, og du blir administrator.',
      fetch: 'Hent fra Brønnøysundregistrene',
      here: 'Virksomheten finnes allerede på Min side. Send en forespørsel til administratoren i stedet.',
    },
    /** A request for access, as the requester sees it. */
    request: {
      titles: {
        new_organisation: words.newOrganisation,
        join: 'Forespørsel om tilgang',
        invitation: words.newUser,
        power_of_attorney: 'Tilgang etter fullmakt',
      } satisfies Record<AccessKind, string>,
      check: 'Sjekk at informasjonen er korrekt',
      checkHelp:
        'Opplysningene hentes fra Enhetsregisteret og kan ikke endres her. Er noe feil, må virksomheten rette det hos Brønnøysundregistrene.',
      send: words.sendForApproval,
      withdraw: 'Trekk forespørselen',
      /** Label in place of the withdrawal's, for a request that was never sent. */
      forget: 'Fjern forespørselen',
      reload: 'Se etter svar',
      states: {
        draft: 'Forespørselen er ikke sendt.',
        open: 'Forespørselen er sendt og venter på svar.',
        proposed: 'Forespørselen er til behandling hos DEKSA.',
        checking:
          'DEKSA har godkjent. Vi kontrollerer opplysningene mot Enhetsregisteret før virksomheten opprettes.',
        approved: 'Godkjent. Du kan opptre for virksomheten. Velg den i menyen.',
        declined: 'Forespørselen er avslått.',
        withdrawn: 'Forespørselen er trukket.',
        lapsed: `Forespørselen falt bort fordi ingen svarte på ${limits.request}. Du kan sende en ny.`,
        impossible: 'Virksomheten kan ikke opprettes.',
      } satisfies Record<AccessState, string>,
      waitsFor: {
        new_organisation: 'Brukerstøtte hos DEKSA må godkjenne den. Du får e-post når det er gjort.',
        join: 'Administratoren i virksomheten må svare. Du får e-post når det er gjort.',
        invitation: 'Personen får tilgang når personen har takket ja.',
        power_of_attorney: 'Brukerstøtte hos DEKSA aktiverer deg når fullmakten er kommet.',
      } satisfies Record<AccessKind, string>,
      asking: 'Vi henter opplysningene fra Enhetsregisteret.',
      troubles: {
        slow: 'Enhetsregisteret bruker lang tid på å svare. Vi prøver igjen av oss selv.',
        down: 'Enhetsregisteret svarer ikke akkurat nå. Vi prøver igjen av oss selv.',
        garbage: 'Enhetsregisteret svarte noe vi ikke kunne lese. Vi prøver igjen av oss selv.',
      } satisfies Record<Trouble, string>,
      goOn: 'Du kan sende forespørselen nå. Vi kontrollerer opplysningene så snart registeret svarer, og du trenger ikke komme tilbake.',
      obstacles: {
        unknown:
          'Enhetsregisteret har ingen virksomhet med dette nummeret. Se etter om alle sifrene er riktige.',
        removed: 'Virksomheten er fjernet fra Enhetsregisteret av juridiske årsaker og kan ikke opprettes.',
        deleted: 'Virksomheten er slettet i Enhetsregisteret og kan ikke opprettes.',
        bankrupt: 'Virksomheten er konkurs og kan ikke opprettes.',
      } satisfies Record<RegisterObstacle, string>,
      already: 'Det er allerede sendt en forespørsel om dette, og den er ikke besvart ennå.',
      otherAsked:
        'En annen har allerede bedt om å opprette virksomheten. Send en forespørsel når den er opprettet.',
      illegal: 'Dette kan ikke gjøres med forespørselen slik den står nå. Ingenting er endret.',
      sent: (date: string) => `Sendt ${date}`,
    },
    attorney: {
      title: 'Send skriftlig fullmakt',
      lead: 'Virksomheten har ingen aktiv administrator. Send en skriftlig fullmakt fra virksomheten til DEKSA, så aktiverer brukerstøtte deg.',
      needs: [
        'hvem som gir fullmakten (fullmaktsgiver)',
        'hvem som får den (fullmektig)',
        `underskrift og dato, høyst ${limits.attorney} gammel`,
      ],
      to: 'Last den opp her, eller send den til',
      files: 'Opplastet fullmakt',
      filesHelp:
        'Bare du og DEKSAs brukerstøtte ser filene. De blir tatt vare på når du er aktivert, og slettes ellers når forespørselen er avsluttet.',
      back: 'Til forespørselen',
      uploaded: (n: number) => (n === 1 ? '1 fil er lastet opp.' : `${n} filer er lastet opp.`),
    },
    /** A unit as Enhetsregisteret tells of it. */
    unit: {
      title: 'Opplysninger fra Enhetsregisteret',
      none: 'Vi har ikke hentet opplysninger om virksomheten fra Enhetsregisteret ennå.',
      name: words.name,
      form: 'Organisasjonsform',
      parent: 'Hovedenhet',
      address: words.address,
      postal: 'Postadresse',
      email: words.email,
      phone: 'Telefon',
      website: 'Nettside',
      industry: 'Næring',
      standing: words.status,
      notGiven: 'Ikke oppgitt',
      standings: {
        active: 'Aktiv',
        dissolving: 'Under avvikling',
        bankrupt: 'Konkurs',
        deleted: 'Slettet',
        removed: 'Fjernet fra registeret',
        unknown: 'Ukjent',
      } satisfies Record<UnitStatus, string>,
      ended:
        'Virksomheten er slettet eller konkurs i Enhetsregisteret. Sakene er fortsatt her, men virksomheten kan ikke begynne på nye.',
    },
    /** The page *Administrer organisasjon*. */
    organisations: {
      title: 'Administrer organisasjon',
      lead: 'Her ser du hvem du kan registrere saker for. Velg en virksomhet for å se opplysninger og tilgang.',
      oneself: words.privatePerson,
      role: (role: string) => `Rollen din: ${role}`,
      manage: 'Tilgangsstyring',
      manageLead: 'Se og endre hvem som har tilgang.',
      notAdministrator: 'Bare administratorer kan se og endre hvem som har tilgang.',
    },
    manage: {
      title: (organisation: string) => `Tilgangsstyring for ${organisation}`,
      lead: 'Her kan du se og endre hvem som har tilgang til virksomheten på Min side.',
      users: 'Brukere',
      columns: {
        choose: words.choose,
        name: words.name,
        phone: words.phone,
        email: words.email,
        role: words.role,
        status: words.status,
      },
      chooseOne: (name: string) => `Velg ${name}`,
      add: words.newUser,
      change: words.change,
      deactivate: 'Deaktiver',
      activate: 'Aktiver',
      chooseSomebody: 'Kryss av for minst én bruker.',
      chooseJustOne: 'Kryss av for én bruker for å endre.',
      lastAdministrator:
        'Virksomheten må ha minst én aktiv administrator. Gjør en annen til administrator først. Ingenting er endret.',
      gone: 'Brukeren er ikke medlem av virksomheten. Ingenting er endret.',
      done: 'Endringen er lagret.',
      requests: 'Forespørsler',
      noRequests: 'Det er ingen forespørsler.',
      asks: (name: string) => `${name} ber om tilgang`,
      approve: words.approve,
      decline: words.decline,
      role: words.role,
      chooseRole: 'Velg rolle',
      invitations: 'Invitert, har ikke svart',
      invitationsHelp: 'Invitasjoner trekkes tilbake hvis den som sendte dem, ikke lenger er administrator.',
      takeBack: words.remove,
      log: 'Endringer i tilgang',
      noLog: 'Ingenting er endret ennå.',
    },
    adding: {
      title: words.newUser,
      lead: 'Personen får en invitasjon på e-post, og svarer på den etter å ha logget inn med dette fødselsnummeret. Tilgangen gjelder når personen har takket ja.',
      name: words.name,
      email: words.email,
      phone: words.phone,
      pid: words.identityNumber,
      pidHelp: 'Elleve sifre. D-nummer kan også brukes.',
      save: 'Send invitasjon',
      member: 'Personen er allerede bruker i virksomheten. Bruk Endre eller Aktiver.',
      asked: 'Det finnes allerede en forespørsel for denne personen. Godkjenn eller fjern den først.',
      tooMany: `Virksomheten har allerede ${limits.invited} invitasjoner som ikke er besvart. Fjern noen av dem, eller vent til de er besvart.`,
    },
    /** An invitation, as the invited person sees it. */
    invited: {
      title: (organisation: string) => `Invitasjon til ${organisation}`,
      invites: (who: string, organisation: string) =>
        `${who} har invitert deg til å opptre for ${organisation} på Min side.`,
      organisation: 'Virksomhet',
      sent: 'Sendt',
      typed: 'Dette har virksomheten skrevet om deg',
      means:
        'Takker du ja, får virksomheten se navnet ditt, og du får tilgang i denne rollen. Takker du nei, får virksomheten bare vite det.',
      unknown: 'Kjenner du ikke til dette, kan du takke nei eller la være å svare.',
      accept: 'Takk ja',
      decline: 'Takk nei',
      states: {
        approved: 'Du har takket ja. Du kan opptre for virksomheten. Velg den i menyen.',
        declined: 'Du har takket nei.',
        withdrawn: 'Invitasjonen er trukket tilbake. Du har ikke fått tilgang.',
        lapsed: `Invitasjonen falt bort fordi den ikke ble besvart på ${limits.request}.`,
      } satisfies Partial<Record<AccessState, string>>,
    },
    changing: {
      title: (name: string) => `Endre ${name}`,
      lead: 'Her endrer du rollen til brukeren, og hvordan virksomheten når brukeren. Brukeren ser det samme i profilen sin.',
      save: words.save,
    },
    /** Events in the log of changes. */
    events: {
      registered: 'Virksomheten ble opprettet på Min side',
      added: 'fikk tilgang',
      declined: 'fikk avslag på forespørsel om tilgang',
      turned_down: 'takket nei til invitasjonen',
      changed: 'ble endret',
      deactivated: 'ble deaktivert',
      activated: 'ble aktivert',
      renamed: 'Nytt navn i Enhetsregisteret',
      moved: 'Ny adresse i Enhetsregisteret',
      dissolving: 'Under avvikling ifølge Enhetsregisteret',
      bankrupt: 'Konkurs ifølge Enhetsregisteret',
      deleted: 'Slettet i Enhetsregisteret',
      removed: 'Fjernet fra Enhetsregisteret',
      active: 'Aktiv igjen ifølge Enhetsregisteret',
    },
    /** Events in other words, by what access was given on. */
    addedOn: { power_of_attorney: 'fikk tilgang etter skriftlig fullmakt' },
    by: (who: string) => `av ${who}`,
    fromTo: (from: string, to: string) => `fra «${from}» til «${to}»`,
    /** Pages of DEKSA's support. */
    review: accessReview,
  },
};
export type OrganisationsText = typeof organisations;
