import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Age up to which a token is believed: it is sent as it is made, and an old one is somebody else's copy. */
const OLDEST_SECONDS = 120;
const CLOCKS_DIFFER_SECONDS = 30;
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const claims = z
  .object({
    jti: z.string().min(1).max(500),
    iat: z.number(),
    events: z.object({ [EVENT]: z.looseObject({}) }),
    sid: z.string().optional(),
    sub: z.string().optional(),
    // one that has it is an id_token
    nonce: z.undefined().optional(),
  })
  .refine(({ sid, sub }) => sid !== undefined || sub !== undefined);

export type LogoutToken = Pick<z.output<typeof claims>, 'jti' | 'sid' | 'sub'>;

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6): signature, issuer, audience, age, that it is
 * about a logout, and whose. Its taker looks after its being used once.
 * @throws {Error} where anything is not as it must be
 */
export async function readLogoutToken(
  token: string,
  { issuer, audience, keys }: { issuer: string; audience: string; keys: JWTVerifyGetKey },
): Promise<LogoutToken> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    maxTokenAge: OLDEST_SECONDS,
    clockTolerance: CLOCKS_DIFFER_SECONDS,
  });
  return claims.parse(payload);
}

/** Time for which a token has to be remembered so that it counts once. */
export const LOGOUT_TOKEN_SECONDS = OLDEST_SECONDS + 2 * CLOCKS_DIFFER_SECONDS;
