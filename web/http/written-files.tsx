/** Pages on which a text is written in a case with files beside it, which are uploaded meanwhile and sent along. */
import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { z } from 'zod';
import type { FilesRefusal } from '../../acts/cases/message-files.ts';
import type { Answer } from '../../acts/perform.ts';
import {
  attachToMessage,
  type GoesWith,
  type MessageWriter,
  removeFromMessage,
  restoreToMessage,
  unsentFiles,
} from '../../db/files/message-files.ts';
import type { CaseTypes } from '../../domain/cases/transitions.ts';
import type { ActionOn } from '../../domain/rights/table.ts';
import type { RefusalOf } from '../../domain/shared/state-machine.ts';
import { MESSAGE, type Unsent, UnsentFiles } from '../ui/case/message-files.tsx';
import { caseUrl, to, URLS, type WrittenUrl } from '../urls.ts';
import { commandForm, type SentForm } from './command-form.tsx';
import type { Services, Visitor } from './context.ts';
import { allUploaded, type FilesBeside } from './file-changes.ts';
import { takeUploads } from './file-form.tsx';
import type { FormState } from './form-input.ts';
import type { RoutedCase } from './objects.ts';
import { receiveFiles } from './receiving.ts';
import { seeOther } from './redirects.ts';
import type { Routes } from './router.ts';
import { tellReason } from './state-refusals.ts';

/** Codes with which sending a text can be refused: by the case, or for the files beside it. */
export type WrittenRefusal = RefusalOf<CaseTypes> | FilesRefusal;

/** Everything that the page of a text is shown with: the props of `WritingPage` that need no words. */
export interface WritingProps {
  visitor: Visitor;
  case_: RoutedCase;
  typed: FormState;
  action: ActionOn<'case'>;
  to: (typeof URLS)[WrittenUrl];
  files: Unsent;
  before: Child;
}

/** A form for a text. `W` are codes of refusals that only this text's act gives. */
export interface WrittenForm<S extends z.ZodType, W extends string = never> {
  action: ActionOn<'case'>;
  input: S;
  /** Kind of text; the files of one that was begun do not go with another. A message where it is left out. */
  goesWith?: GoesWith;
  page: (writing: WritingProps) => HtmlEscapedString | Promise<HtmlEscapedString>;
  /** Text to read above the form while one writes; left out where there is none. */
  before?: (visitor: Visitor, case_: RoutedCase) => Promise<Child>;
  /** Sends the text, and the files that lie with it. */
  act: (sent: SentForm<S>, case_: RoutedCase) => Promise<Answer<WrittenRefusal | W>>;
  /** A sentence for each refusal of this text's own; left out where it has none. */
  refusals?: (visitor: Visitor) => Readonly<Record<W, string>>;
  /** Part of the case's page in which it shows. */
  shownIn: '#meldinger' | '#vedtak';
}

/**
 * Mounts a page on which a text is written with files beside it.
 * @param name of its address in `URLS`; the upload and the state of its files have theirs beside it
 */
export function mountWritten<S extends z.ZodType, W extends string = never>(
  routes: Routes,
  services: Services,
  name: WrittenUrl,
  form: WrittenForm<S, W>,
): void {
  const { action, input, goesWith = 'message', act, refusals, shownIn } = form;
  const writerOf = (visitor: Visitor, { row }: RoutedCase): MessageWriter => ({
    number: row.number,
    writer: visitor.id,
    goesWith,
  });
  const unsentAt = async (visitor: Visitor, case_: RoutedCase): Promise<Unsent> => {
    const files = await unsentFiles(visitor.reads, writerOf(visitor, case_));
    return { visitor, case_, name, files };
  };
  const boundTo = ({ row }: RoutedCase): string => row.number;
  const page = async (visitor: Visitor, case_: RoutedCase, typed: FormState) => {
    const [files, before] = await Promise.all([unsentAt(visitor, case_), form.before?.(visitor, case_)]);
    return form.page({ visitor, case_, typed, action, to: URLS[name], files, before });
  };
  const { show, take } = commandForm<S, Answer<WrittenRefusal | W>, RoutedCase>({
    ...{ action, input, boundTo, page, act },
    check: allUploaded(MESSAGE),
    refusals: (visitor) =>
      ({
        ...visitor.text.refusals,
        ...visitor.text.attachments.message.refusals,
        ...refusals?.(visitor),
      }) as Readonly<Record<WrittenRefusal | W, string>>,
    leadsTo: (visitor, { row }) => `${caseUrl(visitor, row.number)}${shownIn}`,
  });
  const upload = takeUploads({
    ...{ action, boundTo, page },
    files: (visitor, case_) => filesBeside(visitor, writerOf(visitor, case_)),
  });
  routes.on('case', 'GET', URLS[name], action, show);
  routes.on('case', 'POST', URLS[name], action, take, {
    texts: 'long',
    instead: tellReason(services, action, take),
  });
  routes.on('case', 'POST', URLS[`${name}Upload`], action, upload, {
    brings: 'files',
    budget: 'uploads',
    texts: 'long',
  });
  // Logging in again leads here from a page that was the answer to an upload.
  routes.on('case', 'GET', URLS[`${name}Upload`], action, (c, _visitor, { row }) =>
    seeOther(c, to(URLS[name], { number: row.number })),
  );
  routes.on(
    'case',
    'GET',
    URLS[`${name}State`],
    action,
    async (c, visitor, case_) => c.html(<UnsentFiles {...(await unsentAt(visitor, case_))} />),
    { passive: true },
  );
}

/** The files beside the text that a visitor writes. */
function filesBeside(visitor: Visitor, writer: MessageWriter): FilesBeside {
  const { sql } = visitor.acts;
  return {
    receive: (c) =>
      receiveFiles(c, visitor, {
        number: writer.number,
        attach: (tx, file) => attachToMessage(tx, writer, file),
      }),
    remove: (file) => sql.begin((tx) => removeFromMessage(tx, writer, file)),
    restore: (file) => restoreToMessage(sql, writer, file),
    isOwn: ({ caseNumber, uploadedBy }) => caseNumber === writer.number && uploadedBy === writer.writer,
  };
}
