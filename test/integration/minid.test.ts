/** MinID in the local ID-porten, journey by journey, with what comes by post and by SMS. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../../db/sql.ts';
import { Browser } from '../support/browser.ts';
import { MinidUser, PASSWORD, pinsOf } from '../support/minid.ts';

const { portal, mailbox, postgres } = inject('stack').addresses;
let sql: Sql;
beforeAll(() => {
  sql = connect(postgres, { name: 'MinID test', max: 1 });
});
afterAll(() => sql.end());

/** Begins a login, which waits for a method in a browser of its own. */
async function begin(): Promise<{ browser: Browser; at: string }> {
  const browser = new Browser();
  const { url } = await browser.open(`${portal}/logg-inn?niva=betydelig&til=/personvern`);
  return { browser, at: url };
}

const isIn = (browser: Browser): boolean => browser.cookie('minside') !== undefined;

/** Returns the level and the method of login of a person's newest session. */
async function sessionOf(pid: string) {
  const [session] = await sql<{ acr: string; amr: string }[]>`
    select acr, amr from sessions where pid = ${pid} order by created_at desc limit 1`;
  return session;
}

describe('MinID', () => {
  const jonas = new MinidUser(mailbox, 'reader');
  let pins: string[];

  it('posts a letter with codes to the address in the register, as a PDF that says them', async () => {
    const { browser, at } = await begin();
    pins = await jonas.order(browser, at);
    expect(new Set(pins).size).toBe(20);
    const [letter] = await jonas.letters();
    const file = await getDocument({ data: await jonas.file(letter!) }).promise;
    const { items } = await (await file.getPage(1)).getTextContent();
    const said = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const pin of pins) expect(said).toContain(pin);
    expect(said).toContain('Syntetisk Person');
    expect(await (await file.getMetadata()).info).toMatchObject({ Title: 'PIN-koder til MinID' });
  });

  it('registers somebody with two of them, and logs them in at the lower level', async () => {
    const { browser, at } = await begin();
    const page = await jonas.register(browser, at, pins.slice(0, 2));
    expect(page.url).toBe(`${portal}/personvern`);
    expect(await sessionOf(jonas.pid)).toEqual({ acr: 'idporten-loa-substantial', amr: 'Minid-PIN' });
  });

  it('logs in with the password and a code from the letter, where no mobile is registered', async () => {
    const { browser, at } = await begin();
    const ask = await jonas.password(browser, at);
    expect(ask.url).toBe(`${at}/minid/pin-kode`);
    const page = await browser.open(ask.url, { pin: pins[2]! });
    expect(page.url).toBe(`${portal}/personvern`);
  });

  it('takes each code once', async () => {
    const { browser, at } = await begin();
    for (const used of [pins[0]!, pins[2]!]) {
      const ask = await jonas.password(browser, at);
      expect((await browser.open(ask.url, { pin: used })).status).toBe(422);
    }
    expect((await jonas.showPins(browser, at, [pins[3]!, pins[3]!])).status).toBe(422);
    expect((await jonas.showPins(browser, at, [pins[3]!, pins[0]!])).status).toBe(422);
    expect(isIn(browser)).toBe(false);
    // A right code beside a wrong one was not used up by it.
    const ask = await jonas.password(browser, at);
    expect((await browser.open(ask.url, { pin: pins[3]! })).url).toBe(`${portal}/personvern`);
  });

  it('gives a new password, and a mobile number, for two codes', async () => {
    const { browser, at } = await begin();
    const choose = await jonas.showPins(browser, at, pins.slice(4, 6), 'glemt-passord');
    expect((await browser.open(choose.url, { passord: 'kort', mobil: '' })).status).toBe(422);
    expect((await browser.open(choose.url, { passord: 'et helt nytt', mobil: 'ni' })).status).toBe(422);
    const page = await browser.open(choose.url, { passord: 'et helt nytt', mobil: jonas.mobile });
    expect(page.url).toBe(`${portal}/personvern`);
    const other = await begin();
    expect((await jonas.password(other.browser, other.at, PASSWORD)).status).toBe(422);
  });

  it('logs in with the password and a code by SMS, which works in that login alone, and once', async () => {
    const { browser, at } = await begin();
    const ask = await jonas.password(browser, at, 'et helt nytt');
    expect(ask.url).toBe(`${at}/minid/engangskode`);
    const code = await jonas.code();
    const elsewhere = await begin();
    const otherAsk = await jonas.password(elsewhere.browser, elsewhere.at, 'et helt nytt');
    expect((await elsewhere.browser.open(otherAsk.url, { engangskode: code })).status).toBe(422);
    expect((await browser.open(ask.url, { engangskode: code })).url).toBe(`${portal}/personvern`);
    expect(await sessionOf(jonas.pid)).toMatchObject({ amr: 'Minid-OTC' });
    expect(await sql`select 1 from idporten.minid_messages where login = ${at.split('/').at(-1)!}`).toEqual(
      [],
    );
  });

  it('sends as many messages as somebody logs in with', async () => {
    for (let count = 0; count < 6; count++) {
      const { browser, at } = await begin();
      const ask = await jonas.password(browser, at, 'et helt nytt');
      expect(ask.url).toBe(`${at}/minid/engangskode`);
      const page = await browser.open(ask.url, { engangskode: await jonas.code() });
      expect(page.url).toBe(`${portal}/personvern`);
    }
  });

  it('takes a code from the letter instead, where one asks for that', async () => {
    const { browser, at } = await begin();
    const ask = await jonas.password(browser, at, 'et helt nytt');
    expect(ask.html).toContain('Bruk PIN-kode');
    const page = await browser.open(`${at}/minid/pin-kode`, { pin: pins[6]! });
    expect(page.url).toBe(`${portal}/personvern`);
  });

  it('lets no step be left out', async () => {
    const { browser, at } = await begin();
    await browser.open(`${at}/minid`, { pid: jonas.pid });
    for (const step of ['minid/pin-kode', 'minid/engangskode', 'minid/nytt-passord']) {
      expect((await browser.open(`${at}/${step}`)).url).toBe(`${at}/minid`);
      const form = { pin: pins[7]!, engangskode: '00000', passord: 'en annens passord', mobil: '' };
      expect((await browser.open(`${at}/${step}`, form)).url).toBe(`${at}/minid`);
    }
    const ask = await jonas.password(browser, at, 'et helt nytt');
    expect((await browser.open(`${at}/minid/nytt-passord`, { passord: 'en annens passord' })).url).toBe(
      `${at}/minid`,
    );
    expect(ask.status).toBe(200);
  });

  it('blocks every code, and those of a new letter work', async () => {
    const { browser, at } = await begin();
    await browser.open(`${at}/minid/sperring`, { pid: jonas.pid });
    expect((await jonas.showPins(browser, at, pins.slice(10, 12))).status).toBe(422);
    const fresh = await jonas.order(browser, at);
    expect((await jonas.showPins(browser, at, pins.slice(10, 12))).status).toBe(422);
    expect((await jonas.register(browser, at, fresh.slice(0, 2))).url).toBe(`${portal}/personvern`);
  });

  it('keeps the codes of the letter before until one of the new letter was used', async () => {
    const [, second] = await jonas.letters();
    const old = pinsOf(second!);
    const { browser, at } = await begin();
    const fresh = await jonas.order(browser, at);
    const ask = await jonas.password(browser, at);
    await browser.open(`${at}/minid/pin-kode`, { pin: old[2]! });
    expect(isIn(browser)).toBe(true);
    expect(ask.status).toBe(200);
    const next = await begin();
    await jonas.password(next.browser, next.at);
    await next.browser.open(`${next.at}/minid/pin-kode`, { pin: fresh[0]! });
    expect(isIn(next.browser)).toBe(true);
    const last = await begin();
    await jonas.password(last.browser, last.at);
    expect((await last.browser.open(`${last.at}/minid/pin-kode`, { pin: old[3]! })).status).toBe(422);
  });

  it('posts no more than three letters in an hour of which no code was used, and does not tell', async () => {
    const { browser, at } = await begin();
    const berit = new MinidUser(mailbox, 'support');
    let codes: string[] = [];
    for (let count = 0; count < 3; count++) codes = await berit.order(browser, at);
    const before = (await berit.letters()).length;
    const page = await browser.open(`${at}/minid/bestilling`, { pid: berit.pid });
    expect(page.html).toContain('Er nummeret i folkeregisteret, sender vi et brev');
    // A letter ordered later has come, so an earlier one would be there.
    await new MinidUser(mailbox, 'caseworker').order(browser, at);
    expect(await berit.letters()).toHaveLength(before);
    expect((await berit.register(browser, at, codes.slice(0, 2))).url).toBe(`${portal}/personvern`);
    const other = await begin();
    expect(await berit.order(other.browser, other.at)).toHaveLength(20);
  });

  it('keeps passwords and codes as hashes alone', async () => {
    const kept = await sql<{ row: string }[]>`
      select to_jsonb(u)::text as row from idporten.minid_users u
      union all select to_jsonb(p)::text from idporten.minid_pins p
      union all select to_jsonb(k)::text from idporten.oidc_models k`;
    const all = kept.map(({ row }) => row).join();
    for (const secret of [PASSWORD, 'et helt nytt', ...pins.map((pin) => `"${pin}"`)])
      expect(all).not.toContain(secret);
  });
});

