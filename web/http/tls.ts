/** TLS of the portal itself: without a proxy, or between a proxy and the portal. */

import { readFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { Settings } from '../../settings.ts';

/** Suites with forward secrecy and authenticated encryption: those of TLS 1.3, and of TLS 1.2 for older browsers. */
const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
];

/** Returns what makes a server speak TLS and nothing else, where the settings name a certificate; nothing where they do not. */
export function tlsOf({
  PORTAL_TLS_CERT,
  PORTAL_TLS_KEY,
}: Pick<Settings, 'PORTAL_TLS_CERT' | 'PORTAL_TLS_KEY'>): {
  createServer?: typeof createServer;
  options?: ServerOptions;
} {
  if (!PORTAL_TLS_CERT || !PORTAL_TLS_KEY) return {};
  return {
    createServer,
    options: {
      cert: readFileSync(PORTAL_TLS_CERT),
      key: readFileSync(PORTAL_TLS_KEY),
      minVersion: 'TLSv1.2',
      ciphers: SUITES.join(':'),
      honorCipherOrder: true,
    },
  };
}
