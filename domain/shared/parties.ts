import type { Id } from './ids.ts';

/** A person or an organisation that has cases; its id is empty for those who can have none. */
export interface Party {
  kind: 'person' | 'organisation';
  id: Id;
  name: string;
  /** An organisation that is deleted or bankrupt keeps its cases and begins no new ones. */
  ended: boolean;
}

/** Cases of a party that somebody sees: every one, own and given ones, or given ones. */
export type Sight = 'all' | 'own' | 'given';

/** A person, and the party for whom they act: themselves, or an organisation. */
export interface Acting {
  person: Id;
  party: Id;
}

/** The same, with the sight that they have of the party's cases. */
export interface Seeing extends Acting {
  sight: Sight;
}
