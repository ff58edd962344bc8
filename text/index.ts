import { en } from './en.ts';
import { nb, type Text } from './nb.ts';
import { nn } from './nn.ts';

export type { Text };

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const TEXTS: Readonly<Record<Language, Text>> = { nb, nn, en };