describe('what MinID tells of a number', () => {
  const NOBODY = '01878599999';

  /** Returns the words and times of every page that asks for a number. */
  async function answersFor(pid: string) {
    const { browser, at } = await begin();
    const pages: string[] = [];
    const times: number[] = [];
    const ask = async (path: string, form: Record<string, string>) => {
      const begun = performance.now();
      const page = await browser.open(`${at}/${path}`, form);
      times.push(performance.now() - begun);
      pages.push(`${page.status} ${page.html}`.replaceAll(at.split('/').at(-1)!, 'uid'));
    };
    await ask('minid', { pid });
    await ask('minid/passord', { passord: 'feil passord' });
    await ask('minid/registrering', { pid, pin1: '10000', pin2: '10001' });
    await ask('minid/glemt-passord', { pid, pin1: '10000', pin2: '10001' });
    await ask('minid/sperring', { pid });
    await ask('minid/bestilling', { pid });
    return { pages, times };
  }

  it('is the same for one that is registered and one that nobody has', async () => {
    const registered = await answersFor(new MinidUser(mailbox, 'reader').pid);
    const nobody = await answersFor(NOBODY);
    expect(nobody.pages).toEqual(registered.pages);
    // what is compared with a secret takes as long as the answer that takes longest
    for (const at of [1, 2, 3]) {
      expect(registered.times[at]).toBeGreaterThan(240);
      expect(nobody.times[at]).toBeGreaterThan(240);
    }
  });

  it('is that there were too many attempts, after five, with waits that grow', async () => {
    const { browser, at } = await begin();
    const user = new MinidUser(mailbox, 'approver');
    const statuses: number[] = [];
    for (let count = 0; count < 6; count++) statuses.push((await user.password(browser, at)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect(await waitOf(user.pid)).toBe(15);
    await sql`update idporten.attempts set wait_until = clock_timestamp() where pid = ${user.pid}`;
    expect((await user.password(browser, at)).status).toBe(422);
    expect(await waitOf(user.pid)).toBe(30);
  });

  it('is no more when many try at once', async () => {
    const pid = '01878588888';
    const logins = await Promise.all(Array.from({ length: 8 }, begin));
    const answers = await Promise.all(
      logins.map(({ browser, at }, count) =>
        browser.open(`${at}/minid/registrering`, { pid, pin1: '10000', pin2: `2000${count}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  });

  const waitOf = async (pid: string) => {
    const [row] = await sql<{ minutes: number }[]>`
      select round(extract(epoch from wait_until - last_at) / 60)::int as minutes
      from idporten.attempts where pid = ${pid} and what = 'minid-password'`;
    return row?.minutes;
  };
});
