import type { Language } from '../domain/shared/language.ts';
import { en } from './en/index.ts';
import { nb, type Text } from './nb/index.ts';
import { nn } from './nn/index.ts';

export type { Text };

/** Everything that the portal, its e-mails and its documents say, by language. */
export const TEXTS: Readonly<Record<Language, Text>> = { nb, nn, en };
