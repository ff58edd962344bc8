/** Somebody at work while parts of the system die: presses until an answer comes, and keeps what it was. */
import type { Page } from '../browser.ts';
import { commandIn, type Fields, fieldsOf, type PortalUser } from '../portal.ts';
import type { OfferedAct } from './acts.ts';
import type { Ledger, Told } from './ledger.ts';
import { answered, persist } from './persist.ts';
import { pick, type Random } from './random.ts';

/** Surroundings that people at work share. */
export interface Workplace {
  ledger: Ledger;
  random: Random;
  /** Addresses of the portals; where there are several, each form is sent to all of them at once. */
  portals: readonly string[];
}

/** A form on a page, with what the page says beside it. */
interface FoundForm {
  form: Fields;
  html: string;
}

const CHANCE_OF_RARE = 0.3;
const SAMPLES = [
  'æøå ÆØÅ',
  '<b>fett</b> & «sitat»',
  'linje én\nlinje to',
  '100 % "sikkert"',
  '⌀ 12 mm',
  'Ærlig talt',
];

export class Person {
  readonly user: PortalUser;
  protected readonly workplace: Workplace;
  #texts = 0;

  constructor(user: PortalUser, workplace: Workplace) {
    this.user = user;
    this.workplace = workplace;
  }

  /** Makes a text that nobody has written before. */
  protected words(): string {
    const { random } = this.workplace;
    return `${this.user.pid}-${++this.#texts} ${pick(random, SAMPLES)} ${Math.floor(random() * 1e9)}`;
  }

  /** Returns the page of an answer; a request that is not answered is noted. */
  protected answered(path: string, asked: Promise<Page>): Promise<Page> {
    return answered(asked, () =>
      this.workplace.ledger.silences.push(`${new Date().toISOString()} ${this.user.pid} ${path}`),
    );
  }

  /** Opens a page until it comes. */
  protected look(path: string): Promise<Page> {
    return persist(path, () => this.answered(path, this.user.open(path)));
  }

  /** Finds the form for an address on a page; null where the page does not have it. */
  protected async find(page: string, path: string): Promise<FoundForm | null> {
    return formIn(await this.look(page), path);
  }

  /** Sends a request to every portal at once. @returns the answers that came @throws where none did */
  protected async ask(path: string, body: Fields): Promise<Page[]> {
    const { portals } = this.workplace;
    const headers = { origin: this.user.portal };
    const asked = portals.map((portal) =>
      this.answered(path, this.user.browser.request(portal + path, body, { headers })),
    );
    const answers = (await Promise.allSettled(asked)).flatMap((answer) =>
      answer.status === 'fulfilled' ? answer.value : [],
    );
    if (answers.length === 0) await asked[0];
    return answers;
  }

  /**
   * Presses the button of an act until an answer comes, always with the same token, as somebody does who sees an error
   * page and tries again.
   */
  protected async act(
    { act, number, path, ...said }: Pick<Told, 'act' | 'number' | 'text' | 'generation'> & { path: string },
    form: Fields,
  ): Promise<boolean> {
    let presses = 0;
    const pages = await persist(path, () => {
      presses++;
      return this.ask(path, form);
    });
    for (const { status } of pages)
      this.workplace.ledger.note({
        ...{ what: 'told', number, act, commandId: commandIn(form), ...said, presses },
        answer: status === 303 ? 'accepted' : 'refused',
      });
    return pages.some(({ status }) => status === 303);
  }

  /** Does one of the things that the page of a case offers. @returns the name of the act; null where it offers none */
  protected async goOn(page: string, acts: readonly OfferedAct[], number: string): Promise<string | null> {
    const found = await this.look(page);
    const { random } = this.workplace;
    const offered = acts.filter(
      ({ path, isRare }) =>
        found.html.includes(`"${path(number)}"`) && (!isRare || random() < CHANCE_OF_RARE),
    );
    if (offered.length === 0) return null;
    const { act, path, isWritten, typed } = pick(random, offered);
    const at = path(number);
    const there = formIn(found, at) ?? (await this.find(at, at));
    if (!there) return null;
    const text = isWritten ? { text: this.words() } : {};
    const form = { ...there.form, ...typed?.(there.html, random), ...(text.text && { body: text.text }) };
    await this.act({ act, number, path: at, ...text }, form);
    return act;
  }
}

function formIn(page: Page, path: string): FoundForm | null {
  try {
    return { form: fieldsOf(page, path), html: page.html };
  } catch {
    return null;
  }
}
