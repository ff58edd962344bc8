/** Pages on which fields of a form are written. */
import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Draft } from '../../db/draft/drafts.ts';
import type { Field, Section } from '../../domain/forms/types.ts';
import type { RefusedFile } from '../http/typed-files.ts';
import type { FieldState } from './field-state.ts';

/** All that a page says when it is shown again instead of going on. */
export interface ShownAgain {
  status: 409 | 422;
  notice?: Child;
  /** Files that were not taken. */
  refused?: readonly RefusedFile[];
}

/** An answer to what was sent: the address that it leads to, or the page again. */
export type Onwards = { to: string } | ShownAgain;

export interface FieldsPage {
  /** Its address. */
  here: string;
  /** The section in which it stands. */
  section: Section;
  fields: readonly Field[];
  /** The page, as the draft stands now. */
  show: (
    stateOf: (draft: Draft, field: Field) => FieldState,
    again?: ShownAgain,
  ) => HtmlEscapedString | Promise<HtmlEscapedString>;
}
