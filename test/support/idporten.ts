import type { Browser, Page } from './browser.ts';
import { SECRETS, someone, type Who } from './cast.ts';

/** Goes through the local ID-porten as somebody. @param start where the portal begins a login */
export async function logIn(browser: Browser, start: string, who: Who): Promise<Page> {
  const choose = await browser.open(start);
  const code = await browser.open(`${choose.url}/bankid`, { pid: someone(who).pid });
  return browser.open(code.url, { engangskode: SECRETS.engangskode, passord: SECRETS.passord });
}
