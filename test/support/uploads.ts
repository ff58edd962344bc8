/** Files that tests attach, sent as browsers send them, and what the pages then say of them. */
import type { Page } from './browser.ts';
import type { Fields, PortalUser } from './portal.ts';

export interface Sent {
  /** The field in which it was chosen. */
  field?: string;
  name: string;
  bytes: Uint8Array;
}

/** The field for other attachments of an enquiry, which has no other place for files. */
export const FIELD = 'files.attachments';
/** The field for files beside a message. */
export const WITH_MESSAGE = 'files.melding';

export const tabOf = (number: string): string => `/saker/${number}/skjema/innhold`;
export const uploadTo = (number: string): string => `/saker/${number}/vedlegg/innhold/opplasting`;

/** Sends a form with files, and does not follow redirects. */
export function sendFiles(
  user: PortalUser,
  path: string,
  fields: Fields,
  files: readonly Sent[],
  headers: Record<string, string> = {},
): Promise<Page> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { field = FIELD, name, bytes } of files)
    form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return user.ask(path, { method: 'POST', body: form, headers: { origin: user.portal, ...headers } });
}

/** Attaches files to an enquiry, and nothing else. */
export async function attach(user: PortalUser, number: string, ...files: readonly Sent[]): Promise<Page> {
  const { token = '', generation = '' } = await user.formOn(tabOf(number), tabOf(number));
  return sendFiles(user, uploadTo(number), { token, generation }, files);
}

/** Makes a body in pieces, which does not say how long it is. */
export function chunked(pieces: Iterable<Uint8Array>): RequestInit {
  const each = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = each.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return { method: 'POST', body, duplex: 'half' } as RequestInit;
}

/** Returns the files that a page shows: each with its words, and the address where it is downloaded. */
export function filesOn({ html }: Page): { name: string; says: string; href: string | null; key: string }[] {
  return html
    .split('<li id="')
    .slice(1)
    .map((item) => item.split('</li>')[0]!)
    .map((item) => ({
      key: item.slice(0, item.indexOf('"')),
      name: /<p id="[^"]*">.*?(?:<a[^>]*>|<strong>)(.*?)<\/(?:a|strong)>/s.exec(item)?.[1] ?? '',
      says: /<span class="ds-tag"[^>]*>(.*?)<\/span>/s.exec(item)?.[1] ?? '',
      href: /<a class="ds-link" href="([^"]*)"/.exec(item)?.[1] ?? null,
    }));
}
