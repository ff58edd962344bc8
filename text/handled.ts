/** What support has handled: requests that are over, and activations on powers of attorney. */
import type { AccessKind, AccessState } from '../domain/access/states.ts';

/** How a request can end, and what support decides. */
type Ended = Exclude<AccessState, 'draft' | 'open' | 'checking'>;
type Decided = Exclude<AccessKind, 'join' | 'invitation'>;

interface Handled {
  /** Of the parts of *Virksomheter*. */
  tabs: Readonly<Record<'waiting' | 'requests' | 'activations', string>>;
  leads: Readonly<Record<'requests' | 'activations', string>>;
  search: string;
  searchHelp: string;
  show: string;
  reset: string;
  none: string;
  nothingFits: string;
  columns: Readonly<
    Record<
      | 'handled'
      | 'organisation'
      | 'person'
      | 'kind'
      | 'state'
      | 'by'
      | 'activated'
      | 'role'
      | 'document'
      | 'signed'
      | 'activatedBy',
      string
    >
  >;
  kinds: Readonly<Record<Decided, string>>;
  states: Readonly<Record<Ended, string>>;
  /** On the page of a request. */
  decided: (who: string, time: string) => string;
  /** That a file or a paper stands for the document. */
  attorney: string;
  uploadedHere: string;
  /** Among what waits: documents that have come, and a request that support began and left. */
  toHandle: string;
  begunHere: string;
}

const nb: Handled = {
  tabs: { waiting: 'Venter', requests: 'Behandlet', activations: 'Aktivert etter fullmakt' },
  leads: {
    requests: 'Her finner du forespørsler om nye virksomheter og om tilgang etter fullmakt som er avsluttet.',
    activations:
      'Her finner du hvem som er aktivert etter skriftlig fullmakt, og fullmakten de ble aktivert på.',
  },
  search: 'Søk',
  searchHelp: 'Organisasjonsnummer, eller navn på virksomhet eller person.',
  show: 'Vis',
  reset: 'Vis alle',
  none: 'Ingenting er behandlet ennå.',
  nothingFits: 'Ingenting passer til søket.',
  columns: {
    handled: 'Avsluttet',
    organisation: 'Virksomhet',
    person: 'Person',
    kind: 'Gjelder',
    state: 'Utfall',
    by: 'Avgjort av',
    activated: 'Aktivert',
    role: 'Rolle',
    document: 'Fullmakt',
    signed: 'Datert',
    activatedBy: 'Aktivert av',
  },
  kinds: { new_organisation: 'Ny virksomhet', power_of_attorney: 'Tilgang etter fullmakt' },
  states: {
    approved: 'Godkjent',
    declined: 'Avslått',
    withdrawn: 'Trukket',
    lapsed: 'Falt bort',
    impossible: 'Kan ikke opprettes',
  },
  decided: (who, time) => `Avgjort av ${who} ${time}.`,
  attorney: 'Fullmakten',
  uploadedHere: 'Lastet opp her',
  toHandle: 'Fullmakter til behandling',
  begunHere: 'Begynt hos DEKSA, ikke fullført.',
};

const nn: Handled = {
  tabs: { waiting: 'Ventar', requests: 'Handsama', activations: 'Aktivert etter fullmakt' },
  leads: {
    requests: 'Her finn du førespurnader om nye verksemder og om tilgang etter fullmakt som er avslutta.',
    activations:
      'Her finn du kven som er aktivert etter skriftleg fullmakt, og fullmakta dei vart aktiverte på.',
  },
  search: 'Søk',
  searchHelp: 'Organisasjonsnummer, eller namn på verksemd eller person.',
  show: 'Vis',
  reset: 'Vis alle',
  none: 'Ingenting er handsama enno.',
  nothingFits: 'Ingenting passar til søket.',
  columns: {
    handled: 'Avslutta',
    organisation: 'Verksemd',
    person: 'Person',
    kind: 'Gjeld',
    state: 'Utfall',
    by: 'Avgjort av',
    activated: 'Aktivert',
    role: 'Rolle',
    document: 'Fullmakt',
    signed: 'Datert',
    activatedBy: 'Aktivert av',
  },
  kinds: { new_organisation: 'Ny verksemd', power_of_attorney: 'Tilgang etter fullmakt' },
  states: {
    approved: 'Godkjend',
    declined: 'Avslått',
    withdrawn: 'Trekt',
    lapsed: 'Fallen bort',
    impossible: 'Kan ikkje opprettast',
  },
  decided: (who, time) => `Avgjort av ${who} ${time}.`,
  attorney: 'Fullmakta',
  uploadedHere: 'Lasta opp her',
  toHandle: 'Fullmakter til handsaming',
  begunHere: 'Påbyrja hos DEKSA, ikkje fullført.',
};

const en: Handled = {
  tabs: { waiting: 'Waiting', requests: 'Handled', activations: 'Activated on power of attorney' },
  leads: {
    requests:
      'Here you find requests about new organisations and about access on a power of attorney that are over.',
    activations:
      'Here you find who has been activated on a written power of attorney, and the document they were activated on.',
  },
  search: 'Search',
  searchHelp: 'Organisation number, or name of an organisation or a person.',
  show: 'Show',
  reset: 'Show all',
  none: 'Nothing has been handled yet.',
  nothingFits: 'Nothing fits the search.',
  columns: {
    handled: 'Ended',
    organisation: 'Organisation',
    person: 'Person',
    kind: 'Concerns',
    state: 'Outcome',
    by: 'Decided by',
    activated: 'Activated',
    role: 'Role',
    document: 'Power of attorney',
    signed: 'Dated',
    activatedBy: 'Activated by',
  },
  kinds: { new_organisation: 'New organisation', power_of_attorney: 'Access on a power of attorney' },
  states: {
    approved: 'Approved',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    impossible: 'Cannot be registered',
  },
  decided: (who, time) => `Decided by ${who} on ${time}.`,
  attorney: 'The power of attorney',
  uploadedHere: 'Uploaded here',
  toHandle: 'Powers of attorney to handle',
  begunHere: 'Begun at DEKSA, not completed.',
};

export const HANDLED = { nb, nn, en };
