import type { Kind } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { goodsLines } from './goods.ts';
import { endUser, party } from './parties.ts';
import { endUse, route } from './use-and-route.ts';

const iranAssessment: Kind = {
  id: 'iran-assessment',
  edition: 1,
  name: {
    nb: 'Forhåndsvurdering av eksport til Iran',
    nn: 'Førehandsvurdering av eksport til Iran',
    en: 'Preliminary assessment of export to Iran',
  },
  short: { nb: 'Forhåndsvurdering Iran', nn: 'Førehandsvurdering Iran', en: 'Iran assessment' },
  about: {
    nb: 'Få vurdert på forhånd om en eksport til Iran er i strid med reglene, eller trenger lisens eller tillatelse.',
    nn: 'Få vurdert på førehand om ein eksport til Iran er i strid med reglane, eller treng lisens eller løyve.',
    en: 'Find out in advance whether an export to Iran is against the rules, or needs a licence or an approval.',
  },
  group: 'iran_russia',
  applicants: 'any',
  weeks: 12,
  fourEyes: true,
  gives: 'assessment',
  information: [
    {
      nb: 'Her ber du om en vurdering før du binder deg til å eksportere noe til Iran. Du får et brev med vurderingen vår. Brevet er ikke en lisens: trenger eksporten lisens, må du søke om den også.',
      nn: 'Her ber du om ei vurdering før du bind deg til å eksportere noko til Iran. Du får eit brev med vurderinga vår. Brevet er ikkje ein lisens: treng eksporten lisens, må du søkje om han òg.',
      en: 'Here you ask for an assessment before you commit yourself to exporting something to Iran. You get a letter with our assessment. The letter is not a licence: if the export needs one, you have to apply for it too.',
    },
    {
      nb: 'Ha dette klart: hva som skal eksporteres, hvem du handler med i Iran, hvem som til slutt skal bruke varen, og hva den skal brukes til.',
      nn: 'Ha dette klart: kva som skal eksporterast, kven du handlar med i Iran, kven som til slutt skal bruke vara, og kva ho skal brukast til.',
      en: 'Have this ready: what is to be exported, who you are dealing with in Iran, who will ultimately use the goods, and what for.',
    },
    {
      nb: 'Vurderingen gjelder bare det du beskriver. Blir noe annerledes, for eksempel sluttbrukeren, må du spørre på nytt.',
      nn: 'Vurderinga gjeld berre det du skildrar. Blir noko annleis, til dømes sluttbrukaren, må du spørje på nytt.',
      en: 'The assessment only covers what you describe. If something changes, such as the end user, you have to ask again.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'varer',
      name: { nb: 'Varer', nn: 'Varer', en: 'Goods' },
      fields: [],
      lines: [goodsLines],
    },
    {
      id: 'parter',
      name: { nb: 'Parter', nn: 'Partar', en: 'Parties' },
      fields: [
        ...party('counterparty_', { nb: 'Motpart i Iran', nn: 'Motpart i Iran', en: 'Counterparty in Iran' }),
        ...endUser,
      ],
    },
    {
      id: 'bruk',
      name: { nb: 'Bruk og transport', nn: 'Bruk og transport', en: 'Use and transport' },
      fields: [...endUse, route],
    },
    attachmentsSection(),
    contactSection,
  ],
};

export default iranAssessment;
