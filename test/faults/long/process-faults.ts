/** Faults of processes: killed, killed again, killed while they start, or standing still. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { PART_NAMES } from '../../../dev/parts.ts';
import { until } from '../../support/faults/check.ts';
import { SECOND_PORTAL } from './orders.ts';
import type { FaultKind } from './plan.ts';
import type { Fault } from './world.ts';

const HIT_WITHIN_MS = 60_000;
const seconds = (count: number) => after(count * 1000);

export const PROCESS_FAULTS = {
  point: {
    async strike({ house, order }, { victims: [victim], point }) {
      const pid = await house.processOf(victim);
      writeFileSync(`${order}.new`, JSON.stringify({ point, pid }));
      renameSync(`${order}.new`, order);
      const isStruck = async () => existsSync(`${order}.struck`);
      await until(`${victim} killed at ${point}`, isStruck, HIT_WITHIN_MS).finally(() =>
        rmSync(order, { force: true }),
      );
      rmSync(`${order}.struck`);
    },
  },
  pair: { strike: ({ house }, { victims }) => house.kill(...victims) },
  double: {
    async strike({ house }, planned) {
      const [victim] = planned.victims;
      const before = house.pidOf(victim);
      await house.kill(victim);
      await house.processOf(victim, before);
      await seconds(planned.seconds / 4);
      await house.kill(victim);
    },
  },
  'at-start': {
    strike: ({ house }) => house.close(),
    async heal({ house }, { victims: [victim] }) {
      const opened = house.open();
      opened.catch(() => undefined);
      await house.kill(victim);
      await opened;
    },
  },
  stopped: {
    async strike({ house }, planned) {
      await house.signal(planned.victims[0], 'SIGSTOP');
      await seconds(planned.seconds);
    },
    heal: ({ house }, { victims: [victim] }) => house.signal(victim, 'SIGCONT'),
  },
  launcher: {
    strike: ({ house }) => house.killLauncher(),
    heal: ({ house }) => house.open(),
  },
  everything: { strike: ({ house }) => house.kill(...OURS) },
  'two-portals': {
    async strike({ house, workplace }, planned) {
      const { portal } = house.opened.addresses;
      const port = house.opening.ports + FURTHER_PORT;
      const second = `http://localhost:${port}`;
      await house.order(SECOND_PORTAL, 'start', { PORTAL_PORT: `${port}` });
      await until('the second portal', async () => (await fetch(`${second}/helse`)).ok);
      workplace.portals = [portal, second];
      await seconds(planned.seconds);
      await house.kill(planned.seconds % 2 ? 'portal' : SECOND_PORTAL);
    },
    async heal({ house, workplace }) {
      await house.order(SECOND_PORTAL, 'stop');
      workplace.portals = [house.opened.addresses.portal];
    },
  },
} satisfies Partial<Record<FaultKind, Fault>>;

/** Every process but the mail server: it is somebody else's, and keeps what it has taken. */
const OURS = PART_NAMES.filter((part) => part !== 'mailbox');

/** Place of a port behind the eleven of the stack. */
const FURTHER_PORT = 11;
