import type { Field, Kind, Localised } from '../forms/types.ts';
import { attachmentsSection, contactSection, untilDecided } from './common.ts';
import { party } from './parties.ts';

/**
 * Makes the fields of a bank that an amount passes through.
 * @param prefix begins the paths of its fields; none for a bank that is a line
 * @param group the part that the bank has in the transfer
 */
function bank(prefix = '', group?: Localised): readonly Field[] {
  const of = (path: string) => ({ path: prefix + path, ...(group && { group }) });
  return [
    {
      ...of('name'),
      type: 'text',
      max: 200,
      required: true,
      label: { nb: 'Bankens navn', nn: 'Namnet på banken', en: 'Name of the bank' },
    },
    {
      ...of('bic'),
      type: 'text',
      max: 11,
      label: { nb: 'BIC (SWIFT-kode)', nn: 'BIC (SWIFT-kode)', en: 'BIC (SWIFT code)' },
      help: {
        nb: 'Åtte eller elleve tegn, for eksempel DNBANOKK. Banken kan si deg den.',
        nn: 'Åtte eller elleve teikn, til dømes DNBANOKK. Banken kan seie deg han.',
        en: 'Eight or eleven characters, for example DNBANOKK. The bank can tell you.',
      },
    },
    { ...of('country'), type: 'country', required: true, label: { nb: 'Land', nn: 'Land', en: 'Country' } },
  ];
}

