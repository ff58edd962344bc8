/** What leaves the local ID-porten on paper or by SMS; all of it ends in the mailbox of the stack. */
import { createTransport } from 'nodemailer';

export interface Post {
  /** A message to a mobile number. */
  message(mobile: string, text: string): Promise<void>;
  /** A letter to where somebody lives, as the file that would be printed. */
  letter(to: { pid: string; name: string; address: string }, letter: Letter): Promise<void>;
}

interface Letter {
  title: string;
  /** What stands in it, for those who look into the mailbox. */
  text: string;
  file: { name: string; content: Uint8Array };
}

/** Neither telephones nor letter boxes have e-mail addresses; the ending leads nowhere (RFC 2606). */
const SENDER = { name: 'ID-porten (lokal)', address: 'idporten@minside.example' };

/** Opens the way to the mailbox. */
export function openPost(smtpUrl: string): Post {
  const transport = createTransport(smtpUrl);
  return {
    message: async (mobile, text) => {
      const to = { name: `SMS ${mobile}`, address: `${mobile.replace(/\D/g, '')}@sms.example` };
      await transport.sendMail({ from: SENDER, to, subject: 'SMS', text });
    },
    letter: async ({ pid, name, address }, { title, text, file }) => {
      const to = { name: `${name}, ${address}`, address: `${pid}@brev.example` };
      const attachments = [
        { filename: file.name, content: Buffer.from(file.content), contentType: 'application/pdf' },
      ];
      await transport.sendMail({ from: SENDER, to, subject: title, text, attachments });
    },
  };
}
