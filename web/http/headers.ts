/** Headers of every answer, by which browsers protect the pages. */

import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { LOGIN_URLS, URLS } from '../urls.ts';
import type { Env, Services } from './context.ts';

/** Beginning of the addresses of files that pages load. */
const ASSETS = URLS.asset.slice(0, URLS.asset.indexOf(':'));

/**
 * Makes the middleware that sets them: nothing from elsewhere, nothing inline; forms may lead on to the login providers,
 * at logout. Answers that log somebody out may stand in a frame of a provider, and have nothing to show.
 */
export function headers({ settings }: Services): MiddlewareHandler<Env> {
  const providers = [
    ...new Set([settings.IDPORTEN_ISSUER, settings.STAFF_ISSUER].map((issuer) => new URL(issuer).origin)),
  ];
  const usual = secureHeaders(headersOf(settings, providers));
  const framed = secureHeaders({
    ...headersOf(settings, providers),
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: providers },
    xFrameOptions: false,
    crossOriginResourcePolicy: false,
  });
  // what is no page shows nothing and uses no feature, and a first visit fetches a dozen of these
  const { permissionsPolicy: _ofPages, ...ofAll } = headersOf(settings, providers);
  const asset = secureHeaders({
    ...ofAll,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });
  const inFrames: readonly string[] = Object.values(LOGIN_URLS).map(({ frontChannel }) => frontChannel);
  const setFor = (path: string) => {
    if (path.startsWith(ASSETS)) return asset;
    return inFrames.includes(path) ? framed : usual;
  };
  return (c, next) => setFor(c.req.path)(c, next);
}

/** Features of browsers that no page uses. */
const UNUSED = [
  ...['accelerometer', 'autoplay', 'camera', 'displayCapture', 'encryptedMedia', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'pictureInPicture'],
  ...['publickeyCredentialsGet', 'screenWakeLock', 'serial', 'usb', 'xrSpatialTracking'],
] as const;

function headersOf(
  settings: Services['settings'],
  providers: string[],
): NonNullable<Parameters<typeof secureHeaders>[0]> {
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      styleSrc: self,
      fontSrc: self,
      connectSrc: self,
      imgSrc: [...self, 'data:'],
      formAction: [...self, ...providers],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: settings.PORTAL_URL.startsWith('https:')
      ? 'max-age=63072000; includeSubDomains'
      : false,
    // nothing here asks for a camera, a place or a payment, and nothing that was smuggled in may
    permissionsPolicy: Object.fromEntries(UNUSED.map((feature) => [feature, []])),
    xFrameOptions: 'DENY',
    // a header that a route sets itself is stricter
    overwrite: false,
    // within the portal a page may tell its address, so that login leads back to it; never to others
    referrerPolicy: 'same-origin',
  };
}
