import { limitsIn } from '../limits.ts';
import { words } from './words.ts';

const limits = limitsIn('nb');
export const statements = {
  statements: {
    privacy: {
      title: words.privacyStatement,
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
            'Navnet og adressen din i Folkeregisteret, og e-postadresse, mobilnummer, språk og reservasjon fra kontakt- og reservasjonsregisteret. Vi henter dem når du logger inn, og oppdaterer dem.',
            'Hvilke virksomheter du opptrer for, i hvilken rolle, og hvem som ga deg den. Når du logger inn og ut, og det du gjør mens du er logget inn: når, på hvilket nivå, fra hvilken nettadresse (IP) og med hvilken nettleser.',
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
            `Saker bevares så lenge arkivloven krever det. Et utkast som ikke er brukt på ${limits.draft}, blir slettet. Du får e-post ${limits.draftReminder} før.`,
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
    accessibility: {
      title: words.accessibilityStatement,
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
  },
};
export type StatementsText = typeof statements;
