import { CONTACT_SCOPE } from '../../registers/contact-register.ts';
import { FOLKEREGISTERET_SCOPE } from '../../registers/folkeregisteret.ts';

/** Paths of the registers of people and of Maskinporten, below the address of the local registers. */
export const FOLKEREGISTERET_PATH = '/folkeregisteret/offentlig-med-hjemmel/api/v1';
export const KRR_PATH = '/kontaktregisteret';
export const MASKINPORTEN_PATH = '/maskinporten/';

/** Scopes of the portal's own client. */
export const PORTAL_SCOPES = [FOLKEREGISTERET_SCOPE, CONTACT_SCOPE] as const;
