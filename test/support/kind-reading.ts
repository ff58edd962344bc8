/** Words that people read of a form of any kind once it is written. */

import { sectionsOf } from '../../domain/forms/conditions.ts';
import { linesOf } from '../../domain/forms/content.ts';
import type { Content, Field, Kind } from '../../domain/forms/types.ts';
import { isEmpty } from '../../domain/forms/values.ts';
import type { Language } from '../../domain/shared/language.ts';
import { TEXTS } from '../../text/index.ts';
import type { Visitor } from '../../web/http/context.ts';
import { inWords } from '../../web/ui/form/values.tsx';

/** Returns all that is filled in, in words, but for files; a value without words is told by its field. */
export function wordsOf(kind: Kind, content: Content, language: Language = 'nb'): string[] {
  const reader = { language, text: TEXTS[language] } as Visitor;
  const read = (fields: readonly Field[], values: Content) =>
    fields.flatMap((field) => {
      const value = values[field.path] ?? '';
      return isEmpty(value) ? [] : [inWords(reader, field, value) || `no words for ${field.path}`];
    });
  return sectionsOf(kind, content).flatMap(({ fields, lines = [] }) => [
    ...read(fields, content),
    ...lines.flatMap((some) => linesOf(content, some).flatMap(({ values }) => read(some.fields, values))),
  ]);
}
