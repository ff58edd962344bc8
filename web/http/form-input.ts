/** Input of forms: every field is parsed, and a problem is said at its field, with all typed text kept. */
import type { Context } from 'hono';
import { z } from 'zod';
import { cleanText } from '../../domain/shared/characters.ts';
import type { Text } from '../../text/index.ts';
import type { TypedFiles } from './typed-files.ts';

export type ProblemCode = keyof Text['problems'];

export interface Problem {
  field: string;
  problem: ProblemCode;
}

/** State of a form that is shown: empty at first, then with what was typed and what is wrong. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  problems: readonly Problem[];
  /** Reason why it was not carried out, where no single field is to blame. */
  notice: string | null;
  /** The code of the refusal that the notice tells of. */
  refused?: string;
  files?: TypedFiles;
}

/** A form that nobody has typed in. */
export const untouched: FormState = { values: {}, problems: [], notice: null };

const code = (problem: ProblemCode) => problem;

/** Control characters have no place in texts, but for tabs and line breaks. */
const CONTROL = /[^\P{Cc}\t\n]/u;

const typed = z.string(code('required')).transform((text) => cleanText(text).trim());

/** A text of several lines that has to be filled in. */
export const longText = (max = 20_000) =>
  typed.pipe(z.string().min(1, code('required')).max(max, code('too_long')).refine(clean, code('control')));

function clean(text: string): boolean {
  return !CONTROL.test(text);
}

/** A text of one line that has to be filled in. */
export const lineOfText = (max = 200) =>
  longText(max).refine((text) => !/[\t\n]/.test(text), code('control'));

export const emailAddress = lineOfText(254).pipe(z.email(code('email')));
export const phoneNumber = lineOfText(30).refine(
  (text) => /^\+?[\d ()-]+$/.test(text) && text.replace(/\D/g, '').length >= 5,
  code('phone'),
);
export const dateField = typed.pipe(z.iso.date({ error: code('date'), abort: true }));

/** A version or generation that a page carries along, as it was when the page was made; 0, which none has, for all else. */
export const carriedNumber = z.coerce.number().int().min(0).max(1_000_000).catch(0);

export type FormInput<S extends z.ZodType> = { values: Record<string, string>; token: string | undefined } & (
  | { input: z.output<S>; problems: null }
  | { input: null; problems: Problem[] }
);

/**
 * Reads the form of a request.
 * @param lists fields that come once for each thing chosen, as lists for the schema
 */
export async function readForm<S extends z.ZodType>(
  c: Context,
  schema: S,
  lists: readonly string[] = [],
): Promise<FormInput<S>> {
  const body = await c.req.parseBody();
  const values = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const chosen = lists.length > 0 ? await c.req.parseBody({ all: true }) : {};
  const parsed = schema.safeParse({
    ...values,
    ...Object.fromEntries(lists.map((name) => [name, [chosen[name] ?? []].flat()])),
  });
  const { token } = values;
  if (parsed.success) return { values, token, input: parsed.data, problems: null };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: String(path[0]),
    problem: message as ProblemCode,
  }));
  return { values, token, input: null, problems: firstOfEach(problems) };
}

const firstOfEach = (problems: Problem[]): Problem[] =>
  problems.filter(({ field }, place) => problems.findIndex((problem) => problem.field === field) === place);
