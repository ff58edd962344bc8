/** What people do with the lines of a form, beside writing them: they move them and bring them from elsewhere. */
export const LINES = {
  nb: {
    up: 'Flytt opp',
    down: 'Flytt ned',
    place: 'Nummer i listen',
    placeHelp: (of: string) => `Et tall fra 1 til ${of}. De andre linjene beholder rekkefølgen.`,
    move: 'Flytt linjen',
    brought: (count: string) => (count === '1' ? '1 linje er lagt til.' : `${count} linjer er lagt til.`),
    takenBack: 'Linjene er fjernet igjen, og listen er som før.',
    changedSince:
      'Linjene er endret etter at de ble lagt til, så de kan ikke fjernes samlet. Ingenting er fjernet.',
    noPlace: 'Skriv nummeret som linjen skal ha i listen, for eksempel 3. Linjen er ikke flyttet.',
  },
  nn: {
    up: 'Flytt opp',
    down: 'Flytt ned',
    place: 'Nummer i lista',
    placeHelp: (of: string) => `Eit tal frå 1 til ${of}. Dei andre linjene held på rekkjefølgja.`,
    move: 'Flytt linja',
    brought: (count: string) => (count === '1' ? '1 linje er lagd til.' : `${count} linjer er lagde til.`),
    takenBack: 'Linjene er fjerna igjen, og lista er som før.',
    changedSince:
      'Linjene er endra etter at dei vart lagde til, så dei kan ikkje fjernast samla. Ingenting er fjerna.',
    noPlace: 'Skriv nummeret som linja skal ha i lista, til dømes 3. Linja er ikkje flytta.',
  },
  en: {
    up: 'Move up',
    down: 'Move down',
    place: 'Number in the list',
    placeHelp: (of: string) => `A number from 1 to ${of}. The other lines keep their order.`,
    move: 'Move the line',
    brought: (count: string) =>
      count === '1' ? '1 line has been added.' : `${count} lines have been added.`,
    takenBack: 'The lines have been removed again, and the list is as it was before.',
    changedSince:
      'The lines have been changed since they were added, so they cannot be removed all at once. Nothing has been removed.',
    noPlace: 'Enter the number the line should have in the list, for example 3. The line has not been moved.',
  },
};
