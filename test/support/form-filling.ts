/** Fills in forms of any kind through the portal's pages, as people do without JavaScript. */
import { sectionsOf } from '../../domain/forms/conditions.ts';
import { filesOf, linesOf } from '../../domain/forms/content.ts';
import type { Content, Field, Files, Kind, Lines, Value } from '../../domain/forms/types.ts';
import { filesName } from '../../web/ui/files.tsx';
import { to, URLS } from '../../web/urls.ts';
import { type Fields, fieldsOf, type PortalUser } from './portal.ts';

/** Begins a case of a kind. @returns the address that this leads to */
export async function begin(user: PortalUser, kind: Kind): Promise<string> {
  // Each kind has a form of its own on the page, with a token of its own; any of them begins any kind.
  const form = fieldsOf(await user.open('/ny'), '/saker');
  return (await user.send({ ...form, kind: kind.id }, '/saker')).url;
}

/**
 * Writes what a form is to hold, tab by tab and line by line.
 * @param content where a file is to lie, it has the name under which one is uploaded there
 * @returns what the form holds then but for files: lines have the ids that the portal gave them
 */
export async function fillIn(
  user: PortalUser,
  number: string,
  { kind, content }: { kind: Kind; content: Content },
): Promise<Content> {
  const written: Record<string, Value> = {};
  for (const section of sectionsOf(kind, content)) {
    const tab = `/saker/${number}/skjema/${section.id}`;
    const typed = valuesOf(section.fields, content);
    await press(user, tab, asSent(typed), 'neste');
    Object.assign(written, typed);
    for (const lines of section.lines ?? [])
      for (const [at, { values }] of linesOf(content, lines).entries())
        Object.assign(written, await writeLine(user, { tab, typed, lines, values, place: at + 1 }));
    for (const place of section.files ?? [])
      for (const { file } of filesOf(content, place))
        await upload(user, {
          tab,
          typed,
          to: to(URLS.draftFiles, { number, tab: section.id }),
          place,
          name: file,
        });
  }
  return written;
}

interface Upload {
  tab: string;
  /** Content of the tab beside its files, which is sent with them. */
  typed: Content;
  to: string;
  place: Files;
  name: string;
}

async function upload(user: PortalUser, { tab, typed, to, place, name }: Upload): Promise<void> {
  const page = await user.open(tab);
  const body = new FormData();
  for (const [field, value] of Object.entries({ ...fieldsOf(page, tab), ...asSent(typed) }))
    body.append(field, value);
  body.append(filesName(place.path), new File([`Til ${place.label.nb}.\n`], name));
  const headers = { origin: new URL(page.url).origin };
  const { status } = await user.ask(to, { method: 'POST', body, headers });
  if (status !== 303) throw new Error(`${to} answers ${status} to ${name}`);
}

interface NewLine {
  tab: string;
  /** Content of the tab beside its lines, which every button there sends. */
  typed: Content;
  lines: Lines;
  /** Values that the line is to hold. */
  values: Content;
  place: number;
}

async function writeLine(user: PortalUser, { tab, typed, lines, values, place }: NewLine): Promise<Content> {
  const path = (await press(user, tab, asSent(typed), `add ${lines.path}`)).split('/').at(-1)!;
  const kept = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [`${path}.${field}`, value]),
  );
  await press(user, `${tab}/${path}`, asSent(kept), `show ${path}`);
  return { [path]: String(place), ...kept };
}

const valuesOf = (fields: readonly Field[], content: Content): Content =>
  Object.fromEntries(
    fields.flatMap(({ path }) => (content[path] === undefined ? [] : [[path, content[path]]])),
  );

/** Returns values as a browser sends them. */
const asSent = (values: Content): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([path, value]) => [
      `value.${path}`,
      value === true ? 'yes' : String([value].flat()[0]).replaceAll('\n', '\r\n'),
    ]),
  );

/** Sends a page's form with these values and this button. @returns where it leads */
async function press(user: PortalUser, path: string, values: Fields, go: string): Promise<string> {
  const page = await user.press(await user.formOn(path, path), path, { ...values, go });
  if (page.status !== 303) throw new Error(`${path} answers ${page.status}`);
  return new URL(page.location ?? '').pathname;
}