const iranMoneyTransfer: Kind = {
  id: 'iran-money-transfer',
  edition: 1,
  name: {
    nb: 'Forhåndstillatelse for pengeoverføring til eller fra Iran',
    nn: 'Førehandsløyve for pengeoverføring til eller frå Iran',
    en: 'Prior approval of a transfer of money to or from Iran',
  },
  short: { nb: 'Pengeoverføring Iran', nn: 'Pengeoverføring Iran', en: 'Iran money transfer' },
  about: {
    nb: 'Søk om tillatelse før penger overføres til eller fra Iran, enten overføringen er privat eller gjelder handel.',
    nn: 'Søk om løyve før pengar blir overførte til eller frå Iran, anten overføringa er privat eller gjeld handel.',
    en: 'Apply for approval before money is transferred to or from Iran, whether the transfer is private or for trade.',
  },
  group: 'iran_russia',
  applicants: 'any',
  weeks: 12,
  fourEyes: true,
  gives: 'approval',
  information: [
    {
      nb: 'Du søker om tillatelse til å overføre penger til eller fra Iran. Ikke overfør noe før du har fått svar.',
      nn: 'Du søkjer om løyve til å overføre pengar til eller frå Iran. Ikkje overfør noko før du har fått svar.',
      en: 'You are applying for approval to transfer money to or from Iran. Do not transfer anything before you have an answer.',
    },
    {
      nb: 'Ha dette klart: beløpet og valutaen, hvem som betaler og hvem som får pengene, hvilke banker de går gjennom, og hva de er for. Legg gjerne ved faktura, kontrakt eller annet som viser formålet.',
      nn: 'Ha dette klart: beløpet og valutaen, kven som betaler og kven som får pengane, kva bankar dei går gjennom, og kva dei er for. Legg gjerne ved faktura, kontrakt eller anna som viser føremålet.',
      en: 'Have this ready: the amount and its currency, who pays and who receives the money, which banks it passes through, and what it is for. Please attach an invoice, a contract or other documentation of the purpose.',
    },
    {
      nb: 'Tillatelsen gjelder reglene som DEKSA forvalter. Banken avgjør selv om den vil gjennomføre overføringen.',
      nn: 'Løyvet gjeld reglane som DEKSA forvaltar. Banken avgjer sjølv om han vil gjennomføre overføringa.',
      en: 'The approval is under the rules that DEKSA administers. The bank decides for itself whether to carry out the transfer.',
    },
    untilDecided,
  ],
  sections: [
    {
      id: 'overforingen',
      name: { nb: 'Om overføringen', nn: 'Om overføringa', en: 'About the transfer' },
      fields: [
        {
          path: 'direction',
          type: 'choice',
          required: true,
          label: { nb: 'Retning', nn: 'Retning', en: 'Direction' },
          options: [
            { id: 'to_iran', label: { nb: 'Til Iran', nn: 'Til Iran', en: 'To Iran' } },
            { id: 'from_iran', label: { nb: 'Fra Iran', nn: 'Frå Iran', en: 'From Iran' } },
          ],
        },
        {
          path: 'amount',
          type: 'money',
          currency: { in: 'currency' },
          required: true,
          label: { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
          help: {
            nb: 'Hele beløpet, for eksempel 125000 eller 99,50. Skal det overføres i flere deler, skriver du summen her og delene under formålet.',
            nn: 'Heile beløpet, til dømes 125000 eller 99,50. Skal det overførast i fleire delar, skriv du summen her og delane under føremålet.',
            en: 'The whole amount, for example 125000 or 99.50. If it is transferred in parts, give the total here and the parts under the purpose.',
          },
        },
        {
          path: 'currency',
          type: 'currency',
          required: true,
          label: { nb: 'Valuta', nn: 'Valuta', en: 'Currency' },
        },
        {
          path: 'transfer_date',
          type: 'date',
          notBefore: 'today',
          label: { nb: 'Dato for overføringen', nn: 'Dato for overføringa', en: 'Date of the transfer' },
          help: {
            nb: 'Når du ønsker at pengene skal overføres, hvis du vet det.',
            nn: 'Når du ønskjer at pengane skal overførast, dersom du veit det.',
            en: 'When you want the money to be transferred, if you know.',
          },
        },
        {
          path: 'purpose',
          type: 'long_text',
          max: 20_000,
          required: true,
          label: { nb: 'Formål', nn: 'Føremål', en: 'Purpose' },
          help: {
            nb: 'Hva pengene er for, for eksempel betaling for varer, arv eller støtte til familie, og hvor de kommer fra.',
            nn: 'Kva pengane er for, til dømes betaling for varer, arv eller støtte til familie, og kvar dei kjem frå.',
            en: 'What the money is for, for example payment for goods, an inheritance or support for family, and where it comes from.',
          },
        },
      ],
    },
    {
      id: 'parter',
      name: { nb: 'Betaler og mottaker', nn: 'Betalar og mottakar', en: 'Payer and payee' },
      fields: [
        ...party('payer_', { nb: 'Betaler', nn: 'Betalar', en: 'Payer' }),
        ...party('payee_', { nb: 'Mottaker', nn: 'Mottakar', en: 'Payee' }),
      ],
    },
    {
      id: 'banker',
      name: { nb: 'Banker', nn: 'Bankar', en: 'Banks' },
      fields: [
        ...bank('payer_bank_', { nb: 'Betalerens bank', nn: 'Banken til betalaren', en: 'The payer’s bank' }),
        ...bank('payee_bank_', {
          nb: 'Mottakerens bank',
          nn: 'Banken til mottakaren',
          en: 'The payee’s bank',
        }),
      ],
      lines: [
        {
          path: 'intermediary_banks',
          max: 10,
          label: { nb: 'Mellomliggende banker', nn: 'Mellomliggjande bankar', en: 'Intermediary banks' },
          one: { nb: 'Mellomliggende bank', nn: 'Mellomliggjande bank', en: 'Intermediary bank' },
          help: {
            nb: 'Banker som pengene går gjennom på veien. La listen stå tom hvis det ikke er noen.',
            nn: 'Bankar som pengane går gjennom på vegen. La lista stå tom dersom det ikkje er nokon.',
            en: 'Banks the money passes through on its way. Leave the list empty if there are none.',
          },
          columns: ['name', 'bic', 'country'],
          fields: bank(),
        },
      ],
    },
    attachmentsSection([
      {
        path: 'payment_basis',
        max: 20,
        label: { nb: 'Grunnlag for betalingen', nn: 'Grunnlag for betalinga', en: 'Basis of the payment' },
        help: {
          nb: 'Faktura, kontrakt, skifteattest eller annet som viser hva pengene er for.',
          nn: 'Faktura, kontrakt, skifteattest eller anna som viser kva pengane er for.',
          en: 'An invoice, a contract, a certificate of probate or something else that shows what the money is for.',
        },
      },
    ]),
    contactSection,
  ],
};

export default iranMoneyTransfer;
