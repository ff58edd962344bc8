/** Times after which a session ends without a visit and in any case: those of ID-porten. */
export const SESSION_IDLE = { minutes: 30 };
export const SESSION_LIFE = { hours: 2 };
