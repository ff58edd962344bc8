export interface Page {
  url: string;
  status: number;
  html: string;
  /** Bytes of the answer, for one that is no text. */
  bytes: Buffer;
  headers: Headers;
  /** Address to which a redirect leads; null where the answer is none. */
  location: string | null;
}

interface Cookie {
  name: string;
  /** Header that set the cookie, with its attributes. */
  header: string;
  value: string;
  path: string;
}

/** A browser without windows, for one host: follows redirects, keeps cookies (also across ports), sends forms. */
export class Browser {
  #cookies: Cookie[] = [];

  /** Opens an address, and follows redirects to the page at their end. A form makes it a POST. */
  async open(url: string, form?: Record<string, string>): Promise<Page> {
    const page = await this.request(url, form);
    return page.location ? this.open(page.location) : page;
  }

  /** Sends one request and does not follow redirects. @param more what a browser would not send by itself */
  async request(url: string, form?: Record<string, string>, more: RequestInit = {}): Promise<Page> {
    const response = await fetch(url, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      ...more,
      headers: {
        cookie: this.#cookiesFor(url),
        accept: 'text/html',
        ...(form && { origin: new URL(url).origin }),
        ...(more.headers as Record<string, string> | undefined),
      },
    });
    for (const header of response.headers.getSetCookie()) this.#keep(header, url);
    const bytes = Buffer.from(await response.arrayBuffer());
    const location = response.headers.get('location');
    return {
      url,
      status: response.status,
      // as browsers do: a mark of the byte order is not part of the text
      html: new TextDecoder().decode(bytes),
      bytes,
      headers: response.headers,
      location: location && new URL(location, url).href,
    };
  }

  /** Returns the header that set a cookie, with its attributes. */
  cookieHeader(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.header;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Puts a cookie in, as an answer of the host would. */
  putCookie(name: string, value: string): void {
    this.#keep(`${name}=${value}; Path=/`, 'http://localhost/');
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return this.#cookies
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(header: string, url: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(header)?.[1] ?? new URL(url).pathname;
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
    const gone = !value || /max-age=0|expires=Thu, 01 Jan 1970/i.test(header);
    if (!gone) this.#cookies.push({ name, header, value, path });
  }
}
