/** Entries of forms: what several fields tell together, and which entries are alike. */
import { describe, expect, it } from 'vitest';
import { areAlike, type Entry, entriesOf, entryAt, valuesOf } from '../../domain/forms/entries.ts';
import { KINDS, kindOf } from '../../kinds.ts';

const exportLicence = kindOf('export-licence');
const at = (path: string, kind = exportLicence): Entry => entryAt(kind, path)!;

describe('entries of a form', () => {
  it('are its groups of fields and its lines', () => {
    expect(entriesOf(exportLicence).map((entry) => entry.path)).toEqual([
      'goods',
      'buyer_name',
      'consignee_name',
      'end_user_name',
      'intermediates',
    ]);
    expect([...at('end_user_name').fields.keys()]).toEqual([...at('intermediates').fields.keys()]);
    expect(at('end_user_name').fields.get('country')?.path).toBe('end_user_country');
    expect(entryAt(exportLicence, 'buyer_country')).toBeUndefined();
  });

  it('have places and names of their own in every kind', () => {
    for (const kind of KINDS) {
      const entries = entriesOf(kind);
      expect(new Set(entries.map((entry) => entry.path)).size).toBe(entries.length);
      for (const { fields } of entries)
        for (const [name, { path }] of fields)
          expect([name.length > 0, path.endsWith(name)]).toEqual([true, true]);
    }
  });

  it('are alike where their fields have the same names', () => {
    const bank = at('payer_bank_name', kindOf('iran-money-transfer'));
    expect(areAlike(at('buyer_name'), at('intermediates'))).toBe(true);
    expect(areAlike(at('buyer_name'), at('payer_name', kindOf('iran-money-transfer')))).toBe(true);
    expect(areAlike(at('buyer_name'), bank)).toBe(false);
    expect(areAlike(bank, at('intermediary_banks', kindOf('iran-money-transfer')))).toBe(true);
    expect(areAlike(at('goods'), at('goods', kindOf('russia-prior-approval')))).toBe(true);
  });

  it('hold what is filled in', () => {
    const content = { buyer_name: 'Firma', buyer_country: 'SE', buyer_website: ' ', end_user_name: 'Annen' };
    expect(valuesOf(at('buyer_name'), content)).toEqual({ name: 'Firma', country: 'SE' });
  });
});
