/** A user who is logged in to the portal of a bench. */
import people from '../dev/people.json' with { type: 'json' };
import type { Stack } from '../dev/stack.ts';
import { Browser } from '../test/support/browser.ts';
import { seedSession } from '../test/support/sessions.ts';

const COOKIE = 'minside';

export class BenchUser {
  readonly #browser = new Browser();
  readonly #portal: string;

  private constructor(portal: string) {
    this.#portal = portal;
  }

  /** @param which place of the person among the made-up people */
  static async arrive({ addresses }: Stack, which = 0): Promise<BenchUser> {
    const user = new BenchUser(addresses.portal);
    user.#browser.putCookie(COOKIE, await seedSession(addresses.postgres, 'person', people[which]!));
    return user;
  }

  /** Opens a page. @returns its HTML */
  async open(path: string): Promise<string> {
    const { status, html } = await this.#browser.open(this.#portal + path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return html;
  }

  /** Sends a request as it is. @returns the HTML of the answer @throws {Error} where the portal refuses it */
  async post(path: string, request: RequestInit, accepted = [200, 303]): Promise<string> {
    const headers = {
      ...(request.headers as Record<string, string>),
      cookie: `${COOKIE}=${this.#browser.cookie(COOKIE)}`,
      origin: this.#portal,
    };
    const answer = await fetch(this.#portal + path, { ...request, headers, redirect: 'manual' });
    const html = await answer.text();
    if (!accepted.includes(answer.status)) throw new Error(`${path}: ${answer.status}`);
    return html;
  }

  /** Begins a case. @returns its number */
  async begin(kind = 'enquiry'): Promise<string> {
    const fields = hiddenFields(await this.open('/ny'), '/saker');
    const page = await this.#browser.open(`${this.#portal}/saker`, { ...fields, kind });
    return /\/saker\/(\d+)/.exec(page.url)?.[1] ?? '';
  }

  /** Begins an enquiry. @returns the address and the fields of an upload to it */
  async formForFiles(): Promise<{ path: string; fields: Record<string, string> }> {
    const number = await this.begin();
    const tab = `/saker/${number}/skjema/innhold`;
    const { token = '', generation = '' } = hiddenFields(await this.open(tab), tab);
    return { path: `/saker/${number}/vedlegg/innhold/opplasting`, fields: { token, generation } };
  }
}

/** Returns the hidden fields of the form for an address on a page. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const inputs = form.split('</form>')[0]!.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const attribute = (input: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}
