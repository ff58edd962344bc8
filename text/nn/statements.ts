import { limitsIn } from '../limits.ts';
import type { StatementsText } from '../nb/statements.ts';
import { words } from './words.ts';

const limits = limitsIn('nn');

export const statements: StatementsText = {
  statements: {
    privacy: {
      title: words.privacyStatement,
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
            'Namnet og adressa di i Folkeregisteret, og e-postadresse, mobilnummer, språk og reservasjon frå kontakt- og reservasjonsregisteret. Vi hentar dei når du loggar inn, og oppdaterer dei.',
            'Kva verksemder du opptrer for, i kva rolle, og kven som gav deg rolla. Når du loggar inn og ut, og det du gjer medan du er logga inn: når, på kva nivå, frå kva nettadresse (IP) og med kva nettlesar.',
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
            `Saker blir tekne vare på så lenge arkivlova krev det. Eit utkast som ikkje er brukt på ${limits.draft}, blir sletta. Du får e-post ${limits.draftReminder} før.`,
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
    accessibility: {
      title: words.accessibilityStatement,
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
  },
};
