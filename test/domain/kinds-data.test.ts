/** Data of the kinds: each has what every kind must have, and all that it names is there. */
import { describe, expect, it } from 'vitest';
import { isCurrency } from '../../domain/forms/currencies.ts';
import { LISTS } from '../../domain/forms/list-codes.ts';
import type { Condition, Field, Files, Kind, Lines, Option, Section } from '../../domain/forms/types.ts';
import { KINDS, kindOf } from '../../kinds.ts';

/** Policies: who may begin one, normal weeks, whether a decision takes two, what it gives, for how many months. */
const POLICY: Readonly<Record<string, readonly unknown[]>> = {
  'export-licence': ['any', 10, true, 'licence', 12],
  'brokering-technology-service': ['any', 12, true, 'licence', 12],
  'import-certificate': ['any', 1, false, 'certificate', 24],
  'delivery-certificate': ['any', 1, false, 'certificate', undefined],
  'iran-assessment': ['any', 12, true, 'assessment', undefined],
  'iran-money-transfer': ['any', 12, true, 'approval', undefined],
  'russia-prior-approval': ['any', 12, true, 'approval', undefined],
  'ict-certification': ['organisations', 10, true, 'certificate', 60],
  'sanctions-dispensation': ['any', 12, true, 'dispensation', undefined],
  'sanctions-report': ['any', 3, false, 'answer', undefined],
  'general-transfer-registration': ['organisations', 3, false, 'registration', undefined],
  'licence-change': ['any', 4, true, 'licence', undefined],
  enquiry: ['any', 3, false, 'answer', undefined],
};

it('there is every kind, each with the policy of its own', () => {
  const policies = KINDS.map(({ id, applicants, weeks, fourEyes, gives, valid }) => [
    id,
    [applicants, weeks, fourEyes, gives, valid?.months],
  ]);
  expect(Object.fromEntries(policies)).toEqual(POLICY);
});

it('no two kinds have the same name', () => {
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const which of ['name', 'short'] as const)
      expect(new Set(KINDS.map((kind) => kind[which][language])).size).toBe(KINDS.length);
});

const linesOf = (kind: Kind): readonly Lines[] => kind.sections.flatMap(({ lines = [] }) => lines);
const filesOf = (kind: Kind): readonly Files[] => kind.sections.flatMap(({ files = [] }) => files);
const fieldsOf = (kind: Kind): readonly Field[] => kind.sections.flatMap(({ fields }) => fields);
const optionsOf = (field: Field | undefined): readonly Option[] =>
  field && 'options' in field ? field.options : [];
const idsOf = (field: Field | undefined): string[] => optionsOf(field).map(({ id }) => id);

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const fields = fieldsOf(kind);
  const field = (path: string) => fields.find((one) => one.path === path);

  it('is found by its id', () => {
    expect(kindOf(id)).toBe(kind);
  });

  it('has what every form has, in a section that is always there', () => {
    const always = kind.sections.filter(({ when }) => !when);
    const paths = always.flatMap(({ fields, files = [] }) => [...fields, ...files]).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['contact_person', 'own_reference', 'confirmed', 'attachments']),
    );
    expect(field('confirmed')).toMatchObject({ type: 'confirmation', required: true });
    expect(kind.sections.at(-1)?.fields.at(-1)?.path).toBe('confirmed');
  });

  it('has room for a power of attorney where one can apply on behalf of another', () => {
    const attorney = filesOf(kind).find(({ path }) => path === 'power_of_attorney');
    expect(attorney?.required).toEqual(field('on_behalf_of') && { given: 'on_behalf_of' });
  });

  it('keeps each thing at a path of its own, of the form that paths have', () => {
    const paths = [...fields, ...filesOf(kind), ...linesOf(kind)].map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
    for (const path of [...paths, ...linesOf(kind).flatMap(pathsOf)]) expect(path).toMatch(/^[a-z_]+$/);
    // the file that lies at a place is kept at `path.id.file`
    for (const lines of linesOf(kind)) expect(pathsOf(lines)).not.toContain('file');
  });

  it('has sections with addresses of their own', () => {
    const ids = kind.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(['informasjon', 'send-inn']).not.toContain(id);
    }
  });

  it('asks on conditions that can hold', () => {
    const files = filesOf(kind).map(({ path }) => path);
    for (const { required } of [...fields, ...filesOf(kind), ...linesOf(kind)])
      if (typeof required === 'object') expectCanHold(required, fields, files);
    for (const { fields: within } of linesOf(kind))
      for (const { required } of within)
        if (typeof required === 'object') expectCanHold(required, within, []);
  });

  it('has sections that depend on what another one, which is always there, asks for', () => {
    const always = kind.sections.filter(({ when }) => !when).flatMap(({ fields }) => fields);
    for (const { when } of kind.sections) if (when) expectCanHold(when, always, []);
  });

  it('has fields that are judged by fields beside them', () => {
    for (const section of kind.sections)
      for (const group of [section, ...(section.lines ?? [])]) expectBeside(group);
  });

  it('knows lines by fields that they have', () => {
    for (const lines of linesOf(kind)) {
      expect(lines.columns.length).toBeGreaterThan(0);
      expect(pathsOf(lines)).toEqual(expect.arrayContaining([...lines.columns]));
    }
  });

  it('offers each answer once', () => {
    for (const one of [...fields, ...linesOf(kind).flatMap(({ fields }) => fields)]) {
      expect(idsOf(one)).toEqual([...new Set(idsOf(one))]);
      for (const language of ['nb', 'nn', 'en'] as const)
        expect(new Set(optionsOf(one).map(({ label }) => label[language])).size).toBe(idsOf(one).length);
    }
  });

  it('says what each edition changed', () => {
    const editions = (kind.changes ?? []).map(({ edition }) => edition);
    expect(editions).toEqual(Array.from({ length: kind.edition - 1 }, (_, at) => at + 2));
  });
});

const pathsOf = ({ fields }: Pick<Lines, 'fields'>): string[] => fields.map(({ path }) => path);

function expectCanHold(condition: Condition, fields: readonly Field[], files: readonly string[]): void {
  if ('without' in condition) expect(files).toContain(condition.without);
  else if ('given' in condition) expect(fields.map(({ path }) => path)).toContain(condition.given);
  else {
    expect(condition.is.length).toBeGreaterThan(0);
    expect(idsOf(fields.find(({ path }) => path === condition.field))).toEqual(
      expect.arrayContaining([...condition.is]),
    );
  }
}

/** @param group a section, or lines */
function expectBeside(group: Pick<Section | Lines, 'fields'>): void {
  const beside = (path: string) => group.fields.find((one) => one.path === path);
  for (const field of group.fields) {
    if (field.type === 'quantity')
      expect(idsOf(beside(field.unit))).toEqual(expect.arrayContaining([...field.whole]));
    if (field.type === 'date' && field.follows) {
      expect(beside(field.follows)?.type).toBe('date');
      expect(pathsOf(group).indexOf(field.follows)).toBeLessThan(pathsOf(group).indexOf(field.path));
    }
    if (field.type === 'list_code') expect(idsOf(beside(field.list))).toEqual([...LISTS]);
    if (field.type !== 'money') continue;
    if (typeof field.currency === 'string') expect(isCurrency(field.currency)).toBe(true);
    else expect(beside(field.currency.in)?.type).toBe('currency');
  }
}
