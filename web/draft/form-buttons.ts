/** Buttons of a form: the values of `go` that they send. Whatever is typed on the page is saved first. */

/** *Lagre og lukk*: out of the form. */
export const CLOSE = 'lukk';

/** Value of the button to the next tab: which one that is can depend on the fields when they are saved. */
export const NEXT = 'neste';

type LineVerb = 'add' | 'copy' | 'import' | 'move' | 'remove' | 'restore' | 'show' | 'undo';

/** A button that does something with lines. @param path of the lines, or of one line */
export const goLine = (verb: LineVerb, path: string): string => `${verb} ${path}`;

/** The button that leads to entries of earlier cases. @param path of the entry */
export const goEarlier = (path: string): string => `earlier ${path}`;
