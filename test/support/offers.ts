/** Everything that the page of a list offers: filters, orders and searches, as addresses. */

/** Address of a list that is narrowed down or sorted. */
export type Offer = string;

/** Searches by what many, some, few and no cases have, in numbers and in own references. */
const SEARCHES = ['prosjekt', 'prosjekt 7', 'økern', '26000', '260000100', 'finnes ikke'];

/**
 * Reads what a page offers, and makes an address of each filter alone, of each order alone, and of each order with every
 * search and with the filters that an order makes hard.
 */
export function offersOf(html: string, path: string): Offer[] {
  const options = (name: string) =>
    [
      ...(new RegExp(`<select[^>]* name="${name}"[^]*?</select>`).exec(html)?.[0] ?? '').matchAll(
        /value="([^"]+)"/g,
      ),
    ].map(([, value]) => `${name}=${value}`);
  const orders = [
    ...new Set([...html.matchAll(/name="sorter" value="([^"]+)"/g)].map(([, order]) => order!)),
  ].flatMap((order) => [order, ...(BACKWARDS[order] ?? [])]);
  const overdue = html.includes('name="forfalt"') ? ['forfalt=ja'] : [];
  const kinds = options('type');
  const searches = SEARCHES.map((search) => `sok=${encodeURIComponent(search)}`);
  const withOrders = ['', ...searches, ...options('alder'), ...overdue, ...kinds.slice(0, 2)];
  const narrowed = [
    ...options('status'),
    ...kinds,
    ...options('status').map((state) => `${state}&${kinds[0]}`),
    ...withOrders.flatMap((filter) =>
      orders.map((order) => [filter, `sorter=${order}`].filter(Boolean).join('&')),
    ),
  ];
  return [...new Set(narrowed)].map((query) => `${path}${path.includes('?') ? '&' : '?'}${query}`);
}

/** Orders behind a heading that is pressed again. */
const BACKWARDS: Readonly<Record<string, readonly string[]>> = {
  siste: ['lengst-siden'],
  'lengst-siden': ['siste'],
  nyeste: ['eldste'],
};
