import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { goodsLines } from './goods.ts';

const deliveryCertificate: Kind = {
  id: 'delivery-certificate',
  edition: 2,
  name: { nb: 'Leveringsbevis', nn: 'Leveringsbevis', en: 'Delivery certificate' },
  short: { nb: 'Leveringsbevis', nn: 'Leveringsbevis', en: 'Delivery certificate' },
  about: {
    nb: 'Få bekreftet at varer du har importsertifikat for, er kommet til Norge.',
    nn: 'Få stadfesta at varer du har importsertifikat for, er komne til Noreg.',
    en: 'Get confirmation that goods you have an import certificate for have arrived in Norway.',
  },
  group: 'certificates',
  applicants: 'any',
  weeks: 1,
  fourEyes: false,
  gives: 'certificate',
  changes: [
    {
      edition: 2,
      said: {
        nb: 'Ankomstdatoen må fylles ut. Før kunne den stå tom.',
        nn: 'Framkomstdatoen må fyllast ut. Før kunne han stå tom.',
        en: 'The date of arrival must be filled in. Before, it could be left empty.',
      },
    },
  ],
  information: [
    {
      nb: 'Myndighetene i eksportlandet kan kreve bevis for at varene kom fram. Leveringsbeviset bekrefter det, og går til selgeren i utlandet.',
      nn: 'Styresmaktene i eksportlandet kan krevje bevis for at varene kom fram. Leveringsbeviset stadfestar det, og går til seljaren i utlandet.',
      en: 'The authorities of the exporting country may ask for proof that the goods arrived. The delivery certificate confirms it, and goes to the seller abroad.',
    },
    {
      nb: 'Ha dette klart: nummeret på importsertifikatet, hvilke varer som er kommet, og dokumentet fra Tolletaten som viser at de er fortollet i Norge. Beviset utløper ikke.',
      nn: 'Ha dette klart: nummeret på importsertifikatet, kva varer som er komne, og dokumentet frå Tolletaten som viser at dei er fortolla i Noreg. Beviset går ikkje ut.',
      en: 'Have this ready: the number of the import certificate, which goods have arrived, and the document from Norwegian Customs showing that they have been cleared in Norway. The certificate does not expire.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'leveringen',
      name: { nb: 'Om leveringen', nn: 'Om leveringa', en: 'About the delivery' },
      fields: [
        {
          path: 'import_certificate_number',
          type: 'text',
          max: 50,
          required: true,
          label: {
            nb: 'Importsertifikatets nummer',
            nn: 'Nummeret på importsertifikatet',
            en: 'Number of the import certificate',
          },
          help: {
            nb: 'Det står på sertifikatet, og på saken der du fikk det.',
            nn: 'Det står på sertifikatet, og på saka der du fekk det.',
            en: 'You will find it on the certificate, and in the case where you got it.',
          },
        },
        {
          path: 'arrival_date',
          type: 'date',
          required: true,
          label: { nb: 'Ankomstdato', nn: 'Framkomstdato', en: 'Date of arrival' },
          help: {
            nb: 'Dagen da varene kom til Norge. Kom de i flere sendinger, skriv dagen for den siste.',
            nn: 'Dagen då varene kom til Noreg. Kom dei i fleire sendingar, skriv dagen for den siste.',
            en: 'The day the goods came to Norway. If they came in several consignments, give the day of the last one.',
          },
        },
      ],
    },
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      fields: [],
      lines: [goodsLines],
    },
    attachmentsSection([
      {
        path: 'customs_proof',
        max: 20,
        required: true,
        label: { nb: 'Bevis fra Tolletaten', nn: 'Bevis frå Tolletaten', en: 'Proof from Norwegian Customs' },
        help: {
          nb: 'Tolldeklarasjonen eller et annet dokument som viser at varene er fortollet i Norge.',
          nn: 'Tolldeklarasjonen eller eit anna dokument som viser at varene er fortolla i Noreg.',
          en: 'The customs declaration or another document showing that the goods have been cleared in Norway.',
        },
      },
    ]),
    contactSection,
  ],
};

export default deliveryCertificate;
