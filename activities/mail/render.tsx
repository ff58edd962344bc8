/** @jsxImportSource react */
import { render } from '@react-email/render';
import { type NoticeContent, NoticeMail } from './notice-mail.tsx';

/** An e-mail as it is handed over for sending. */
export interface Composed {
  subject: string;
  html: string;
  text: string;
}

/** Renders a notice as HTML and as plain text. */
export async function renderNotice(content: NoticeContent): Promise<Composed> {
  const notice = <NoticeMail {...content} />;
  const [html, text] = await Promise.all([
    render(notice),
    render(notice, { plainText: true, htmlToTextOptions: { selectors: PLAIN_TEXT } }),
  ]);
  return { subject: content.subject, html, text };
}

/** Headings stay as they are written: in capitals they would be shouting. */
const PLAIN_TEXT = [{ selector: 'h1', options: { uppercase: false } }];
