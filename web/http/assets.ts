/**
 * The files that pages load, as an allow-list. They are read once, and their address carries a hash of them all,
 * so that browsers may keep them for good.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Asset {
  body: Buffer<ArrayBuffer>;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

const packaged = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));
const inter = packaged('@fontsource-variable/inter/wght.css');
/** Files of it with the weights that are used alone, as `dev/cut-fonts.mjs` makes them. */
const cut = new URL('../../node_modules/.cache/fonts/', import.meta.url);

export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  read('designsystemet.css', packaged('@digdir/designsystemet-css')),
  read('theme.css', packaged('@digdir/designsystemet-theme')),
  read('htmx.js', packaged('htmx.org/dist/htmx.min.js')),
  read('u-combobox.js', packaged('@u-elements/u-combobox')),
  read('u-datalist.js', packaged('@u-elements/u-datalist')),
  read('inter/wght.css', inter),
  ...folder('inter/files', new URL('files/', `file://${inter}`), /-wght-normal\.woff2$/),
  ...(existsSync(cut) ? folder('inter/files', cut, /\.woff2$/) : []),
  ...folder('', new URL('../static/', import.meta.url), /\.(css|m?js|svg)$/),
]);

function read(name: string, path: string): [string, Asset] {
  const body = readFileSync(path);
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  if (!type) throw new Error(`${name} is of no type that pages load`);
  return [name, { body, type }];
}

function folder(prefix: string, location: URL, only: RegExp): [string, Asset][] {
  return readdirSync(location)
    .filter((file) => only.test(file))
    .map((file) => read(prefix ? `${prefix}/${file}` : file, fileURLToPath(new URL(file, location))));
}

/** Hash of all the files, as it stands in their addresses. */
export const VERSION = [...ASSETS]
  .reduce((hash, [name, { body }]) => hash.update(name).update(body), createHash('sha256'))
  .digest('base64url')
  .slice(0, 12);

/** The address of a file of the allow-list. @throws {Error} for a file that is not in it */
export function assetUrl(name: string): string {
  if (!ASSETS.has(name)) throw new Error(`${name} is not in the list of files that pages load`);
  return `/static/${VERSION}/${name}`;
}
