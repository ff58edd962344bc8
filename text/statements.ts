/** The longer texts that the law asks for: how personal data is handled, and how accessible the portal is. */
import type { Language } from '../domain/shared/language.ts';

export interface Statement {
  title: string;
  parts: readonly { title: string; paragraphs: readonly string[] }[];
}

/** Counted up whenever the privacy statement says something new; everybody is then asked again. */
export const PRIVACY_VERSION = '2';

export const PRIVACY: Readonly<Record<Language, Statement>> = {
  nb: {
    title: 'Personvernerklæring',
    parts: [
      {
        title: 'Hvem som er ansvarlig',
        paragraphs: [
          'Direktoratet for eksportkontroll og sanksjoner (DEKSA) er ansvarlig for personopplysningene på Min side. Skriv til post@deksa.no hvis du har spørsmål.',
        ],
      },
      {
        title: 'Hva vi lagrer om deg',
        paragraphs: [
          'Fødselsnummeret eller d-nummeret ditt fra ID-porten, navn, adresse, e-postadresse, telefonnummer, språk og valg av e-postvarsler, slik du har oppgitt det.',
          'Hvilke virksomheter du opptrer for, i hvilken rolle, og hvem som ga deg den. Når du er logget inn: siden når, på hvilket nivå og med hvilken nettleser.',
          'Det du skriver i søknader, henvendelser og meldinger, og svarene du får. Vi lagrer også hvem som gjorde hva i en sak, og hvem hos DEKSA som har åpnet den.',
        ],
      },
      {
        title: 'Hvorfor vi gjør det',
        paragraphs: [
          'Vi trenger opplysningene for å behandle sakene dine etter eksportkontrolloven og sanksjonsloven og for å nå deg. Grunnlaget er personvernforordningen artikkel 6 nr. 1 bokstav c og e og personopplysningsloven § 12.',
        ],
      },
      {
        title: 'Hvem som kan se dem',
        paragraphs: [
          'Du selv og saksbehandlere hos DEKSA. Saker vises verken i offentlig journal eller andre steder der allmennheten kan se dem. Vi har taushetsplikt etter eksportkontrolloven § 2.',
          'E-post fra Min side sier bare hvilket saksnummer det gjelder og hva som har skjedd, aldri hva saken handler om.',
        ],
      },
      {
        title: 'Hvor lenge vi lagrer dem',
        paragraphs: [
          'Saker bevares så lenge arkivloven krever det. Et utkast som ikke er brukt på 12 måneder, blir slettet. Du får e-post 30 dager før.',
          'Uten saker kan du slette brukeren din selv. Da blir opplysningene om deg slettet med en gang. Loggen over hva som er gjort, står igjen uten navn, og fullmakter blir tatt vare på.',
        ],
      },
      {
        title: 'Informasjonskapsler',
        paragraphs: [
          'Min side bruker bare informasjonskapsler som trengs for innlogging og språkvalg. Ingen andre får vite at du har vært her.',
        ],
      },
      {
        title: 'Rettighetene dine',
        paragraphs: [
          'Under Min profil kan du laste ned alt vi har lagret om deg, og endre kontaktopplysningene dine. Du kan be om å få andre feil rettet. Du kan klage til Datatilsynet.',
        ],
      },
    ],
  },
  nn: {
    title: 'Personvernerklæring',
    parts: [
      {
        title: 'Kven som er ansvarleg',
        paragraphs: [
          'Direktoratet for eksportkontroll og sanksjonar (DEKSA) er ansvarleg for personopplysningane på Min side. Skriv til post@deksa.no om du har spørsmål.',
        ],
      },
      {
        title: 'Kva vi lagrar om deg',
        paragraphs: [
          'Fødselsnummeret eller d-nummeret ditt frå ID-porten, namn, adresse, e-postadresse, telefonnummer, språk og val av e-postvarsel, slik du har oppgitt det.',
          'Kva verksemder du opptrer for, i kva rolle, og kven som gav deg rolla. Når du er logga inn: sidan når, på kva nivå og med kva nettlesar.',
          'Det du skriv i søknader, henvendingar og meldingar, og svara du får. Vi lagrar òg kven som gjorde kva i ei sak, og kven hos DEKSA som har opna ho.',
        ],
      },
      {
        title: 'Kvifor vi gjer det',
        paragraphs: [
          'Vi treng opplysningane for å handsame sakene dine etter eksportkontrollova og sanksjonslova og for å nå deg. Grunnlaget er personvernforordninga artikkel 6 nr. 1 bokstav c og e og personopplysningslova § 12.',
        ],
      },
      {
        title: 'Kven som kan sjå dei',
        paragraphs: [
          'Du sjølv og saksbehandlarar hos DEKSA. Saker blir verken viste i offentleg journal eller andre stader der ålmenta kan sjå dei. Vi har teieplikt etter eksportkontrollova § 2.',
          'E-post frå Min side seier berre kva saksnummer det gjeld og kva som har hendt, aldri kva saka handlar om.',
        ],
      },
      {
        title: 'Kor lenge vi lagrar dei',
        paragraphs: [
          'Saker blir tekne vare på så lenge arkivlova krev det. Eit utkast som ikkje er brukt på 12 månader, blir sletta. Du får e-post 30 dagar før.',
          'Utan saker kan du slette brukaren din sjølv. Då blir opplysningane om deg sletta med ein gong. Loggen over kva som er gjort, står att utan namn, og fullmakter blir tekne vare på.',
        ],
      },
      {
        title: 'Informasjonskapslar',
        paragraphs: [
          'Min side bruker berre informasjonskapslar som trengst for innlogging og språkval. Ingen andre får vite at du har vore her.',
        ],
      },
      {
        title: 'Rettane dine',
        paragraphs: [
          'Under Min profil kan du laste ned alt vi har lagra om deg, og endre kontaktopplysningane dine. Du kan be om å få andre feil retta. Du kan klage til Datatilsynet.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy statement',
    parts: [
      {
        title: 'Who is responsible',
        paragraphs: [
          'The Norwegian Agency for Export Control and Sanctions (DEKSA) is responsible for the personal data on Min side. Write to post@deksa.no if you have questions.',
        ],
      },
      {
        title: 'What we store about you',
        paragraphs: [
          'Your national identity number or D-number from ID-porten, and your name, address, e-mail address, telephone number, language and choice of e-mail notices as you gave them.',
          'Which organisations you act for, in which role, and who gave it to you. While you are logged in: since when, at which level and with which browser.',
          'What you write in applications, enquiries and messages, and the answers you get. We also store who did what in a case, and who at DEKSA has opened it.',
        ],
      },
      {
        title: 'Why we do it',
        paragraphs: [
          'We need the data to handle your cases under the Export Control Act and the Sanctions Act, and to reach you. The legal basis is Article 6(1)(c) and (e) of the General Data Protection Regulation and section 12 of the Personal Data Act.',
        ],
      },
      {
        title: 'Who can see the data',
        paragraphs: [
          'You yourself and caseworkers at DEKSA. Cases never appear in the public journal or anywhere else the public can see them. We have a duty of confidentiality under section 2 of the Export Control Act.',
          'E-mails from Min side say only which case number they concern and what has happened, never what the case is about.',
        ],
      },
      {
        title: 'How long we keep the data',
        paragraphs: [
          'Cases are kept for as long as the Archives Act requires. A draft that has not been used for 12 months is deleted. You get an e-mail 30 days before.',
          'If you have no cases, you can delete your user yourself. The information about you is then deleted immediately. The log of what has been done is kept without your name, and powers of attorney are kept.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Min side uses only the cookies needed for login and choice of language. Nobody else is told that you have been here.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'Under My profile you can download everything we have stored about you, and change your contact information. You can ask to have other errors corrected. You can complain to the Norwegian Data Protection Authority (Datatilsynet).',
        ],
      },
    ],
  },
};

export const ACCESSIBILITY: Readonly<Record<Language, Statement>> = {
  nb: {
    title: 'Tilgjengelighetserklæring',
    parts: [
      {
        title: 'Dette skal du kunne regne med',
        paragraphs: [
          'Min side er bygd etter WCAG 2.2 på nivå AA. Loven krever WCAG 2.1 på nivå AA.',
          'Alt kan gjøres med tastatur alene, på en skjerm som er 320 piksler bred, med skjermleser, og med JavaScript slått av.',
        ],
      },
      {
        title: 'Slik er det kontrollert',
        paragraphs: [
          'Sidene blir kontrollert automatisk hver gang vi endrer noe. Vi kjenner ikke til brudd på kravene, men automatisk kontroll finner ikke alt.',
        ],
      },
      {
        title: 'Si fra til oss',
        paragraphs: [
          'Skriv til support@deksa.no hvis noe er vanskelig å bruke. Fortell hvilken side det gjelder og hva du prøvde å gjøre.',
          'Tilsynet for universell utforming av ikt fører tilsyn med reglene, og du kan klage dit.',
        ],
      },
    ],
  },
  nn: {
    title: 'Tilgjengelegheitserklæring',
    parts: [
      {
        title: 'Dette skal du kunne rekne med',
        paragraphs: [
          'Min side er bygd etter WCAG 2.2 på nivå AA. Lova krev WCAG 2.1 på nivå AA.',
          'Alt kan gjerast med tastatur åleine, på ein skjerm som er 320 pikslar brei, med skjermlesar, og med JavaScript slått av.',
        ],
      },
      {
        title: 'Slik er det kontrollert',
        paragraphs: [
          'Sidene blir kontrollerte automatisk kvar gong vi endrar noko. Vi kjenner ikkje til brot på krava, men automatisk kontroll finn ikkje alt.',
        ],
      },
      {
        title: 'Sei frå til oss',
        paragraphs: [
          'Skriv til support@deksa.no om noko er vanskeleg å bruke. Fortel kva side det gjeld og kva du prøvde å gjere.',
          'Tilsynet for universell utforming av ikt fører tilsyn med reglane, og du kan klage dit.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    parts: [
      {
        title: 'What you can expect',
        paragraphs: [
          'Min side is built to WCAG 2.2 level AA. The law requires WCAG 2.1 level AA.',
          'Everything can be done with the keyboard alone, on a screen that is 320 pixels wide, with a screen reader, and with JavaScript switched off.',
        ],
      },
      {
        title: 'How it is checked',
        paragraphs: [
          'The pages are checked automatically whenever we change something. We know of no breaches of the requirements, but automatic checks do not find everything.',
        ],
      },
      {
        title: 'Tell us',
        paragraphs: [
          'Write to support@deksa.no if something is hard to use. Tell us which page it is and what you were trying to do.',
          'The Norwegian Authority for Universal Design of ICT enforces the rules, and you can complain to it.',
        ],
      },
    ],
  },
};
