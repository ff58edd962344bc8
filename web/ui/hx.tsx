/**
 * Attributes of htmx 4 whose names TSX cannot parse, such as `hx-status:422` or `hx-on::after:swap`.
 * Spread into an element: `<form {...hx({ 'hx-status:422': 'select:#field' })}>`.
 */
export const hx = (attributes: Readonly<Record<`hx-${string}`, string>>): Record<string, string> => ({
  ...attributes,
});
