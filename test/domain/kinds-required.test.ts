/** Required parts of each kind: the table of `R`s that the kinds are made after, as an empty form is told of them. */
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../domain/forms/check.ts';
import type { Content } from '../../domain/forms/types.ts';
import { KINDS, kindOf } from '../../kinds.ts';

const FACTS = { ownCases: new Set<string>(), today: '2026-11-22', files: new Map() };
const LINE = 'aaaaaaaaaaaa';
const missing = (kind: string, content: Content): string[] =>
  checkForm(kindOf(kind), content, FACTS)
    .map(({ place }) => place.path.replace(`.${LINE}.`, '.'))
    .filter((path) => path !== 'confirmed');

const party = (prefix: string) => ['name', 'address', 'country'].map((path) => `${prefix}${path}`);
const bank = (prefix: string) => ['name', 'country'].map((path) => `${prefix}${path}`);

/** Paths that an empty form of each kind lacks, beside the confirmation. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'export-licence': [
    ...['item_type', 'recipient_country', 'export_type', 'goods'],
    ...['buyer_', 'consignee_', 'end_user_'].flatMap(party),
    ...['end_use', 'end_user_statement_missing'],
  ],
  'brokering-technology-service': ['activities'],
  'import-certificate': [
    ...['exporting_country', ...party('exporter_'), 'goods'],
    ...['declares_import', 'declares_no_reexport'],
  ],
  'delivery-certificate': ['import_certificate_number', 'arrival_date', 'goods', 'customs_proof'],
  'iran-assessment': ['goods', ...['counterparty_', 'end_user_'].flatMap(party), 'end_use'],
  'iran-money-transfer': [
    ...['direction', 'amount', 'currency', 'purpose'],
    ...['payer_', 'payee_'].flatMap(party),
    ...['payer_bank_', 'payee_bank_'].flatMap(bank),
  ],
  'russia-prior-approval': ['legal_ground', 'goods', ...['consignee_', 'end_user_'].flatMap(party)],
  'ict-certification': [
    ...['product_range', 'sites', 'executive_name', 'executive_position'],
    ...['commitment_conditions', 'commitment_information', 'compliance_description'],
  ],
  'sanctions-dispensation': ['regime', 'provision', 'listed_party', 'assets', 'ground'],
  'sanctions-report': ['report_or_enquiry', 'text'],
  'general-transfer-registration': [
    ...['general_licence', 'first_use', 'responsible_name', 'responsible_contact'],
    ...['products', 'recipients'],
  ],
  'licence-change': ['licence_number', 'changes', 'reason'],
  enquiry: ['concerns', 'subject', 'text'],
};

/** Paths that an empty line lacks, by kind and by the list of lines. */
const GOODS = ['description', 'list', 'quantity', 'unit', 'value'];
const OF_LINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'export-licence': { goods: GOODS, intermediates: party('') },
  'brokering-technology-service': { goods: GOODS, persons: ['name', 'nationality'] },
  'import-certificate': { goods: GOODS },
  'delivery-certificate': { goods: GOODS },
  'iran-assessment': { goods: GOODS },
  'iran-money-transfer': { intermediary_banks: bank('') },
  'russia-prior-approval': { goods: GOODS.toSpliced(2, 0, 'tariff_number') },
  'ict-certification': { sites: ['name', 'address'] },
  'general-transfer-registration': {
    products: ['description', 'list', 'list_code'],
    recipients: party(''),
  },
};

/** The answers that open the sections in which lines stand. */
const OPENED: Readonly<Record<string, Content>> = {
  'brokering-technology-service': { activities: ['brokering', 'technology'] },
};

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, { sections }) => {
  it('lacks all that is required, and nothing else', () => {
    expect(missing(id, {})).toEqual(REQUIRED[id]);
  });

  it('lacks it in its lines too', () => {
    const lines = sections.flatMap((section) => section.lines ?? []);
    const lacking = lines.map(({ path }) => {
      const content = { ...OPENED[id], [`${path}.${LINE}`]: '1' };
      const found = missing(id, content).filter((one) => one.startsWith(`${path}.`));
      return [path, found.map((one) => one.slice(path.length + 1))];
    });
    expect(Object.fromEntries(lacking)).toEqual(OF_LINES[id] ?? {});
  });
});
