/** Origin of a request: the session, the network address and the browser that it came from, for the audit. */

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Origin } from '../../db/audit.ts';
import type { SessionRow } from '../../db/login/sessions.ts';
import { browserFamily } from './browsers.ts';
import type { Services } from './context.ts';

/** Longest address that is kept: an IPv6 address with its zone. */
const LONGEST_ADDRESS = 60;
/** Part of a hash by which a session is known again. */
const SESSION_DIGITS = 16;

/** Returns the origin of a request; of a session that has just been opened or closed, where it is given. */
export const originOf = (
  c: Context,
  { settings }: Pick<Services, 'settings'>,
  session: Pick<SessionRow, 'tokenHash'> | null,
): Origin => ({
  session: session && sessionName(session.tokenHash),
  address: addressOf(c, settings.PROXIES),
  browser: browserFamily(c.req.header('user-agent')),
});

/** The name of a session in the audit. */
const sessionName = (tokenHash: Buffer): string => tokenHash.toString('hex').slice(0, SESSION_DIGITS);

/**
 * The address that a request came from. Each proxy in front of the portal adds the one that it saw to the end of
 * `X-Forwarded-For`; what stands before those is anybody's word.
 */
function addressOf(c: Context, proxies: number): string | null {
  const seen = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const address = proxies > 0 ? seen.at(-proxies)?.trim() : incoming?.socket.remoteAddress;
  return address?.slice(0, LONGEST_ADDRESS) || null;
}

/** Parts of an IPv6 address that name a network. */
const NETWORK_PARTS = 4;

/**
 * Returns the network that an address counts as: the address itself, or, for IPv6, the 64 bits that one customer of a
 * provider has at least (RFC 6177). What is no address is left as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  if (known.kind() === 'ipv4') return known.toString();
  const { parts } = known as ipaddr.IPv6;
  return `${parts
    .slice(0, NETWORK_PARTS)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
