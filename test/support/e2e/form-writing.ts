/** Fills in forms of any kind as people do, by what the labels and headings say: from the kind's own data. */
import type { Locator } from 'playwright-core';
import { sectionsOf } from '../../../domain/forms/conditions.ts';
import { filesOf, linesOf } from '../../../domain/forms/content.ts';
import { countryName } from '../../../domain/forms/countries.ts';
import { currencyName } from '../../../domain/forms/currencies.ts';
import type { Content, Field, FieldType, Files, Kind, Lines } from '../../../domain/forms/types.ts';
import { nb } from '../../../text/nb/index.ts';
import type { Visitor } from './visitor.ts';

/**
 * Writes what a form is to hold, from its first section on to the last tab.
 * @param content where a file is to lie, it has the name of the one that is chosen there
 */
export async function writeForm(somebody: Visitor, kind: Kind, content: Content): Promise<void> {
  for (const section of sectionsOf(kind, content)) {
    await somebody.page.waitForURL(`**/skjema/${section.id}`);
    await writeFields(somebody, section.fields, content);
    for (const place of section.files ?? [])
      for (const { file } of filesOf(content, place)) await attach(somebody, place, file);
    for (const lines of section.lines ?? [])
      for (const { values } of linesOf(content, lines)) await addLine(somebody, lines, values);
    await somebody.press(nb.form.next);
  }
  await somebody.page.waitForURL('**/skjema/send-inn');
}

async function writeFields(somebody: Visitor, fields: readonly Field[], content: Content): Promise<void> {
  const main = somebody.page.getByRole('main');
  for (const field of fields) {
    const value = content[field.path];
    const within = field.group ? main.getByRole('group', { name: field.group.nb, exact: true }) : main;
    if (value !== undefined)
      await (WRITE[field.type] as Write<Field>)({ somebody, within, field, value: String(value) });
  }
}

type Of<T extends FieldType> = Extract<Field, { type: T }>;
/** Writes a value where its field stands. */
type Write<F extends Field> = (at: {
  somebody: Visitor;
  within: Locator;
  field: F;
  value: string;
}) => Promise<unknown>;

const typed: Write<Field> = ({ within, field, value }) =>
  within.getByLabel(field.label.nb, { exact: true }).fill(value);
const withComma: Write<Field> = (at) => typed({ ...at, value: at.value.replace('.', ',') });
const searched =
  (nameOf: (code: string, language: 'nb') => string): Write<Field> =>
  ({ somebody, within, field, value }) =>
    somebody.search(field.label.nb, nameOf(value, 'nb'), within);

const nameIn = ({ options }: Of<'choice' | 'ticks'>, value: string): string =>
  options.find(({ id }) => id === value)!.label.nb;

const WRITE: { readonly [T in FieldType]: Write<Of<T>> } = {
  text: typed,
  long_text: typed,
  choice: ({ somebody, within, field, value }) => {
    const name = nameIn(field, value);
    if (field.shown === 'search') return somebody.search(field.label.nb, name, within);
    return field.shown === 'select'
      ? within.getByLabel(field.label.nb, { exact: true }).selectOption({ label: name })
      : ofGroup(within, 'radiogroup', field).getByRole('radio', { name, exact: true }).check();
  },
  ticks: ({ within, field, value }) =>
    ofGroup(within, 'group', field)
      .getByRole('checkbox', { name: nameIn(field, value), exact: true })
      .check(),
  confirmation: ({ within, field }) =>
    within.getByRole('checkbox', { name: field.label.nb, exact: true }).check(),
  date: typed,
  own_case: typed,
  country: searched(countryName),
  currency: searched(currencyName),
  money: withComma,
  quantity: withComma,
  list_code: typed,
  tariff_number: typed,
  organisation_number: typed,
};

const ofGroup = (within: Locator, role: 'radiogroup' | 'group', { label }: Field): Locator =>
  within.getByRole(role, { name: label.nb, exact: true });

/** Chooses a file, and sees that it is found clean. */
async function attach(somebody: Visitor, { label }: Files, name: string): Promise<void> {
  const place = partCalled(somebody, label.nb);
  const buffer = Buffer.from(`Til ${label.nb}.\n`);
  await place.getByLabel(nb.attachments.choose).setInputFiles({ name, mimeType: 'text/plain', buffer });
  await place
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByText(nb.attachments.states.clean)
    .waitFor();
}

/** Adds a line, from the list of them. */
async function addLine(somebody: Visitor, lines: Lines, values: Content): Promise<void> {
  const list = partCalled(somebody, lines.label.nb);
  await list.getByRole('button', { name: nb.form.lines.add }).click();
  await somebody.page.getByRole('heading', { name: new RegExp(`^${lines.one.nb} \\d+$`) }).waitFor();
  await writeFields(somebody, lines.fields, values);
  await somebody.press(nb.form.lines.save);
  await list.waitFor();
}

/** Returns the part of a tab that stands under a heading. */
const partCalled = ({ page }: Visitor, name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
