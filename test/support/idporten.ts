import people from '../../dev/people.json' with { type: 'json' };
import type { Browser, Page } from './browser.ts';

export type PersonKey = (typeof people)[number]['key'];

export function person(key: PersonKey) {
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`no such person: ${key}`);
  return found;
}

/** Logs in through the local ID-porten as somebody. @param start address at which the portal begins a login */
export async function logIn(browser: Browser, start: string, key: PersonKey): Promise<Page> {
  const { pid, secrets } = person(key);
  const choose = await browser.open(start);
  const code = await browser.open(`${choose.url}/bankid`, { pid });
  return browser.open(code.url, { engangskode: secrets.engangskode, passord: secrets.passord });
}
