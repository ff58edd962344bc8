import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  dateField,
  emailAddress,
  type FormInput,
  lineOfText,
  longText,
  phoneNumber,
  readForm,
} from '../../web/http/form-input.ts';

async function read<S extends z.ZodType>(
  schema: S,
  fields: Record<string, string> | [name: string, value: string][],
): Promise<FormInput<S>> {
  let found: FormInput<S> | undefined;
  const app = new Hono().post('/', async (c) => {
    found = await readForm(c, schema);
    return c.body(null);
  });
  await app.request('/?body=address', { method: 'POST', body: new URLSearchParams(fields) });
  if (!found) throw new Error('the form was not read');
  return found;
}

describe('texts', () => {
  const text = z.object({ body: longText(10) });
  const problem = async (body: string) => (await read(text, { body })).problems?.[0]?.problem;

  test('are read from the form alone, and once where they come twice', async () => {
    expect((await read(text, {})).problems).toEqual([{ field: 'body', problem: 'required' }]);
    const twice: [string, string][] = [
      ['body', 'first'],
      ['body', 'last'],
    ];
    expect((await read(text, twice)).input).toEqual({ body: 'last' });
  });

  test('keep their lines, whichever way the browser ends them', async () => {
    expect((await read(text, { body: ' a\r\nb\tc\n' })).input).toEqual({ body: 'a\nb\tc' });
  });

  test('lose what nobody sees of what was pasted', async () => {
    const body = '\uF0B7 a\u00ADb\u200B\u2714\uFE0F';
    expect((await read(text, { body })).input).toEqual({ body: '• ab\u2714' });
  });

  test('count a line break as one character', async () => {
    expect(await problem('1\r\n2\r\n3\r\n4\r\n56')).toBeUndefined();
    expect(await problem('x'.repeat(11))).toBe('too_long');
  });

  test.each(['\u0000', 'a\u0000b', '\u001b[0m', '\u0085x'])('refuse control characters: %j', async (body) => {
    expect(await problem(body)).toBe('control');
  });

  test('refuse what is empty or was never sent', async () => {
    expect(await problem(' \n ')).toBe('required');
    expect((await read(text, {})).problems).toEqual([{ field: 'body', problem: 'required' }]);
  });

  test('are given back as they were typed when something is wrong', async () => {
    const body = 'x'.repeat(200_000);
    expect((await read(text, { body })).values.body).toBe(body);
  });
});

test('a field has one problem at a time', async () => {
  const { problems } = await read(z.object({ name: lineOfText(3) }), { name: 'a\nb\u0000c' });
  expect(problems).toEqual([{ field: 'name', problem: 'too_long' }]);
});

test.each([
  ['22 33 44 55', true],
  ['+47 (22) 33-44-55', true],
  ['ring meg', false],
  ['1', false],
])('%s as a telephone number: %s', (typed, good) => {
  expect(phoneNumber.safeParse(typed).success).toBe(good);
});

test.each([
  ['2026-12-03', true],
  ['2026-02-31', false],
  ['3.12.2026', false],
])('%s as a date: %s', (typed, good) => {
  expect(dateField.safeParse(typed).success).toBe(good);
});

test('an e-mail address is one address alone, and brings no header', async () => {
  const problem = async (email: string) =>
    (await read(z.object({ email: emailAddress }), { email })).problems?.[0]?.problem;
  expect(await problem('kari@minside.example')).toBeUndefined();
  for (const email of ['a@minside.example, b@minside.example', 'Kari <a@minside.example>', 'a@b@c.example'])
    expect(await problem(email)).toBe('email');
  for (const email of ['a@minside.example\nBcc: b@minside.example', 'a@minside.example\0'])
    expect(await problem(email)).toBe('control');
});
