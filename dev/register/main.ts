/**
 * Serves the local registers on loopback, for development, demonstration and test only: Enhetsregisteret, and
 * Folkeregisteret and KRR with Maskinporten.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createPersonRegisters } from '../person-registers/app.ts';
import { createRegister } from './app.ts';
import { Units } from './units.ts';

const { REGISTER_PORT, REGISTER_STATE = '', MASKINPORTEN_CLIENTS = '[]' } = process.env;
const app = new Hono();
app.route(
  '/',
  await createPersonRegisters(`http://localhost:${REGISTER_PORT}`, JSON.parse(MASKINPORTEN_CLIENTS)),
);
app.route('/', createRegister(new Units(REGISTER_STATE)));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(REGISTER_PORT) });
