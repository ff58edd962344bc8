import type { FC } from 'hono/jsx';
import type { Message } from '../../../db/cases/messages.ts';
import type { StoredFile } from '../../../db/files/files.ts';
import type { Id } from '../../../domain/shared/ids.ts';
import { date, dateTime } from '../../../text/dates.ts';
import type { Text } from '../../../text/index.ts';
import type { Visitor } from '../../http/context.ts';
import { FileLink } from '../files.tsx';
import { Written } from '../written.tsx';
import type { CaseShown } from './case-shown.ts';

/** *Meldinger* on the page of a case, oldest first. */
export const Messages: FC<CaseShown> = ({ visitor, read: { messages, files } }) => (
  <section class="stack" aria-labelledby="meldinger">
    <h2 class="ds-heading" data-size="md" id="meldinger">
      {visitor.text.case.messages}
    </h2>
    {messages.length === 0 && <p>{visitor.text.case.noMessages}</p>}
    {messages.map((message) => (
      <MessageCard visitor={visitor} message={message} files={files} />
    ))}
  </section>
);

/** One message, question or answer, with its author and time. */
export const MessageCard: FC<{
  visitor: Visitor;
  message: Message;
  /** Files by their ids, among them those of the message. */
  files: ReadonlyMap<Id, StoredFile>;
}> = ({ visitor, message, files }) => {
  const { text, language } = visitor;
  const title = titleOf(message, text);
  return (
    <article class="ds-card stack" data-color="neutral">
      {title && (
        <h3 class="ds-heading" data-size="xs">
          {title}
        </h3>
      )}
      <p class="quiet">
        {text.case.from(authorOf(message, text))}, {dateTime(language, message.at)}
      </p>
      <Written text={message.body} />
      <SentFiles visitor={visitor} label={text.attachments.message.files} ids={message.files} files={files} />
      {message.due && <p>{text.inbox.due(date(language, message.due))}</p>}
      {!message.done && <p>{text.frame.received(dateTime(language, message.at))}</p>}
    </article>
  );
};

/** The files that went with a text. */
export const SentFiles: FC<{
  visitor: Visitor;
  label: string;
  ids: readonly Id[];
  files: ReadonlyMap<Id, StoredFile>;
}> = ({ visitor, label, ids, files }) =>
  ids.length === 0 ? null : (
    <ul class="ds-list" aria-label={label}>
      {ids.map((id) => (
        <li>
          <FileLink visitor={visitor} file={files.get(id)} />
        </li>
      ))}
    </ul>
  );

const titleOf = ({ kind }: Message, text: Text): string | null =>
  ({ message: null, question: text.case.question, answer: text.case.answerOf })[kind];

const authorOf = ({ side, author }: Message, text: Text): string =>
  side === 'deksa' ? `${author} (${text.case.deksa})` : author;
