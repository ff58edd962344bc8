/** Rules for the links by which people confirm an e-mail address. */

/** Time for which a link is good. */
export const LINK_LIFE = { hours: 24 };
/** Links that one person is sent within an hour, at most. */
export const LINKS_IN_AN_HOUR = 5;
/** Age of a held e-mail, from which it tells nothing new any more when an address is confirmed at last. */
export const HELD_FOR = { days: 30 };
