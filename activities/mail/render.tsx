/** @jsxImportSource react */
import { render } from '@react-email/components';
import { Notice, type NoticeContent } from './notice.tsx';

export interface Composed {
  subject: string;
  html: string;
  text: string;
}

/** A notice as HTML and as plain text. */
export async function renderNotice(content: NoticeContent): Promise<Composed> {
  const notice = <Notice {...content} />;
  const [html, text] = await Promise.all([
    render(notice),
    render(notice, { plainText: true, htmlToTextOptions: { selectors: PLAIN } }),
  ]);
  return { subject: content.subject, html, text };
}

/** A heading in capitals would be shouting. */
const PLAIN = [{ selector: 'h1', options: { uppercase: false } }];
