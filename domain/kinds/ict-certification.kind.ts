/** Certification of recipients of defence-related products under Directive 2009/43/EC, article 9 (2). */
import type { Kind, Localised } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';

const EXECUTIVE: Localised = {
  nb: 'Ansvarlig i ledelsen',
  nn: 'Ansvarleg i leiinga',
  en: 'Responsible senior executive',
};

const ictCertification: Kind = {
  id: 'ict-certification',
  edition: 1,
  name: {
    nb: 'Sertifisering etter ICT-direktivet',
    nn: 'Sertifisering etter ICT-direktivet',
    en: 'Certification under the ICT directive',
  },
  short: { nb: 'ICT-sertifisering', nn: 'ICT-sertifisering', en: 'ICT certification' },
  about: {
    nb: 'Bli sertifisert som mottaker av forsvarsrelaterte produkter fra andre EØS-land under generelle overføringslisenser.',
    nn: 'Bli sertifisert som mottakar av forsvarsrelaterte produkt frå andre EØS-land under generelle overføringslisensar.',
    en: 'Be certified as a recipient of defence-related products from other EEA countries under general transfer licences.',
  },
  group: 'certificates',
  applicants: 'organisations',
  weeks: 10,
  fourEyes: true,
  gives: 'certificate',
  valid: { months: 60, is: 'most' },
  information: [
    {
      nb: 'Sertifiseringen viser leverandører i EØS at virksomheten er pålitelig, særlig til å følge vilkårene for videre eksport. Den bygger på direktiv 2009/43/EF, som kalles ICT-direktivet, og gjelder i høyst fem år.',
      nn: 'Sertifiseringa viser leverandørar i EØS at verksemda er påliteleg, særleg til å følgje vilkåra for vidare eksport. Ho byggjer på direktiv 2009/43/EF, som blir kalla ICT-direktivet, og gjeld i høgst fem år.',
      en: 'The certification shows suppliers in the EEA that the organisation is reliable, above all in keeping the conditions for further export. It is based on Directive 2009/43/EC, called the ICT directive, and is valid for five years at most.',
    },
    {
      nb: 'Ha dette klart: hva dere lager og hvor, hvem i ledelsen som er personlig ansvarlig for overføring og eksport, to forpliktelser underskrevet av denne personen, og en beskrivelse av internkontrollen.',
      nn: 'Ha dette klart: kva de lagar og kvar, kven i leiinga som er personleg ansvarleg for overføring og eksport, to forpliktingar underskrivne av denne personen, og ei skildring av internkontrollen.',
      en: 'Have this ready: what you make and where, who in the management is personally responsible for transfers and exports, two commitments signed by that person, and a description of your internal compliance.',
    },
    {
      nb: 'DEKSA kan be om flere opplysninger og komme på besøk før saken avgjøres.',
      nn: 'DEKSA kan be om fleire opplysningar og kome på besøk før saka blir avgjord.',
      en: 'DEKSA may ask for more information and visit you before the case is decided.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'virksomheten',
      name: { nb: 'Virksomheten', nn: 'Verksemda', en: 'The organisation' },
      fields: [
        {
          path: 'product_range',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Produkter', nn: 'Produkt', en: 'Product range' },
          help: {
            nb: 'Hvilke forsvarsrelaterte produkter dere lager, med listekoder (ML1 til ML22), hva dere mottar til dem, og om dere setter sammen systemer eller delsystemer.',
            nn: 'Kva forsvarsrelaterte produkt de lagar, med listekodar (ML1 til ML22), kva de tek imot til dei, og om de set saman system eller delsystem.',
            en: 'Which defence-related products you make, with list codes (ML1 to ML22), what you receive for them, and whether you integrate systems or subsystems.',
          },
        },
      ],
      lines: [
        {
          path: 'sites',
          required: true,
          max: 100,
          label: { nb: 'Produksjonssteder', nn: 'Produksjonsstader', en: 'Sites' },
          one: { nb: 'Produksjonssted', nn: 'Produksjonsstad', en: 'Site' },
          help: {
            nb: 'Hvert sted som sertifiseringen skal gjelde for.',
            nn: 'Kvar stad som sertifiseringa skal gjelde for.',
            en: 'Each place that the certification is to cover.',
          },
          columns: ['name', 'address', 'activity'],
          fields: [
            {
              path: 'name',
              type: 'text',
              max: 200,
              required: true,
              label: { nb: 'Navn på stedet', nn: 'Namn på staden', en: 'Name of the site' },
            },
            {
              path: 'address',
              type: 'long_text',
              max: 500,
              rows: 3,
              required: true,
              label: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
            },
            {
              path: 'activity',
              type: 'text',
              max: 500,
              label: { nb: 'Hva som skjer der', nn: 'Kva som skjer der', en: 'What is done there' },
              help: {
                nb: 'For eksempel utvikling, produksjon, lager eller vedlikehold.',
                nn: 'Til dømes utvikling, produksjon, lager eller vedlikehald.',
                en: 'For example development, production, storage or maintenance.',
              },
            },
          ],
        },
      ],
    },
    {
      id: 'ansvar',
      name: {
        nb: 'Ansvar og forpliktelser',
        nn: 'Ansvar og forpliktingar',
        en: 'Responsibility and commitments',
      },
      fields: [
        {
          path: 'executive_name',
          type: 'text',
          max: 200,
          required: true,
          group: EXECUTIVE,
          label: { nb: 'Navn', nn: 'Namn', en: 'Name' },
          help: {
            nb: 'Medlem av ledelsen som er personlig ansvarlig for overføring og eksport.',
            nn: 'Medlem av leiinga som er personleg ansvarleg for overføring og eksport.',
            en: 'The member of the management who is personally responsible for transfers and exports.',
          },
        },
        {
          path: 'executive_position',
          type: 'text',
          max: 200,
          required: true,
          group: EXECUTIVE,
          label: { nb: 'Stilling', nn: 'Stilling', en: 'Position' },
        },
        {
          path: 'executive_contact',
          type: 'text',
          max: 300,
          group: EXECUTIVE,
          label: { nb: 'E-post eller telefon', nn: 'E-post eller telefon', en: 'E-mail or phone' },
        },
      ],
      files: [
        {
          path: 'commitment_conditions',
          max: 5,
          required: true,
          label: {
            nb: 'Forpliktelse om å følge vilkårene',
            nn: 'Forplikting om å følgje vilkåra',
            en: 'Commitment to keep the conditions',
          },
          help: {
            nb: 'Underskrevet av den ansvarlige i ledelsen: dere gjør alt som trengs for å følge og håndheve vilkårene for sluttbruk og eksport av det dere mottar.',
            nn: 'Underskriven av den ansvarlege i leiinga: de gjer alt som trengst for å følgje og handheve vilkåra for sluttbruk og eksport av det de tek imot.',
            en: 'Signed by the responsible senior executive: you take all steps necessary to observe and enforce the conditions for end use and export of what you receive.',
          },
        },
        {
          path: 'commitment_information',
          max: 5,
          required: true,
          label: {
            nb: 'Forpliktelse om å gi opplysninger',
            nn: 'Forplikting om å gi opplysningar',
            en: 'Commitment to give information',
          },
          help: {
            nb: 'Underskrevet av den ansvarlige i ledelsen: dere gir myndighetene de opplysningene de ber om, om sluttbrukere og sluttbruk av alt dere eksporterer, overfører eller mottar under overføringslisens.',
            nn: 'Underskriven av den ansvarlege i leiinga: de gir styresmaktene dei opplysningane dei ber om, om sluttbrukarar og sluttbruk av alt de eksporterer, overfører eller tek imot under overføringslisens.',
            en: 'Signed by the responsible senior executive: you give the authorities the information that they ask for about end users and end use of all that you export, transfer or receive under a transfer licence.',
          },
        },
      ],
    },
    {
      id: 'internkontroll',
      name: { nb: 'Internkontroll', nn: 'Internkontroll', en: 'Internal compliance' },
      fields: [
        {
          path: 'compliance_description',
          type: 'long_text',
          max: 20_000,
          required: { without: 'compliance_programme' },
          label: {
            nb: 'Beskrivelse av internkontrollen',
            nn: 'Skildring av internkontrollen',
            en: 'Description of internal compliance',
          },
          help: {
            nb: 'Ressurser og ansvarslinjer for overføring og eksport, intern revisjon, opplæring, fysisk og teknisk sikring, og hvordan dere fører og finner igjen opplysninger.',
            nn: 'Ressursar og ansvarslinjer for overføring og eksport, intern revisjon, opplæring, fysisk og teknisk sikring, og korleis de fører og finn att opplysningar.',
            en: 'Resources and chain of responsibility for transfers and exports, internal audits, training, physical and technical security, and how you keep and trace records.',
          },
        },
      ],
      files: [
        {
          path: 'compliance_programme',
          max: 20,
          label: {
            nb: 'Dokument om internkontrollen',
            nn: 'Dokument om internkontrollen',
            en: 'Document on internal compliance',
          },
          help: {
            nb: 'Medunderskrevet av den ansvarlige i ledelsen.',
            nn: 'Medunderskrive av den ansvarlege i leiinga.',
            en: 'Countersigned by the responsible senior executive.',
          },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default ictCertification;
