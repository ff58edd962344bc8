import { z } from 'zod';

const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(shape);

const keys = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

const schema = z.object({
  IDPORTEN_PORT: z.coerce.number().int(),
  IDPORTEN_ISSUER: z.url(),
  /** Database of its schema. */
  IDPORTEN_DATABASE_URL: z.url(),
  /** The mailbox, which takes letters and messages. */
  IDPORTEN_SMTP_URL: z.url(),
  /** Signs the cookies, makes the pairwise subjects, and salts what is hashed by number. */
  IDPORTEN_SECRET: z.string().min(16),
  /** Services that may ask for a login, with their public keys, as JSON. */
  IDPORTEN_CLIENTS: json(
    z.array(
      z.object({
        client_id: z.string(),
        redirect_uris: z.array(z.url()),
        post_logout_redirect_uris: z.array(z.url()),
        frontchannel_logout_uri: z.url(),
        backchannel_logout_uri: z.url(),
        jwks: keys,
      }),
    ),
  ),
});

export type IdportenSettings = z.output<typeof schema>;

/** Reads the settings of the local ID-porten from its environment. */
export const readIdportenSettings = (environment: NodeJS.ProcessEnv): IdportenSettings =>
  schema.parse(environment);
