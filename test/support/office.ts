/** Both sides of a case at work: brings cases into the states that tests begin from, by the portal alone. */
import { expect, vi } from 'vitest';
import type { Sql } from '../../db/sql.ts';
import type { PortalUser } from './portal.ts';

/** The states that a case can come to through the portal. */
export type Reached =
  | 'draft'
  | 'discarded'
  | 'submitted'
  | 'under_review'
  | 'awaiting_applicant'
  | 'decided'
  | 'withdrawn';

type Step = 'discard' | 'write' | 'send' | 'take' | 'ask' | 'decide' | 'withdraw';

const WAYS: Readonly<Record<Reached, readonly Step[]>> = {
  draft: ['write'],
  discarded: ['discard'],
  submitted: ['write', 'send'],
  under_review: ['write', 'send', 'take'],
  awaiting_applicant: ['write', 'send', 'take', 'ask'],
  decided: ['write', 'send', 'take', 'decide'],
  withdrawn: ['write', 'send', 'withdraw'],
};

/** Longest wait for an answer, also where every act replays its workflow and other tests run beside. */
export const SOON = { timeout: 20_000, interval: 50 };

export class Office {
  readonly #sql: Sql;
  readonly #applicant: PortalUser;
  readonly #caseworker: PortalUser;
  /** Words that are written in the cases. */
  readonly #words: Partial<Record<'subject' | 'text', string>>;

  constructor(
    sql: Sql,
    sides: { applicant: PortalUser; caseworker: PortalUser },
    words: Partial<Record<'subject' | 'text', string>> = {},
  ) {
    this.#sql = sql;
    this.#applicant = sides.applicant;
    this.#caseworker = sides.caseworker;
    this.#words = words;
  }

  /** @returns the number of a new case in this state */
  async bring(state: Reached): Promise<string> {
    const number = await this.#applicant.begin();
    for (const step of WAYS[state]) await this.#take(step, number);
    expect(await stateOf(this.#sql, number)).toBe(state);
    return number;
  }

  async #take(step: Step, number: string): Promise<void> {
    const page = await this.#steps[step](number);
    if (page && page.status !== 200) throw new Error(`${step} on ${number}: ${page.status}`);
    await settled(this.#sql, number);
  }

  readonly #steps = {
    write: (number: string) => this.#applicant.write(number, this.#words).then(() => null),
    send: async (number: string) =>
      this.#applicant.send(await this.#applicant.toSend(number), `/saker/${number}/innsending`),
    discard: (number: string) => fillOwn(this.#applicant, `/saker/${number}/sletting`),
    withdraw: (number: string) => fillOwn(this.#applicant, `/saker/${number}/trekking`),
    take: (number: string) => this.#caseworker.fill(deskOf(number), deskOf(number, 'behandling')),
    ask: (number: string) =>
      fillOwn(this.#caseworker, deskOf(number, 'sporsmal'), { body: 'Hvor mange?', due: inAMonth() }),
    decide: (number: string) =>
      fillOwn(this.#caseworker, deskOf(number, 'vedtak'), { body: 'Nei, det trengs ikke.' }),
  };
}

/** Fills in the form of a page, which is sent to the page's own address. */
const fillOwn = (user: PortalUser, path: string, typed: Record<string, string> = {}) =>
  user.fill(path, path, typed);

/** Returns the address at which DEKSA does something with a case. */
export const deskOf = (number: string, what = ''): string =>
  `/saksbehandling/saker/${number}${what && `/${what}`}`;

export const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Waits until every act on a case has its outcome. */
export async function settled(sql: Sql, number: string): Promise<void> {
  await vi.waitFor(async () => expect(await openActs(sql, number)).toBe(0), SOON);
}

const openActs = async (sql: Sql, number: string): Promise<number> => {
  const rows = await sql`
    select from commands join cases using (workflow_id) where number = ${number} and commands.outcome is null`;
  return rows.length;
};

/** Waits until every e-mail about a case is sent. @returns which they were */
export async function mailed(sql: Sql, number: string): Promise<string[]> {
  await settled(sql, number);
  await vi.waitFor(async () => {
    for (const { sentAt } of await mailsOf(sql, number)) expect(sentAt).not.toBeNull();
  }, SOON);
  return (await mailsOf(sql, number)).map(({ mail }) => mail);
}

const mailsOf = (sql: Sql, number: string): Promise<{ mail: string; sentAt: Date | null }[]> => sql<
  { mail: string; sentAt: Date | null }[]
>`
  select mail, sent_at from mails join cases using (workflow_id) where number = ${number} order by mails.created_at`;

export const stateOf = async (sql: Sql, number: string): Promise<string> => {
  const [row] = await sql<{ state: string }[]>`select state from cases where number = ${number}`;
  return row?.state ?? 'none';
};
