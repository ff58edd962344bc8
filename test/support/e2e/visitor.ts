/** A visitor at a real browser: does what people do, by the names that they read, and notes its complaints. */
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { SECRETS, someone, type Who } from '../cast.ts';
import { endSession, seedSession } from '../sessions.ts';

const { portal, idporten, postgres } = inject('stack').addresses;

type Role = Parameters<Page['getByRole']>[0];
export type LoggedIn = Awaited<ReturnType<Visitor['keepLogin']>>;

/**
 * Arguments that make pages cheaper and not different: a tab keeps its drawing surface from page to page, no process
 * of its own draws, and scripts that run once are not optimised. The list of features replaces Playwright's own.
 */
const THRIFT = [
  '--disable-features=RenderDocument,PaintHolding',
  '--in-process-gpu',
  '--js-flags=--no-opt --no-maglev',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: THRIFT });

/** Complaint about a refused request, which is no fault of the page: the tests look at what the page says of it. */
const REFUSED = /^Failed to load resource: .* status of 4\d\d/;
/**
 * Complaint of htmx about an answer that never came: of one that failed the browser complains too, and of one that was
 * broken off since the person left the page, nobody has to.
 */
const NO_ANSWER = /^htmx: htmx:error: Failed to fetch/;

export class Visitor {
  /** Faults of the pages: errors on the console (each breach of the page's own policy is one), requests elsewhere. */
  readonly faults: string[] = [];
  readonly page: Page;
  readonly #scripts: boolean;

  /** @param scripts whether the page's scripts run */
  constructor(page: Page, scripts = true) {
    this.page = page;
    this.#scripts = scripts;
    page.on('console', (message) => {
      const text = message.text();
      const isNoFault = REFUSED.test(text) || NO_ANSWER.test(text);
      if (['error', 'warning'].includes(message.type()) && !isNoFault) this.#note(text);
    });
    page.on('pageerror', ({ message }) => this.#note(message));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && ![portal, idporten].includes(origin)) this.#note(request.url());
    });
  }

  /** Opens a new browser profile, with the cookies of an earlier login where they are given. */
  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'nb-NO', ...options });
    context.setDefaultTimeout(15_000);
    return new Visitor(await context.newPage(), options.javaScriptEnabled);
  }

  /** Opens one more tab for the same person. */
  async inNewTab(): Promise<Visitor> {
    return new Visitor(await this.page.context().newPage(), this.#scripts);
  }

  /** @returns the answer's status */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(portal + path);
    return response?.status() ?? 0;
  }

  at(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  find(role: Role, name: string): Locator {
    return this.page.getByRole(role, { name, exact: true });
  }

  async sees(role: Role, name: string): Promise<void> {
    await this.find(role, name).waitFor();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByText(text).first().waitFor();
  }

  async press(button: string): Promise<void> {
    await this.find('button', button).click();
  }

  /** Begins a case of a kind, on the page that lists the kinds. */
  async start(kind: string): Promise<void> {
    const heading = this.page.getByRole('heading', { name: kind });
    await this.page
      .getByRole('listitem')
      .filter({ has: heading })
      .getByRole('button', { name: 'Start' })
      .click();
    await this.page.waitForURL('**/skjema/informasjon');
  }

  async follow(link: string): Promise<void> {
    await this.find('link', link).click();
  }

  async write(textbox: string, text: string): Promise<void> {
    await this.find('textbox', textbox).fill(text);
  }

  /** Chooses one of many by its name, which is searched for by typing where scripts run. */
  async search(label: string, name: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByLabel(label, { exact: true });
    if (!this.#scripts) return void (await field.selectOption({ label: name }));
    // Before the scripts have run, the label is that of the list.
    const box = field.and(this.page.locator('input'));
    await box.fill(name);
    await box.press('Tab');
  }

  /** Logs in with BankID on the pages of the local ID-porten, and comes back. */
  async identify(who: Who): Promise<void> {
    await this.sees('heading', 'Velg innloggingsmetode');
    await this.page.getByRole('link', { name: 'BankID' }).click();
    await this.write('Fødselsnummer', someone(who).pid);
    await this.press('Neste');
    await this.write('Engangskode', SECRETS.engangskode);
    await this.page.getByLabel('Passord').fill(SECRETS.passord);
    await this.press('Logg inn');
    await this.page.waitForURL(`${portal}/**`);
  }

  /** Logs in as a person by a seeded session. */
  async logIn(who: Who): Promise<void> {
    await this.#bringSession('minside', await seedSession(postgres, 'person', someone(who)));
    await this.open('/');
    await this.sees('heading', `Hei, ${someone(who).name}!`);
  }

  async logInAsStaff(who: Who): Promise<void> {
    await this.#bringSession('minside-ansatt', await seedSession(postgres, 'staff', someone(who)));
    await this.open('/saksbehandling');
    await this.sees('heading', 'Arbeidsliste');
  }

  async #bringSession(name: string, value: string): Promise<void> {
    await this.page.context().addCookies([{ name, value, url: portal, httpOnly: true, sameSite: 'Lax' }]);
  }

  /** Ends the session of a person as time does; the cookie stays. */
  async loseSession(): Promise<void> {
    const cookies = await this.page.context().cookies(portal);
    await endSession(postgres, cookies.find(({ name }) => name === 'minside')?.value ?? '');
  }

  /** Logs in as a person through the local ID-porten. */
  async logInAtIdporten(who: Who): Promise<void> {
    await this.open('/logg-inn');
    await this.identify(who);
    await this.sees('heading', `Hei, ${someone(who).name}!`);
  }

  async logInAsStaffAtProvider(who: Who): Promise<void> {
    await this.open('/saksbehandling');
    await this.identify(who);
    await this.sees('heading', 'Arbeidsliste');
  }

  /** Returns the login of this browser profile, for others to arrive with. */
  keepLogin() {
    return this.page.context().storageState();
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  #note(fault: string): void {
    this.faults.push(`${this.at()}: ${fault}`);
  }
}
