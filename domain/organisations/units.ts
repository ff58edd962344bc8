/** Units of Enhetsregisteret (Brønnøysundregistrene), as far as the portal uses them. */

/** Status of a unit. One that is bankrupt, deleted or removed can neither be registered nor begin cases. */
export type UnitStatus = 'active' | 'dissolving' | 'bankrupt' | 'deleted' | 'removed' | 'unknown';

/** Status of an organisation that is registered here, which is never unknown again. */
export type OrganisationStatus = Exclude<UnitStatus, 'unknown'>;
/** Statuses in which a unit can neither be registered nor begin cases. */
export const ENDED_STATUSES: readonly UnitStatus[] = ['bankrupt', 'deleted', 'removed'];

export interface UnitAddress {
  adresse?: readonly (string | null)[] | undefined;
  postnummer?: string | undefined;
  poststed?: string | undefined;
  kommune?: string | undefined;
  kommunenummer?: string | undefined;
  land?: string | undefined;
  landkode?: string | undefined;
}

/** A unit under the register's own names; any field but the number may be missing. */
export interface Unit {
  organisasjonsnummer: string;
  navn?: string | undefined;
  organisasjonsform?: { kode?: string | undefined } | undefined;
  forretningsadresse?: UnitAddress | undefined;
  postadresse?: UnitAddress | undefined;
  /** Address of a sub-unit, which has no business address. */
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

/** Answer of the register about a number. `unchanged` only where the earlier answer was named by its ETag. */
export type UnitAnswer =
  | { kind: 'unit'; status: UnitStatus; unit: Unit; etag: string | null }
  | { kind: 'none'; status: 'unknown' | 'removed' }
  | { kind: 'unchanged' };

/** Reasons for having no answer yet: it takes too long, the register is away, or its answer cannot be understood. */
export const TROUBLES = ['slow', 'down', 'garbage'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Position in the feed of changes: after an id, or from a moment where no id has been seen. */
export type FeedPosition = { lastId: number } | { since: Date };

/** Returns the status of a unit; the gravest where several apply. */
export function unitStatusOf(unit: Unit): UnitStatus {
  if (unit.slettedato) return 'deleted';
  if (unit.konkurs) return 'bankrupt';
  return unit.underAvvikling || unit.underTvangsavviklingEllerTvangsopplosning ? 'dissolving' : 'active';
}

/** Returns the address at which a unit is found; undefined where it has none. */
export const addressOf = (unit: Unit): UnitAddress | undefined =>
  unit.forretningsadresse ?? unit.beliggenhetsadresse ?? unit.postadresse;

/** Writes an address on one line, with the country where it is not Norway. */
export function addressLine(address: UnitAddress | undefined): string {
  if (!address) return '';
  const town = [address.postnummer, address.poststed].filter(Boolean).join(' ');
  const country = address.landkode === 'NO' ? '' : address.land;
  return [...(address.adresse ?? []), town, country].filter(Boolean).join(', ');
}
