import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { listedParty, regime } from './regimes.ts';

const sanctionsDispensation: Kind = {
  id: 'sanctions-dispensation',
  edition: 1,
  name: {
    nb: 'Dispensasjon eller tillatelse etter sanksjonsregelverket',
    nn: 'Dispensasjon eller løyve etter sanksjonsregelverket',
    en: 'Dispensation or authorisation under the sanctions regulations',
  },
  short: { nb: 'Sanksjonsdispensasjon', nn: 'Sanksjonsdispensasjon', en: 'Sanctions dispensation' },
  about: {
    nb: 'Søk om å få gjøre noe som sanksjonene forbyr, for eksempel å bruke frosne midler eller betale en listeført part.',
    nn: 'Søk om å få gjere noko som sanksjonane forbyr, til dømes å bruke frosne midlar eller betale ein listeført part.',
    en: 'Apply to do something that the sanctions prohibit, for example to use frozen funds or pay a listed party.',
  },
  group: 'sanctions',
  applicants: 'any',
  weeks: 12,
  fourEyes: true,
  gives: 'dispensation',
  information: [
    {
      nb: 'Du søker om dispensasjon eller tillatelse etter sanksjonsloven og forskriftene til den. Vent med å gjøre det du søker om, til du har fått svar.',
      nn: 'Du søkjer om dispensasjon eller løyve etter sanksjonslova og forskriftene til denne. Vent med å gjere det du søkjer om, til du har fått svar.',
      en: 'You are applying for a dispensation or an authorisation under the Sanctions Act and its regulations. Do not go ahead with what you are applying for until you have an answer.',
    },
    {
      nb: 'Ha dette klart: hvilke sanksjoner det gjelder og hvilken bestemmelse du søker etter, hvem som er listeført, hvilke midler eller hvilken transaksjon det gjelder, og hvorfor du mener at det kan tillates.',
      nn: 'Ha dette klart: kva sanksjonar det gjeld og kva føresegn du søkjer etter, kven som er listeført, kva midlar eller kva transaksjon det gjeld, og kvifor du meiner at det kan tillatast.',
      en: 'Have this ready: which sanctions it concerns and which provision you are applying under, who is listed, which assets or transaction it concerns, and why you think it can be allowed.',
    },
    {
      nb: 'Gjelder det eksport av varer til Russland, bruker du skjemaet for forhåndstillatelse i stedet.',
      nn: 'Gjeld det eksport av varer til Russland, bruker du skjemaet for førehandsløyve i staden.',
      en: 'For exports of goods to Russia, use the form for prior approval instead.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'sanksjonen',
      name: { nb: 'Sanksjonen', nn: 'Sanksjonen', en: 'The sanctions' },
      fields: [
        ...regime({ required: true }),
        {
          path: 'provision',
          type: 'text',
          max: 300,
          required: true,
          label: { nb: 'Bestemmelse', nn: 'Føresegn', en: 'Provision' },
          help: {
            nb: 'Paragrafen eller artikkelen som du søker om unntak fra, eller tillatelse etter.',
            nn: 'Paragrafen eller artikkelen som du søkjer om unntak frå, eller løyve etter.',
            en: 'The section or article you are asking to be exempted from, or authorised under.',
          },
        },
        ...listedParty({ required: true }),
      ],
    },
    {
      id: 'soknaden',
      name: { nb: 'Hva du søker om', nn: 'Kva du søkjer om', en: 'What you apply for' },
      fields: [
        {
          path: 'assets',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: {
            nb: 'Midler eller transaksjon',
            nn: 'Midlar eller transaksjon',
            en: 'Assets or transaction',
          },
          help: {
            nb: 'Hvilke midler eller hvilken transaksjon det gjelder, hvem som har dem hos seg, og hva du vil gjøre.',
            nn: 'Kva midlar eller kva transaksjon det gjeld, kven som har dei hos seg, og kva du vil gjere.',
            en: 'Which assets or transaction it concerns, who holds them, and what you want to do.',
          },
        },
        {
          path: 'amount',
          type: 'money',
          currency: { in: 'currency' },
          label: { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
          help: {
            nb: 'Hvis det gjelder et beløp, for eksempel 125000 eller 99,50.',
            nn: 'Dersom det gjeld eit beløp, til dømes 125000 eller 99,50.',
            en: 'If it concerns an amount, for example 125000 or 99.50.',
          },
        },
        {
          path: 'currency',
          type: 'currency',
          required: { given: 'amount' },
          label: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' },
        },
        {
          path: 'ground',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Grunn', nn: 'Grunn', en: 'Ground' },
          help: {
            nb: 'Hvorfor det kan tillates, for eksempel nødvendige levekostnader, advokatutgifter, en kontrakt fra før listeføringen eller humanitær hjelp.',
            nn: 'Kvifor det kan tillatast, til dømes nødvendige levekostnader, advokatutgifter, ein kontrakt frå før listeføringa eller humanitær hjelp.',
            en: 'Why it can be allowed, for example basic living costs, legal fees, a contract from before the listing or humanitarian aid.',
          },
        },
        {
          path: 'wanted_before',
          type: 'date',
          notBefore: 'today',
          label: { nb: 'Ønsket svar innen', nn: 'Ønskt svar innan', en: 'Answer wanted before' },
          help: {
            nb: 'Hvis noe må skje til en bestemt tid. Vi kan ikke love svar til da.',
            nn: 'Dersom noko må skje til ei bestemt tid. Vi kan ikkje love svar til då.',
            en: 'If something has to happen by a certain time. We cannot promise an answer by then.',
          },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default sanctionsDispensation;
