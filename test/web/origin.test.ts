import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../settings.ts';
import { networkOf, originOf } from '../../web/http/origin.ts';

/** Returns the address that a request is found to come from. @param forwarded the header `X-Forwarded-For` */
async function addressOf(proxies: number, forwarded: string | undefined, seen: string) {
  let address: string | null | undefined;
  const settings = { PROXIES: proxies } as Settings;
  const app = new Hono().get('/', (c) => {
    address = originOf(c, { settings }, null).address;
    return c.body(null);
  });
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  await app.request('/', { headers }, { incoming: { socket: { remoteAddress: seen } } });
  return address;
}

const FORGED = '198.51.100.66';

describe('the address of a request', () => {
  it.each([
    ['its own connection, without a proxy', 0, undefined],
    ['the same where a header says otherwise', 0, FORGED],
    ['the same where the header is long', 0, `${FORGED}, 192.0.2.1, 192.0.2.2`],
  ])('is that of %s', async (_what, proxies, forwarded) => {
    expect(await addressOf(proxies, forwarded, '203.0.113.9')).toBe('203.0.113.9');
  });

  it.each([
    ['one proxy', 1, '203.0.113.9'],
    ['one proxy, whoever stands before it', 1, `${FORGED}, 203.0.113.9`],
    ['one proxy, however many stand before it', 1, `${FORGED}, ${FORGED} , ${FORGED}, 203.0.113.9`],
    ['two proxies', 2, '203.0.113.9, 192.0.2.1'],
    ['two proxies, whoever stands before them', 2, `${FORGED}, 203.0.113.9, 192.0.2.1`],
  ])('is the one that was seen by the outermost of %s', async (_what, proxies, forwarded) => {
    expect(await addressOf(proxies, forwarded, '192.0.2.7')).toBe('203.0.113.9');
  });

  it('is not known where fewer proxies have spoken than there are', async () => {
    expect(await addressOf(2, FORGED, '192.0.2.7')).toBeNull();
    expect(await addressOf(1, undefined, '192.0.2.7')).toBeNull();
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
