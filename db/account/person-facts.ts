/** Facts that Folkeregisteret and KRR have told of somebody who has logged in, by their identity number. */

import type { Language } from '../../domain/shared/language.ts';
import type { Queries, Sql } from '../sql.ts';

export interface PersonFacts {
  /** Name and address of Folkeregisteret; null where it has not told. */
  name: string | null;
  address: string | null;
  /** They want paper; null where KRR has not told. */
  reserved: boolean | null;
  /** Address for notices, telephone and language of KRR; null where it has not told, or none may be used. */
  email: string | null;
  phone: string | null;
  language: Language | null;
}

/** Reads what the registers have told; null where they were never asked. */
export async function readFacts(sql: Queries, pid: string): Promise<PersonFacts | null> {
  const [facts] = await sql<PersonFacts[]>`
    select name, address, reserved, email, phone, language from person_facts where pid = ${pid}`;
  return facts ?? null;
}

/** Answers of both registers; one that was not asked, or gave none, is left out. */
export interface RegisterAnswers {
  registry?: Pick<PersonFacts, 'name' | 'address'>;
  contact?: Pick<PersonFacts, 'reserved' | 'email' | 'phone' | 'language'>;
}

/** Keeps answers. Name and address of Folkeregisteret take the place of what a person typed. */
export async function keepFacts(
  sql: Sql,
  pid: string,
  { registry, contact }: RegisterAnswers,
): Promise<void> {
  const now = new Date();
  const row = {
    ...{ pid, askedAt: now },
    ...(registry && { ...registry, registryAt: now }),
    ...(contact && { ...contact, contactAt: now }),
  };
  const { pid: _, ...told } = row;
  await sql.begin(async (tx) => {
    await tx`insert into person_facts ${tx(row)} on conflict (pid) do update set ${tx(told)}`;
    if (registry?.name)
      await tx`
        update persons set name = ${registry.name}, name_verified_at = ${now},
          address = case when ${registry.address}::text is not null then ${registry.address}
            when address_verified_at is not null then '' else address end,
          address_verified_at = case when ${registry.address}::text is not null then ${now}::timestamptz end
        where pid = ${pid}`;
  });
}

/** Returns the numbers of persons about whom the registers were asked longest ago, more than a day. */
export async function longestUnasked(sql: Queries, limit: number): Promise<string[]> {
  const rows = await sql<{ pid: string }[]>`
    select f.pid from person_facts f join persons p using (pid)
    where f.asked_at < clock_timestamp() - interval '1 day' order by f.asked_at limit ${limit}`;
  return rows.map(({ pid }) => pid);
}

/** Deletes the answers about those who have left the first form unsaved for a day. */
export async function forgetUnsaved(sql: Queries): Promise<void> {
  await sql`
    delete from person_facts f
    where f.asked_at < clock_timestamp() - interval '1 day'
      and not exists (select from persons p where p.pid = f.pid)`;
}
