/** Serves the local Enhetsregisteret on loopback, for development, demonstration and test only. */
import { serve } from '@hono/node-server';
import { createRegister } from './app.ts';
import { Units } from './units.ts';

const { REGISTER_PORT, REGISTER_STATE = '' } = process.env;
serve({
  fetch: createRegister(new Units(REGISTER_STATE)).fetch,
  hostname: '127.0.0.1',
  port: Number(REGISTER_PORT),
});
