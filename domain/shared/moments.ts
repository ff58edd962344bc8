/** A moment in milliseconds since 1970, UTC. */
export type Moment = number;
