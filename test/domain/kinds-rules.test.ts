/** What one answer asks for elsewhere in the form, kind by kind. */
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../domain/kinds/check.ts';
import { sectionsOf } from '../../domain/kinds/conditions.ts';
import { kindOf } from '../../domain/kinds/registry.ts';
import type { Content } from '../../domain/kinds/types.ts';

const FILE = '00000000-0000-4000-8000-000000000001';
const FACTS = {
  ...{ ownCases: new Set<string>(), today: '2026-11-22' },
  files: new Map([[FILE, { name: 'bevis.pdf', state: 'clean' as const }]]),
};
/** The paths of all that is missing or wrong, those of lines without the ids of the lines. */
const missing = (kind: string, content: Content): string[] =>
  checkForm(kindOf(kind), content, FACTS).map(({ at }) => at.path.replace(/\.[0-9a-f]{12}\./, '.'));
const sections = (kind: string, content: Content): string[] =>
  sectionsOf(kindOf(kind), content).map(({ id }) => id);
const fileAt = (place: string): Content => ({
  [`${place}.aaaaaaaaaaaa`]: '1',
  [`${place}.aaaaaaaaaaaa.file`]: FILE,
});
const party = (prefix: string) => ['name', 'address', 'country'].map((path) => `${prefix}_${path}`);

describe('brokering, technology and services', () => {
  const KIND = 'brokering-technology-service';
  const BROKERING = [
    'own_role',
    'from_country',
    'to_country',
    'goods',
    ...['seller', 'buyer', 'end_user'].flatMap(party),
  ];
  const TECHNOLOGY = [
    'technology_description',
    'transfer_ways',
    'period_from',
    'period_to',
    ...party('consignee'),
  ];

  it('begin with what it is, and show nothing else until that is said', () => {
    expect(sections(KIND, {})).toEqual(['virksomheten', 'vedlegg', 'kontakt']);
    expect(missing(KIND, {})).toEqual(['activities', 'confirmed']);
  });

  it.each([
    [['brokering'], ['formidling', 'varer', 'parter'], BROKERING],
    [['technology'], ['teknologi'], TECHNOLOGY],
    [['service'], ['teknologi'], TECHNOLOGY],
    [['knowledge'], ['teknologi'], TECHNOLOGY],
    [
      ['brokering', 'service'],
      ['formidling', 'varer', 'parter', 'teknologi'],
      [...BROKERING, ...TECHNOLOGY],
    ],
  ])('of %s ask for what it takes', (activities, tabs, required) => {
    expect(sections(KIND, { activities })).toEqual(['virksomheten', ...tabs, 'vedlegg', 'kontakt']);
    expect(missing(KIND, { activities })).toEqual([...required, 'confirmed']);
  });

  it('need a code of the list that is chosen', () => {
    const content = { activities: ['technology'], technology_list: 'ii' };
    expect(missing(KIND, content)).toContain('technology_list_code');
    expect(missing(KIND, { ...content, technology_list_code: 'ML22.a' })).toContain('technology_list_code');
    expect(missing(KIND, { ...content, technology_list_code: '6E001' })).not.toContain(
      'technology_list_code',
    );
  });
});

describe('papers', () => {
  it('an export needs a statement of the end user, or the reason why there is none', () => {
    expect(missing('export-licence', {})).toContain('end_user_statement_missing');
    const without = { end_user_statement_missing: 'Kommer i posten' };
    for (const content of [without, fileAt('end_user_statement')])
      expect(missing('export-licence', content)).not.toContain('end_user_statement_missing');
  });

  it('a delivery needs proof from customs', () => {
    expect(missing('delivery-certificate', {})).toContain('customs_proof');
    expect(missing('delivery-certificate', fileAt('customs_proof'))).not.toContain('customs_proof');
  });

  it('a certification needs two commitments, and its compliance described in words or in a document', () => {
    const lacking = missing('ict-certification', fileAt('commitment_conditions'));
    expect(lacking).toEqual(expect.arrayContaining(['commitment_information', 'compliance_description']));
    expect(lacking).not.toContain('commitment_conditions');
    for (const content of [{ compliance_description: 'Vi reviderer' }, fileAt('compliance_programme')])
      expect(missing('ict-certification', content)).not.toContain('compliance_description');
  });

  it('one who applies for somebody else shows a power of attorney', () => {
    const behalf = { on_behalf_of: 'EKSEMPEL OPTIKK AS' };
    expect(missing('import-certificate', {})).not.toContain('power_of_attorney');
    expect(missing('import-certificate', { ...behalf, on_behalf_of: ' ' })).not.toContain(
      'power_of_attorney',
    );
    expect(missing('import-certificate', behalf)).toContain('power_of_attorney');
    expect(missing('import-certificate', { ...behalf, ...fileAt('power_of_attorney') })).not.toContain(
      'power_of_attorney',
    );
  });
});

describe('certificates and registrations', () => {
  it('an import needs both declarations, and no importer but the applicant', () => {
    const lacking = missing('import-certificate', {});
    expect(lacking).toEqual([
      ...['exporting_country', ...party('exporter'), 'goods'],
      ...['declares_import', 'declares_no_reexport', 'confirmed'],
    ]);
  });

  it('a registration names each product with its code, and a licence that is not on the list', () => {
    const KIND = 'general-transfer-registration';
    expect(missing(KIND, { 'products.aaaaaaaaaaaa': '1' })).toEqual(
      expect.arrayContaining(['products.description', 'products.list', 'products.list_code', 'recipients']),
    );
    expect(missing(KIND, { general_licence: 'demonstration' })).not.toContain('general_licence_name');
    expect(missing(KIND, { general_licence: 'other' })).toContain('general_licence_name');
  });
});

describe('a change of a licence', () => {
  it.each([
    [[], ['changes']],
    [['validity'], ['new_valid_until']],
    [['goods'], ['new_terms']],
    [
      ['parties', 'validity'],
      ['new_valid_until', 'new_terms'],
    ],
  ])('of %s needs the new terms', (changes, required) => {
    expect(missing('licence-change', { changes })).toEqual([
      'licence_number',
      ...required,
      'reason',
      'confirmed',
    ]);
  });
});
