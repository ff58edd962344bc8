import { expect, it } from 'vitest';
import { filledIn, leftEmpty } from '../../domain/forms/filled.ts';
import exportLicence from '../../domain/kinds/export-licence.kind.ts';

const section = (id: string) => exportLicence.sections.find((one) => one.id === id)!;

it('names what was asked and left empty, and not what another answer would have asked for', () => {
  const export_ = { item_type: 'goods', recipient_country: 'FI', export_type: 'permanent', route: '' };
  expect(leftEmpty(section('eksporten'), export_, 'nb')).toEqual([
    'Er det under din egen kontroll mens det er ute?',
    'Transportrute',
    'Ønsket gyldig til',
    'Godkjenning fra andre lands myndigheter',
  ]);
  expect(filledIn(section('eksporten'), export_).fields.map(({ path }) => path)).toEqual([
    'item_type',
    'recipient_country',
    'export_type',
  ]);
});

it('names a group once where nothing of it was filled in, and lines and places for files by their names', () => {
  const parties = {
    buyer_name: 'Esimerkki Oy',
    'intermediates.a1': '1',
    'intermediates.a1.name': 'Speditør',
  };
  expect(leftEmpty(section('parter'), parties, 'nn')).toEqual([
    'Kjøpar (Adresse, Land, Organisasjonsnummer, Nettstad, Type part)',
    'Mottakar',
    'Sluttbrukar',
  ]);
  expect(leftEmpty(section('parter'), {}, 'en')).toEqual([
    'Buyer',
    'Recipient',
    'End user',
    'Intermediate consignees',
  ]);
  expect(leftEmpty(section('vedlegg'), { 'contract.a1': '1', 'contract.a1.file': 'f' }, 'nb')).toEqual([
    'Sluttbrukererklæring',
    'Andre vedlegg',
  ]);
});
