import type { AnswerCondition, Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { goodsLines } from './goods.ts';
import { buyer, endUser, seller } from './parties.ts';
import { technologyFields, technologyPersons } from './technology.ts';

const BROKERING: AnswerCondition = { field: 'activities', is: ['brokering'] };
const TECHNOLOGY_OR_SERVICE: AnswerCondition = {
  field: 'activities',
  is: ['technology', 'service', 'knowledge'],
};

const brokeringTechnologyService: Kind = {
  id: 'brokering-technology-service',
  edition: 1,
  name: {
    nb: 'Formidlings-, teknologi- og tjenestelisens',
    nn: 'Formidlings-, teknologi- og tenestelisens',
    en: 'Brokering, technology and service licence',
  },
  short: {
    nb: 'Formidling og tjenester',
    nn: 'Formidling og tenester',
    en: 'Brokering and services',
  },
  about: {
    nb: 'Søk om lisens for å formidle varer mellom andre land, eller for å gi teknisk bistand, tjenester eller kunnskap uten at en vare følger med.',
    nn: 'Søk om lisens for å formidle varer mellom andre land, eller for å gi teknisk hjelp, tenester eller kunnskap utan at ei vare følgjer med.',
    en: 'Apply for a licence to broker goods between other countries, or to give technical assistance, services or knowledge without goods.',
  },
  group: 'export',
  applicants: 'any',
  weeks: 12,
  fourEyes: true,
  gives: 'licence',
  valid: { months: 12, is: 'normal' },
  information: [
    {
      nb: 'Søknaden gjelder handel med kontrollerte varer mellom to land utenfor Norge, og teknologi, bistand og opplæring som gis til noen i utlandet eller til utlendinger i Norge. Skal en vare ut av Norge, søker du i stedet om eksport.',
      nn: 'Søknaden gjeld handel med kontrollerte varer mellom to land utanfor Noreg, og teknologi, hjelp og opplæring som blir gitt til nokon i utlandet eller til utlendingar i Noreg. Skal ei vare ut av Noreg, søkjer du i staden om eksport.',
      en: 'The application is for trade in controlled goods between two countries other than Norway, and for technology, assistance and training given to someone abroad or to foreigners in Norway. If goods are to leave Norway, apply for an export instead.',
    },
    {
      nb: 'Ha dette klart: hvem som er med og hva hver av dem gjør, hva det gjelder og hvilken listekode det har, når det skal skje, og avtalen hvis det finnes en. Ikke inngå eller gjennomfør noe før du har fått svar.',
      nn: 'Ha dette klart: kven som er med og kva kvar av dei gjer, kva det gjeld og kva listekode det har, når det skal skje, og avtalen dersom det finst ein. Ikkje inngå eller gjennomfør noko før du har fått svar.',
      en: 'Have this ready: who takes part and what each of them does, what it concerns and its list code, when it will happen, and the agreement if there is one. Do not enter into or carry out anything before you have an answer.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'virksomheten',
      name: { nb: 'Hva du søker om', nn: 'Kva du søkjer om', en: 'What you apply for' },
      fields: [
        {
          path: 'activities',
          type: 'ticks',
          required: true,
          label: {
            nb: 'Hva gjelder søknaden?',
            nn: 'Kva gjeld søknaden?',
            en: 'What is the application for?',
          },
          help: {
            nb: 'Kryss av for alt som er med. Delene av skjemaet du trenger, kommer fram etter det du velger.',
            nn: 'Kryss av for alt som er med. Delane av skjemaet du treng, kjem fram etter det du vel.',
            en: 'Tick everything that is part of it. The parts of the form you need appear as you choose.',
          },
          options: [
            {
              id: 'brokering',
              label: {
                nb: 'Formidling av varer mellom andre land',
                nn: 'Formidling av varer mellom andre land',
                en: 'Brokering of goods between other countries',
              },
            },
            {
              id: 'technology',
              label: {
                nb: 'Overføring av teknologi',
                nn: 'Overføring av teknologi',
                en: 'Transfer of technology',
              },
            },
            {
              id: 'service',
              label: {
                nb: 'Tjeneste eller teknisk bistand',
                nn: 'Teneste eller teknisk hjelp',
                en: 'Service or technical assistance',
              },
            },
            {
              id: 'knowledge',
              label: {
                nb: 'Kunnskapsoverføring, for eksempel undervisning eller forskning',
                nn: 'Kunnskapsoverføring, til dømes undervisning eller forsking',
                en: 'Knowledge transfer, for example teaching or research',
              },
            },
          ],
        },
      ],
    },
    {
      id: 'formidling',
      name: { nb: 'Formidlingen', nn: 'Formidlinga', en: 'The brokering' },
      when: BROKERING,
      fields: [
        {
          path: 'own_role',
          type: 'long_text',
          max: 5000,
          rows: 4,
          required: true,
          label: { nb: 'Din egen rolle', nn: 'Di eiga rolle', en: 'Your own role' },
          help: {
            nb: 'Hva du gjør for å få handelen i stand, for eksempel finne kjøper, forhandle eller ordne frakt eller betaling.',
            nn: 'Kva du gjer for å få handelen i stand, til dømes finne kjøpar, forhandle eller ordne frakt eller betaling.',
            en: 'What you do to bring the deal about, for example find a buyer, negotiate, or arrange transport or payment.',
          },
        },
        {
          path: 'from_country',
          type: 'country',
          required: true,
          label: {
            nb: 'Landet varene kommer fra',
            nn: 'Landet varene kjem frå',
            en: 'Country the goods come from',
          },
        },
        {
          path: 'to_country',
          type: 'country',
          required: true,
          label: {
            nb: 'Landet varene skal til',
            nn: 'Landet varene skal til',
            en: 'Country the goods go to',
          },
        },
        {
          path: 'commission',
          type: 'text',
          max: 500,
          label: {
            nb: 'Provisjon eller annet vederlag',
            nn: 'Provisjon eller anna vederlag',
            en: 'Commission or other payment',
          },
          help: {
            nb: 'Hva du får for formidlingen, og av hvem: et beløp eller en andel, for eksempel 5 % av prisen fra selgeren.',
            nn: 'Kva du får for formidlinga, og av kven: eit beløp eller ein del, til dømes 5 % av prisen frå seljaren.',
            en: 'What you get for the brokering, and from whom: an amount or a share, for example 5% of the price from the seller.',
          },
        },
      ],
    },
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      when: BROKERING,
      fields: [],
      lines: [goodsLines],
    },
    {
      id: 'parter',
      name: { nb: 'Parter i formidlingen', nn: 'Partar i formidlinga', en: 'Parties to the brokering' },
      when: BROKERING,
      fields: [...seller, ...buyer, ...endUser],
    },
    {
      id: 'teknologi',
      name: { nb: 'Teknologi og tjenester', nn: 'Teknologi og tenester', en: 'Technology and services' },
      when: TECHNOLOGY_OR_SERVICE,
      fields: technologyFields,
      lines: [technologyPersons],
    },
    attachmentsSection([
      {
        path: 'agreement',
        max: 10,
        label: { nb: 'Avtale', nn: 'Avtale', en: 'Agreement' },
        help: {
          nb: 'Avtalen, kontrakten eller oppdraget det bygger på, også om det bare er et utkast.',
          nn: 'Avtalen, kontrakten eller oppdraget det byggjer på, også om det berre er eit utkast.',
          en: 'The agreement, contract or assignment it is based on, even if it is only a draft.',
        },
      },
    ]),
    contactSection,
  ],
};

export default brokeringTechnologyService;
