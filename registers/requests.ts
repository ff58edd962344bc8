/** Requests to registers: within a time limit, read through a schema, and with errors that name nobody. */

import type { z } from 'zod';

/** The reason for having no answer. The address of a request, which can name a person, is in no message. */
class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly code: `ERR_REGISTER_${'SLOW' | 'DOWN' | 'REFUSED' | 'GARBAGE'}`;
  constructor(code: NoAnswer['code']) {
    super(code);
    this.code = code;
  }
}

/** Sends a request. @throws {NoAnswer} where no answer came until the signal, or a server was in trouble */
export async function ask(url: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, redirect: 'error', signal });
  } catch (error) {
    throw noAnswer(error, 'ERR_REGISTER_DOWN');
  }
  if (response.status >= 500 || response.status === 429) throw new NoAnswer('ERR_REGISTER_DOWN');
  return response;
}

/** Reads the body of an answer. @throws {NoAnswer} where it is a refusal, or has another shape */
export async function read<S extends z.ZodType>(response: Response, shape: S): Promise<z.output<S>> {
  if (!response.ok) throw new NoAnswer('ERR_REGISTER_REFUSED');
  const body = await response.json().catch((error: unknown) => {
    throw noAnswer(error, 'ERR_REGISTER_GARBAGE');
  });
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new NoAnswer('ERR_REGISTER_GARBAGE');
  return parsed.data;
}

const noAnswer = (error: unknown, otherwise: NoAnswer['code']): NoAnswer =>
  new NoAnswer(error instanceof Error && error.name === 'TimeoutError' ? 'ERR_REGISTER_SLOW' : otherwise);
