/** Newest cases from which something is used again, however many there are. */
export const NEWEST_CASES = 50;
/** Time for which lines from a spreadsheet are kept between their preview and their import: retention, no deadline. */
export const IMPORT_LIFE = { days: 1 };
