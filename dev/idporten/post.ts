/** Letters and SMS of the local ID-porten. All of them end in the mailbox of the stack. */
import { createTransport } from 'nodemailer';

export interface Post {
  /** Sends a message to a mobile number. */
  message(mobile: string, text: string): Promise<void>;
  /** Sends a letter to a person's address, as a file to print. */
  letter(to: { pid: string; name: string; address: string }, letter: Letter): Promise<void>;
}

interface Letter {
  title: string;
  /** Its text, for those who look into the mailbox. */
  text: string;
  file: { name: string; content: Uint8Array };
}

/**
 * Sender in the mailbox. Telephones and letter boxes have no e-mail addresses: the domain `example` leads nowhere
 * (RFC 2606).
 */
const SENDER = { name: 'ID-porten (lokal)', address: 'idporten@minside.example' };

/** Opens the connection to the mailbox. */
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
