/** Rules for the links by which people confirm an e-mail address. */

/** Time for which a link is good. */
export const LINK_LIFE = { hours: 24 };
/** Links that one person is sent within a time, at most. */
export const MOST_LINKS = 5;
export const LINKS_WITHIN = { hours: 1 };
/** Age of a held e-mail, from which it tells nothing new any more when an address is confirmed at last. */
export const HELD_FOR = { days: 30 };
