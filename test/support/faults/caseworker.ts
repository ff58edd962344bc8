/** Somebody at DEKSA at work on what was sent: does what the page of a case offers. */
import { setTimeout as after } from 'node:timers/promises';
import { deskOf } from '../office.ts';
import { STAFFS_ACTS } from './acts.ts';
import { Person } from './person.ts';
import { pick } from './random.ts';

const BETWEEN_ACTS_MS = 100;
/** Number of cases that are worked on at a time: few, so that they come to their ends. */
const RECENT = 30;

export class Caseworker extends Person {
  async work(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const { ledger, random } = this.workplace;
      const sent = ledger.told.filter(({ act, answer }) => act === 'submit' && answer === 'accepted');
      if (sent.length > 0) {
        const { number } = pick(random, sent.slice(-RECENT));
        await this.goOn(deskOf(number), STAFFS_ACTS, number);
      }
      await after(BETWEEN_ACTS_MS);
    }
  }
}
