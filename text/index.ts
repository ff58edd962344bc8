import type { Language } from '../domain/shared/language.ts';
import { en } from './en.ts';
import { nb, type Text } from './nb.ts';
import { nn } from './nn.ts';

export type { Text };

export const TEXTS: Readonly<Record<Language, Text>> = { nb, nn, en };
