import type { SessionKind } from '../../db/login/sessions.ts';
import type { Services } from '../http/context.ts';
import { OidcClient } from './oidc.ts';

/** The client of the login provider of each side. */
export type Clients = Readonly<Record<SessionKind, OidcClient>>;

export const openIdClients = ({ settings }: Pick<Services, 'settings'>): Clients => ({
  person: new OidcClient(settings, 'person'),
  staff: new OidcClient(settings, 'staff'),
});
