import type { FC } from 'hono/jsx';

/** A text that somebody wrote, with its lines as they were. */
export const Written: FC<{ text: string }> = ({ text }) => <p class="written">{text}</p>;
