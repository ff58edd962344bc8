/**
 * Cuts what pages use out of the files of their typeface: the weights from plain to bold, and the characters for which
 * its stylesheet asks a file. The typeface is half the bytes of a first visit. Called by npm after an installation;
 * where it was not, pages load the files as they are published.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const STYLESHEET = new URL(import.meta.resolve('@fontsource-variable/inter/wght.css'));
const CUT = new URL('../node_modules/.cache/fonts/', import.meta.url);
/** Each file of Latin letters, and the ranges of its characters. */
const FACES = /url\(\.\/(files\/([\w-]+-latin(?:-ext)?-wght-normal\.woff2))\)[^}]*?unicode-range: ([^;]+);/g;
const WEIGHTS = { min: 400, max: 700 };

mkdirSync(CUT, { recursive: true });
for (const [, path, name, ranges] of readFileSync(STYLESHEET, 'utf8').matchAll(FACES)) {
  const published = readFileSync(new URL(path, STYLESHEET));
  const options = { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } };
  const cut = await subsetFont(published, charactersIn(ranges), options);
  writeFileSync(new URL(name, CUT), cut);
}

/** Returns the characters of ranges as a stylesheet writes them: `U+0000-00FF,U+0131`. */
function charactersIn(ranges) {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place));
    })
    .join('');
}
