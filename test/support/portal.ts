/** A user of the portal without a window: opens its pages and sends its forms, as without JavaScript. */
import { inject } from 'vitest';
import { connect } from '../../db/sql.ts';
import { Browser, type Page } from './browser.ts';
import { type Somebody, someone, type Who } from './cast.ts';
import { confirmAddress } from './emails.ts';
import { logIn } from './idporten.ts';
import { seedSession } from './sessions.ts';

/** Values that a form sends, by the names of its fields. */
export type Fields = Record<string, string>;

export class PortalUser {
  readonly browser = new Browser();
  readonly who: Somebody;
  readonly portal: string;

  constructor(portal: string, who: Who) {
    this.portal = portal;
    this.who = someone(who);
  }

  get pid(): string {
    return this.who.pid;
  }

  open(path: string): Promise<Page> {
    return this.browser.open(this.portal + path);
  }

  /** Sends any request and does not follow redirects. */
  ask(path: string, request: RequestInit = {}): Promise<Page> {
    return this.browser.request(this.portal + path, undefined, request);
  }

  /** Opens a session, as a login would. */
  async beginSession(): Promise<void> {
    const { postgres } = inject('stack').addresses;
    this.browser.putCookie('minside', await seedSession(postgres, 'person', this.who));
  }

  /** Logs in as a person by a seeded session, and tells who that is where the portal asks at first login. */
  async logIn(words: Fields = {}): Promise<Page> {
    await this.beginSession();
    return this.#comeIn(await this.open('/'), words);
  }

  /** Logs in as a person through the local ID-porten. */
  async logInAtIdporten(words: Fields = {}): Promise<Page> {
    return this.#comeIn(await logIn(this.browser, `${this.portal}/logg-inn`, this.who), words);
  }

  async #comeIn(page: Page, words: Fields): Promise<Page> {
    if (!page.url.includes('/velkommen')) return page;
    const answers = {
      ...{ name: this.who.name, address: 'Testveien 1, 0585 Oslo', email: `${this.who.pid}@minside.example` },
      ...{ phone: '22000000', language: 'nb', accept: 'yes' },
    };
    const home = await this.send(fieldsOf(page, '/velkommen'), '/velkommen', { ...answers, ...words });
    await this.#confirmAddress();
    return home;
  }

  /** Confirms the address of the first form, in the stack that all files share; other stacks do it by themselves. */
  async #confirmAddress(): Promise<void> {
    const { addresses } = inject('stack') ?? {};
    if (addresses?.portal !== this.portal) return;
    const sql = connect(addresses.postgres, { name: 'addresses of tests', max: 1 });
    await confirmAddress(sql, this.pid);
    await sql.end();
  }

  /** Chooses in the menu whom to act for: an organisation by its name, or oneself as *Privatperson*. */
  async actFor(name: string): Promise<Page> {
    const { html } = await this.open('/');
    const button = html
      .split('<button')
      .find((part) => part.includes('name="party"') && part.includes(`>${name}<`));
    const party = /value="([^"]+)"/.exec(button ?? '')?.[1] ?? '';
    return this.browser.open(`${this.portal}/pa-vegne-av`, { party });
  }

  async logInAsStaff(): Promise<Page> {
    const { postgres } = inject('stack').addresses;
    this.browser.putCookie('minside-ansatt', await seedSession(postgres, 'staff', this.who));
    return this.open('/saksbehandling');
  }

  /** Logs in as a member of staff through the local provider. */
  logInAsStaffAtProvider(): Promise<Page> {
    return logIn(this.browser, `${this.portal}/saksbehandling/logg-inn`, this.who);
  }

  /** Sends a form with what it holds and what is typed, and follows redirects. */
  send(form: Fields, path: string, typed: Fields = {}): Promise<Page> {
    return this.browser.open(this.portal + path, { ...form, ...typed });
  }

  /** Sends a form and does not follow redirects. */
  press(form: Fields, path: string, typed: Fields = {}): Promise<Page> {
    return this.browser.request(this.portal + path, { ...form, ...typed });
  }

  /** Opens a page and sends the form on it. */
  async fill(page: string, path: string, typed: Fields = {}): Promise<Page> {
    return this.send(await this.formOn(page, path), path, typed);
  }

  /** Begins an enquiry. @returns its number */
  async begin(): Promise<string> {
    const { url } = await this.fill('/ny', '/saker', { kind: 'enquiry' });
    return numberIn(url);
  }

  /** Writes an enquiry that can be sent in. */
  async write(number: string, words: Partial<typeof WORDS> = {}): Promise<void> {
    for (const [tab, fields] of inTabs({ ...WORDS, ...words })) {
      const path = `/saker/${number}/skjema/${tab}`;
      await this.fill(path, path, { ...fields, go: 'send-inn' });
    }
  }

  /** Returns the form for an address, on a page. @throws where the page does not have it */
  async formOn(page: string, path: string): Promise<Fields> {
    return fieldsOf(await this.open(page), path);
  }

  /** Returns the form that sends a case in, as it stands now. */
  toSend(number: string): Promise<Fields> {
    return this.formOn(`/saker/${number}/skjema/send-inn`, `/saker/${number}/innsending`);
  }

  /** Begins, writes and sends an enquiry. @returns its number */
  async enquire(words: Partial<typeof WORDS> = {}): Promise<string> {
    const number = await this.begin();
    await this.write(number, words);
    await this.send(await this.toSend(number), `/saker/${number}/innsending`);
    return number;
  }
}

/** Content of an enquiry, unless a test has words of its own. */
const WORDS = {
  concerns: 'export_control',
  subject: 'Spørsmål om prøver',
  text: 'Trenger vi lisens for å sende prøver?',
  confirmed: 'yes',
};

const TAB_OF: Readonly<Record<keyof typeof WORDS, string>> = {
  concerns: 'innhold',
  subject: 'innhold',
  text: 'innhold',
  confirmed: 'kontakt',
};

function inTabs(words: typeof WORDS): Map<string, Fields> {
  const tabs = new Map<string, Fields>();
  for (const [path, value] of Object.entries(words)) {
    const tab = TAB_OF[path as keyof typeof WORDS];
    tabs.set(tab, { ...tabs.get(tab), [`value.${path}`]: value });
  }
  return tabs;
}

/** Returns the number of the case that an address is about. */
export const numberIn = (url: string): string => /\/saker\/(\d+)/.exec(url)?.[1] ?? '';

/** Returns what a form on a page sends by itself: its hidden fields, the one-time token among them. */
export function fieldsOf(page: Pick<Page, 'url' | 'status' | 'html'>, action: string): Fields {
  const form = page.html.split('<form').find((part) => part.includes(`action="${action}"`));
  if (!form) throw new Error(`no form for ${action} at ${page.url} (${page.status})`);
  const inputs = form.split('</form>')[0]!.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]),
  );
}

/** Returns the id of the command that a form's token stands for. */
export const commandIn = (form: Fields): string => form.token?.split('.')[0] ?? '';
