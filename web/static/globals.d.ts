/** Names that other scripts of a page have made before ours run, and types that several of ours share. */
import type {} from '@u-elements/u-combobox';
import type {} from '@u-elements/u-datalist';
import type { default as Htmx, HtmxRequestCtx } from 'htmx.org';

declare global {
  const htmx: typeof Htmx;
  interface Window {
    htmx: typeof Htmx;
  }

  /** An element in which something is typed or chosen. */
  type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

  /** A request that saves a field, and the values that it sends. */
  type FieldSave = HtmxRequestCtx & { sourceElement: HTMLElement; sent?: string };
}
