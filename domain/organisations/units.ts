/** What Enhetsregisteret (Brønnøysundregistrene) tells of a unit, as far as the portal uses it. */

/** How a unit stands. One that is bankrupt, deleted or removed can neither be registered nor begin cases. */
export type UnitStatus = 'active' | 'dissolving' | 'bankrupt' | 'deleted' | 'removed' | 'unknown';

/** How an organisation that is here can stand: one that was registered is never unknown again. */
export type OrganisationStatus = Exclude<UnitStatus, 'unknown'>;
/** How units stand that can neither be registered nor begin cases. */
export const ENDED: readonly UnitStatus[] = ['bankrupt', 'deleted', 'removed'];

export interface UnitAddress {
  adresse?: readonly (string | null)[] | undefined;
  postnummer?: string | undefined;
  poststed?: string | undefined;
  kommune?: string | undefined;
  kommunenummer?: string | undefined;
  land?: string | undefined;
  landkode?: string | undefined;
}

/** Under the register's own names; any of it may be missing. */
export interface Unit {
  organisasjonsnummer: string;
  navn?: string | undefined;
  organisasjonsform?: { kode?: string | undefined } | undefined;
  forretningsadresse?: UnitAddress | undefined;
  postadresse?: UnitAddress | undefined;
  /** A sub-unit's, which has no business address. */
  beliggenhetsadresse?: UnitAddress | undefined;
  overordnetEnhet?: string | undefined;
  epostadresse?: string | undefined;
  telefon?: string | undefined;
  mobil?: string | undefined;
  hjemmeside?: string | undefined;
  naeringskode1?: { kode?: string | undefined; beskrivelse?: string | undefined } | undefined;
  konkurs?: boolean | undefined;
  underAvvikling?: boolean | undefined;
  underTvangsavviklingEllerTvangsopplosning?: boolean | undefined;
  slettedato?: string | undefined;
  maalform?: string | undefined;
}

/** What the register says of a number. `unchanged` only where the answer before was named by its ETag. */
export type UnitAnswer =
  | { kind: 'unit'; status: UnitStatus; unit: Unit; etag: string | null }
  | { kind: 'none'; status: 'unknown' | 'removed' }
  | { kind: 'unchanged' };

/** Why there is no answer yet: it takes too long, there is nobody there, or what came means nothing. */
export const TROUBLES = ['slow', 'down', 'garbage'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Where to read changes on: from an id, or from a moment where no id has been seen. */
export type FeedPlace = { lastId: number } | { since: Date };

/** How a unit stands, by what the register says of it; the graver word where it says several. */
export function statusOf(unit: Unit): UnitStatus {
  if (unit.slettedato) return 'deleted';
  if (unit.konkurs) return 'bankrupt';
  return unit.underAvvikling || unit.underTvangsavviklingEllerTvangsopplosning ? 'dissolving' : 'active';
}

/** Where a unit is found. */
export const placeOf = (unit: Unit): UnitAddress | undefined =>
  unit.forretningsadresse ?? unit.beliggenhetsadresse ?? unit.postadresse;

/** An address on one line; the country only where it is another. */
export function lineOf(address: UnitAddress | undefined): string {
  if (!address) return '';
  const town = [address.postnummer, address.poststed].filter(Boolean).join(' ');
  const country = address.landkode === 'NO' ? '' : address.land;
  return [...(address.adresse ?? []), town, country].filter(Boolean).join(', ');
}
