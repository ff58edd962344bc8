/** Uploads beside a form that is not sent yet: the page is shown again with all that was typed. */
import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { z } from 'zod';
import type { Action } from '../../domain/rights/table.ts';
import { NotTakenLines } from '../ui/files.tsx';
import type { Env, Visitor } from './context.ts';
import { changeFilesBeside, type FilesBeside } from './file-changes.ts';
import { type FormState, readForm, untouched } from './form-input.ts';
import { takeToken } from './sent-tokens.ts';
import { purposeOf } from './tokens.ts';

/** A form on an object of type `O` with files beside it. */
export interface FileForm<O> {
  action: Action;
  /** The thing that the form's token is bound to, beside the action. */
  boundTo: (object: O) => string;
  files: (visitor: Visitor, object: O) => FilesBeside;
  /** The page with the form. */
  page: (visitor: Visitor, object: O, typed: FormState) => HtmlEscapedString | Promise<HtmlEscapedString>;
}

/** The handler of POST: files come or go. A page that sends them by itself is told only what was not taken. */
export const takeUploads =
  <O,>({ action, boundTo, files: filesOf, page }: FileForm<O>) =>
  async (c: Context<Env>, visitor: Visitor, object: O): Promise<Response> => {
    const { values, token } = await readForm(c, z.object({}));
    const again = async (status: 200 | 422, typed: Partial<FormState>) =>
      c.html(await page(visitor, object, { ...untouched, values, ...typed }), status);
    if (!takeToken(c, visitor, purposeOf(action, boundTo(object)), token))
      return again(422, { notice: visitor.text.frame.oldPage });
    const files = await changeFilesBeside(c, visitor.reads, filesOf(visitor, object), values.go ?? '');
    const isTaken = files.refused.length === 0;
    if (!c.req.header('hx-request')) return again(isTaken ? 200 : 422, { files });
    return isTaken
      ? c.body(null, 204)
      : c.html(<NotTakenLines visitor={visitor} refused={files.refused} />, 422);
  };
