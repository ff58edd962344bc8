/** Texts in a case with files beside them: they are taken in while the text is written, and go along when it is sent. */

import { z } from 'zod';
import type { LockedCase } from '../../db/cases/adapter.ts';
import { insertMessage } from '../../db/cases/messages.ts';
import { type Refused, refused } from '../../db/durable/commands.ts';
import {
  attachToMessage,
  type GoesWith,
  type MessageWriter,
  removeFromMessage,
  restoreToMessage,
  sendAlong,
  unsentFiles,
} from '../../db/files/attachments.ts';
import { readFile, readFiles, type StoredFile } from '../../db/files/files.ts';
import type { Queries, Sql, Transaction } from '../../db/sql.ts';
import type { CaseCommandName } from '../../domain/cases/commands.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { AttachRefusal } from '../../text/attachments.ts';
import { type ActForm, showForm, takeForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import { refusalPages } from '../http/error-pages.tsx';
import { readForm, type Typed } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { receiveFiles } from '../http/receiving.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { type Unsent, UnsentFiles } from '../ui/case/message-files.tsx';
import { NotTakenLines } from '../ui/files.tsx';
import { caseUrl } from '../urls.ts';

/** Where a text is written: its page, and what it leads to. */
interface Written<N extends CaseCommandName, S extends z.ZodType> {
  /** The address of the case's pages of one side, with `:number`. */
  base: string;
  /** The rest of the page's address. */
  to: string;
  form: ActForm<N, S>;
  /** What it is, where it is no message. */
  goesWith?: GoesWith;
  /** Where more than the right to it is needed. */
  when?: (at: RoutedCase) => boolean;
}

/** Mounts a page on which a text is written with files beside it. */
export function mountWritten<N extends CaseCommandName, S extends z.ZodType>(
  routes: Routes,
  services: Services,
  written: Written<N, S>,
): void {
  const { base, to, form, goesWith = 'message', when = () => true } = written;
  const path = `${base}/${to}`;
  const where =
    (handle: CaseHandler): CaseHandler =>
    (c, visitor, at) =>
      when(at) ? handle(c, visitor, at) : refusalPages(services)(c, visitor, 'wrong_state', at);
  routes.onCase('GET', path, form.action, where(showForm(form)));
  // what comes too late is refused by the case itself, and shown again with all that was typed
  routes.onCase('POST', path, form.action, takeForm(services, form));
  routes.onCase('POST', `${path}/opplasting`, form.action, where(takeFiles(services, form, goesWith)));
  // where one comes from a page that was answered there
  routes.onCase('GET', `${path}/opplasting`, form.action, (c, visitor, { row }) =>
    seeOther(c, `${caseUrl(visitor, row.number)}/${to}`),
  );
  routes.onCase('GET', `${path}/tilstand`, form.action, async (c, visitor, at) =>
    c.html(<UnsentFiles {...(await unsentAt(services.sql, visitor, at, to, goesWith))} />),
  );
}

/** What lies with the text that somebody is writing in a case. */
export async function unsentAt(
  sql: Queries,
  visitor: Visitor,
  at: RoutedCase,
  to: string,
  goesWith: GoesWith = 'message',
): Promise<Unsent> {
  const ids = await unsentFiles(sql, writerOf(visitor, at, goesWith));
  const known = await readFiles(sql, ids);
  return { visitor, at, to, files: ids.map((id) => [id, known.get(id)] as const) };
}

const writerOf = ({ id }: Visitor, { row }: RoutedCase, goesWith: GoesWith): MessageWriter => ({
  number: row.number,
  writer: id,
  goesWith,
});

/** POST: files come or go; the page again with all that was typed, or nothing where the page sends by itself. */
const takeFiles =
  <N extends CaseCommandName, S extends z.ZodType>(
    services: Services,
    form: ActForm<N, S>,
    goesWith: GoesWith,
  ): CaseHandler =>
  async (c, visitor, at) => {
    const { values, token } = await readForm(c, form.input);
    const again = async (status: 200 | 422, told: Partial<Typed>) =>
      c.html(await form.page(visitor, at, { values, problems: [], notice: null, ...told }), status);
    if (!visitor.session || !readToken(visitor.session, purposeOf(form.action, at.row.number), token))
      return again(422, { notice: visitor.text.frame.oldPage });
    const writer = writerOf(visitor, at, goesWith);
    const files =
      (await changeFiles(services.sql, lyingWith(services.sql, writer), values.go ?? '')) ??
      told(
        await receiveFiles(c, services, visitor, {
          number: at.row.number,
          attach: (tx, file) => attachToMessage(tx, writer, file),
        }),
      );
    if (!c.req.header('hx-request')) return again(files.refused.length > 0 ? 422 : 200, { files });
    return files.refused.length > 0
      ? c.html(<NotTakenLines visitor={visitor} refused={files.refused} />, 422)
      : c.body(null, 204);
  };

const lyingWith = (sql: Sql, writer: MessageWriter): Lying => ({
  remove: (id) => removeFromMessage(sql, writer, id),
  restore: (id) => restoreToMessage(sql, writer, id),
  isOwn: ({ caseNumber, uploadedBy }) => caseNumber === writer.number && uploadedBy === writer.writer,
});

/** Files that lie where somebody writes. */
export interface Lying {
  /** @returns false where it did not lie there */
  remove: (file: Id) => Promise<boolean>;
  /** @returns why it cannot be brought back */
  restore: (file: Id) => Promise<AttachRefusal | null>;
  /** Whether it is the visitor's own, so that its name can be said. */
  isOwn: (file: StoredFile) => boolean;
}

export type Told = NonNullable<Typed['files']>;
/** Says what was not taken, and nothing else. */
export const told = (refused: Told['refused']): Told => ({ refused });

const pressed = z.tuple([z.enum(['remove', 'restore']), z.uuid()]);

/** What a pressed button asks to do with a file; null where it asks for nothing of the kind. */
export async function changeFiles(sql: Queries, lying: Lying, go: string): Promise<Told | null> {
  const { data } = pressed.safeParse(go.split(' '));
  if (!data) return null;
  const [verb, id] = data;
  const file = (await readFile(sql, id)) ?? undefined;
  if (verb === 'remove')
    return (await lying.remove(id)) ? { refused: [], removed: { key: id, file } } : told([]);
  const why = await lying.restore(id);
  return told(why ? [{ name: file && lying.isOwn(file) ? file.name : '', why }] : []);
}

/** Writes a message and sends along the files that lie with it. @returns its id, for the act's arguments */
export async function insertWithFiles(
  tx: Transaction,
  act: LockedCase,
  message: Parameters<typeof insertMessage>[2],
): Promise<{ message: Id } | Refused<'waiting_file' | 'unfit_file'>> {
  const id = await insertMessage(tx, act, message);
  const writer = { number: act.row.number, writer: message.author, goesWith: 'message' } as const;
  const why = await sendAlong(tx, writer, id);
  return why ? refused(why) : { message: id };
}
