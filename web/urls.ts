import type { Visitor } from './http/router.ts';
import { PLACES } from './login/oidc.ts';

/** Where a person chooses whom to act for. */
export const ACTING = '/pa-vegne-av';

export const isStaff = (visitor: Visitor): boolean => visitor.session?.kind === 'staff';

/** Where a visitor's pages begin. */
export const homeOf = (visitor: Visitor): string => PLACES[isStaff(visitor) ? 'staff' : 'person'].home;

/** The page of a case, as the visitor sees it. */
export const caseUrl = (visitor: Visitor, number: string): string =>
  isStaff(visitor) ? `/saksbehandling/saker/${number}` : `/saker/${number}`;

/** Where support staff see how what runs behind the portal is doing. */
export const OPERATIONS = '/saksbehandling/drift';

/** *Min profil*, and what one does about one's own user. */
export const PROFILE = '/profil';
export const OWN_DATA = `${PROFILE}/mine-data`;
export const FAREWELL = `${PROFILE}/sletting`;

/** Where those who work at DEKSA choose their language. */
export const STAFF_LANGUAGE = '/saksbehandling/sprak';
