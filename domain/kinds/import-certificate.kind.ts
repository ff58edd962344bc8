import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { goodsLines } from './goods.ts';
import { party } from './parties.ts';

const importCertificate: Kind = {
  id: 'import-certificate',
  edition: 1,
  name: { nb: 'Importsertifikat', nn: 'Importsertifikat', en: 'Import certificate' },
  short: { nb: 'Importsertifikat', nn: 'Importsertifikat', en: 'Import certificate' },
  about: {
    nb: 'Få et sertifikat som viser myndighetene i eksportlandet at varene skal til Norge.',
    nn: 'Få eit sertifikat som viser styresmaktene i eksportlandet at varene skal til Noreg.',
    en: 'Get a certificate that shows the authorities of the exporting country that the goods will go to Norway.',
  },
  group: 'certificates',
  applicants: 'any',
  weeks: 1,
  fourEyes: false,
  gives: 'certificate',
  valid: { months: 24, is: 'normal' },
  information: [
    {
      nb: 'Noen land krever et norsk importsertifikat før de lar kontrollerte varer gå til Norge. Selgeren i utlandet sier fra om det trengs, og bruker sertifikatet når de søker om eksportlisens der.',
      nn: 'Nokre land krev eit norsk importsertifikat før dei lèt kontrollerte varer gå til Noreg. Seljaren i utlandet seier frå om det trengst, og bruker sertifikatet når dei søkjer om eksportlisens der.',
      en: 'Some countries ask for a Norwegian import certificate before they let controlled goods go to Norway. The seller abroad says whether it is needed, and uses the certificate when applying for an export licence there.',
    },
    {
      nb: 'Ha dette klart: hvem som eksporterer, landet varene kommer fra, og hva slags varer det er, med mengde og verdi. Sertifikatet gjelder i 24 måneder.',
      nn: 'Ha dette klart: kven som eksporterer, landet varene kjem frå, og kva slags varer det er, med mengd og verdi. Sertifikatet gjeld i 24 månader.',
      en: 'Have this ready: who is exporting, the country the goods come from, and what the goods are, with quantity and value. The certificate is valid for 24 months.',
    },
    {
      nb: 'Når varene er kommet, kan selgeren be om et leveringsbevis. Det søker du om for seg.',
      nn: 'Når varene er komne, kan seljaren be om eit leveringsbevis. Det søkjer du om for seg.',
      en: 'When the goods have arrived, the seller may ask for a delivery certificate. You apply for that separately.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'importen',
      name: { nb: 'Om importen', nn: 'Om importen', en: 'About the import' },
      fields: [
        {
          path: 'exporting_country',
          type: 'country',
          required: true,
          label: {
            nb: 'Landet varene kommer fra',
            nn: 'Landet varene kjem frå',
            en: 'Country the goods come from',
          },
          help: {
            nb: 'Landet som skal gi eksportlisens, også om selgeren holder til et annet sted.',
            nn: 'Landet som skal gi eksportlisens, også om seljaren held til ein annan stad.',
            en: 'The country that will issue the export licence, even if the seller is based elsewhere.',
          },
        },
        ...party('exporter_', {
          nb: 'Utenlandsk eksportør',
          nn: 'Utanlandsk eksportør',
          en: 'Foreign exporter',
        }),
        ...party(
          'importer_',
          {
            nb: 'Importør, hvis det er en annen enn søkeren',
            nn: 'Importør, dersom det er ein annan enn søkjaren',
            en: 'Importer, if not the applicant',
          },
          false,
        ),
      ],
    },
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      fields: [],
      lines: [goodsLines],
    },
    {
      id: 'erklaringer',
      name: { nb: 'Erklæringer', nn: 'Erklæringar', en: 'Declarations' },
      fields: [
        {
          path: 'declares_import',
          type: 'confirmation',
          required: true,
          label: {
            nb: 'Jeg erklærer at varene skal importeres til Norge',
            nn: 'Eg erklærer at varene skal importerast til Noreg',
            en: 'I declare that the goods will be imported to Norway',
          },
          help: {
            nb: 'Blir noe endret, sier du fra til DEKSA med en gang.',
            nn: 'Blir noko endra, seier du frå til DEKSA med ein gong.',
            en: 'If anything changes, tell DEKSA immediately.',
          },
        },
        {
          path: 'declares_no_reexport',
          type: 'confirmation',
          required: true,
          label: {
            nb: 'Jeg erklærer at varene ikke skal eksporteres videre uten tillatelse',
            nn: 'Eg erklærer at varene ikkje skal eksporterast vidare utan løyve',
            en: 'I declare that the goods will not be re-exported without permission',
          },
          help: {
            nb: 'Tillatelsen kommer fra DEKSA, og må være gitt før varene forlater Norge.',
            nn: 'Løyvet kjem frå DEKSA, og må vere gitt før varene forlèt Noreg.',
            en: 'Permission is given by DEKSA, and must be in place before the goods leave Norway.',
          },
        },
      ],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default importCertificate;
