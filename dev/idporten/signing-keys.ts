/** Keys that sign id_tokens: a new one every day, which the services know before and after it signs. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { json, type Sql } from '../../db/sql.ts';

const ALGORITHM = 'RS256';
const LOCK = 78_240_113;

/**
 * Returns the keys that are published now, beginning with the one that signs. A new one is made when the newest is a
 * day old. It signs from ten minutes later on, when the services have had time to see it, and is published for three
 * days in all.
 */
export async function signingKeys(sql: Sql): Promise<JWK[]> {
  const known = await published(sql);
  if (known.some(({ isNew }) => isNew)) return inOrder(known);
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const [made] = await tx`
      select 1 from idporten.signing_keys where created_at > clock_timestamp() - interval '1 day'`;
    if (made) return;
    const jwk = await makeKey();
    await tx`insert into idporten.signing_keys ${tx({ kid: jwk.kid!, jwk: json(tx, jwk) })}`;
  });
  return inOrder(await published(sql));
}

interface Published {
  jwk: JWK;
  isNew: boolean;
  signs: boolean;
}

const published = (sql: Sql): Promise<Published[]> => sql<Published[]>`
  select jwk, created_at > clock_timestamp() - interval '1 day' as is_new,
    created_at < clock_timestamp() - interval '10 minutes' as signs
  from idporten.signing_keys where created_at > clock_timestamp() - interval '3 days'
  order by created_at desc`;

/** Puts the key that signs first: the newest that has been known for a while, or the very first at once. */
function inOrder(keys: Published[]): JWK[] {
  const signer = keys.find(({ signs }) => signs) ?? keys.at(-1);
  return keys.toSorted((a, b) => Number(b === signer) - Number(a === signer)).map(({ jwk }) => jwk);
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' };
}
