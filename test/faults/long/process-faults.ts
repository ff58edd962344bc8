/** Faults of processes: killed, killed again, killed while they start, or standing still. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { PART_NAMES } from '../../../dev/parts.ts';
import { until } from '../../support/until.ts';
import { SECOND_PORTAL } from './orders.ts';
import type { FaultKind } from './plan.ts';
import type { Fault } from './world.ts';

const HIT_WITHIN_MS = 60_000;
const seconds = (count: number) => after(count * 1000);

export const PROCESS_FAULTS = {
  point: {
    async strike({ stack, order }, { victims: [victim], point }) {
      const pid = await stack.processOf(victim);
      writeFileSync(`${order}.new`, JSON.stringify({ point, pid }));
      renameSync(`${order}.new`, order);
      const isStruck = async () => existsSync(`${order}.struck`);
      await until(`${victim} killed at ${point}`, isStruck, HIT_WITHIN_MS).finally(() =>
        rmSync(order, { force: true }),
      );
      rmSync(`${order}.struck`);
    },
  },
  pair: { strike: ({ stack }, { victims }) => stack.kill(...victims) },
  double: {
    async strike({ stack }, planned) {
      const [victim] = planned.victims;
      const before = stack.pidOf(victim);
      await stack.kill(victim);
      await stack.processOf(victim, before);
      await seconds(planned.seconds / 4);
      await stack.kill(victim);
    },
  },
  'at-start': {
    strike: ({ stack }) => stack.close(),
    async heal({ stack }, { victims: [victim] }) {
      const opened = stack.open();
      opened.catch(() => undefined);
      await stack.kill(victim);
      await opened;
    },
  },
  stopped: {
    async strike({ stack }, planned) {
      await stack.signal(planned.victims[0], 'SIGSTOP');
      await seconds(planned.seconds);
    },
    heal: ({ stack }, { victims: [victim] }) => stack.signal(victim, 'SIGCONT'),
  },
  launcher: {
    strike: ({ stack }) => stack.killLauncher(),
    heal: ({ stack }) => stack.open(),
  },
  everything: { strike: ({ stack }) => stack.kill(...OURS) },
  'two-portals': {
    async strike({ stack, workplace }, planned) {
      const { portal } = stack.opened.addresses;
      const port = stack.opening.ports + FURTHER_PORT;
      const second = `http://localhost:${port}`;
      await stack.order(SECOND_PORTAL, 'start', { PORTAL_PORT: `${port}` });
      await until('the second portal', async () => (await fetch(`${second}/helse`)).ok);
      workplace.portals = [portal, second];
      await seconds(planned.seconds);
      await stack.kill(planned.seconds % 2 ? 'portal' : SECOND_PORTAL);
    },
    async heal({ stack, workplace }) {
      await stack.order(SECOND_PORTAL, 'stop');
      workplace.portals = [stack.opened.addresses.portal];
    },
  },
} satisfies Partial<Record<FaultKind, Fault>>;

/** Every process but the mail server: it is somebody else's, and keeps what it has taken. */
const OURS = PART_NAMES.filter((part) => part !== 'mailbox');

/** Place of a port behind the eleven of the stack. */
const FURTHER_PORT = 11;
