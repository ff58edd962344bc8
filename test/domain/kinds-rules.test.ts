/** Rules of the kinds, one by one: what one answer asks for elsewhere in the form. */
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../domain/forms/check.ts';
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { fieldsOfLine } from '../../domain/forms/content.ts';
import type { Content, Field, Kind } from '../../domain/forms/types.ts';
import { checkField } from '../../domain/forms/values.ts';
import { KINDS, kindOf } from '../../kinds.ts';
import { readLines } from '../../spreadsheets/lines.ts';
import { dayFrom, fullContent } from '../support/kind-content.ts';
import { madeUp, said, text } from '../support/made-up-kind.ts';

const FILE = '00000000-0000-4000-8000-000000000001';
const FACTS = {
  ...{ ownCases: new Set<string>(), today: '2026-11-22' },
  files: new Map([[FILE, { name: 'bevis.pdf', state: 'clean' as const }]]),
};
/** Returns the paths of all that is missing or wrong, those of lines without the ids of the lines. */
const missing = (kind: string, content: Content): string[] =>
  checkForm(kindOf(kind), content, FACTS).map(({ place }) => place.path.replace(/\.[0-9a-f]{12}\./, '.'));
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

describe('dates that follow each other', () => {
  const KIND = 'brokering-technology-service';
  const period = (period_from: string, period_to: string): string[] =>
    checkForm(kindOf(KIND), { activities: ['service'], period_from, period_to }, FACTS)
      .filter(({ place }) => place.path.startsWith('period_'))
      .map(({ place, problem }) => `${place.path}: ${problem}`);

  it('a period ends on the day on which it begins, or later, and not before today', () => {
    expect(period('2026-12-01', '2026-11-30')).toEqual(['period_to: date_before']);
    expect(period('2026-12-01', '2026-12-01')).toEqual([]);
    expect(period('2026-12-01', '2027-01-01')).toEqual([]);
    expect(period('2026-11-01', '2026-11-21')).toEqual(['period_to: date_past']);
    expect(period('', '2026-11-30')).toEqual(['period_from: date']);
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))('hold wherever %s has them', (_id, kind) => {
    const seeds = [0, 1, 2, 3, 4, 5];
    const seen = new Set<string>();
    for (const content of seeds.map((seed) => fullContent(kind, { seed, today: FACTS.today })))
      for (const { path, follows } of followers(kind)) {
        if (!content[path] || !content[follows]) continue;
        const late = dayFrom(String(content[path]), 100);
        const problem = (last: string) =>
          checkForm(kind, { ...content, [follows]: late, [path]: last }, FACTS).find(
            ({ place }) => place.path === path,
          )?.problem;
        expect([dayFrom(late, -1), late, dayFrom(late, 1)].map(problem)).toEqual([
          'date_before',
          undefined,
          undefined,
        ]);
        seen.add(path);
      }
    // no rule is left untried
    expect(seen).toEqual(new Set(followers(kind).map(({ path }) => path)));
  });

  it('are in order in every period: what lasts from a day to a day', () => {
    const dates = KINDS.flatMap((kind) => fieldsOf(kind).filter(({ type }) => type === 'date'));
    const ends = dates.filter(({ path }) => path.endsWith('_to'));
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends) expect(end).toMatchObject({ follows: end.path.replace(/_to$/, '_from') });
  });

  it('hold within a line, as it is saved, sent and read from a spreadsheet', () => {
    const day = (path: string, more: object = {}): Field => ({
      path,
      type: 'date',
      label: said(path),
      ...more,
    });
    const kind = madeUp();
    const [section] = kind.sections.filter(({ lines }) => lines);
    const lines = {
      ...section!.lines![0]!,
      fields: [text('name'), day('sent'), day('back', { follows: 'sent' })],
    };
    const [, , back] = fieldsOfLine(lines, 'a1b2c3d4e5f6');
    const beside = { 'goods.a1b2c3d4e5f6.sent': '2026-12-02', sent: '2026-01-01' };
    const save = (value: string) => checkField(back!, value, { content: beside, today: FACTS.today });
    expect(['2026-12-01', '2026-12-02', ''].map(save)).toEqual(['date_before', null, null]);
    const table = [
      ['name', 'sent', 'back'],
      ['Radar', '2026-12-02', '2026-12-01'],
      ['Kamera', '2026-12-02', '2026-12-02'],
    ];
    expect(readLines(table, lines, FACTS).wrong).toEqual([
      { row: 2, column: 'C', path: 'back', says: '2026-12-01', problem: 'date_before' },
    ]);
  });
});

const fieldsOf = (kind: Kind): readonly Field[] =>
  kind.sections.flatMap(({ fields, lines = [] }) => [...fields, ...lines.flatMap((some) => some.fields)]);

/** Returns the dates of a form that follow another one. */
const followers = (kind: Kind): { path: string; follows: string }[] =>
  kind.sections.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.type === 'date' && field.follows ? [{ path: field.path, follows: field.follows }] : [],
    ),
  );
