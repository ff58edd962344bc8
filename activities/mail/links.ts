/** Pages to which e-mails lead: where those who get one can do something about it. */
import { MAILS, type MailTopic } from '../../domain/mails.ts';

type Audience<T extends MailTopic> = (typeof MAILS)[T][keyof (typeof MAILS)[T]] & string;

/** Addresses by topic and audience, with their parameters as the portal's router writes them. */
export const LINKS: { readonly [T in MailTopic]: Readonly<Record<Audience<T>, string>> } = {
  case: { applicant: '/saker/:number', caseworker: '/saksbehandling/saker/:number' },
  access: {
    requester: '/foresporsler/:request',
    invited: '/invitasjoner/:request',
    administrators: '/administrer/:organisation/tilgang',
    support: '/saksbehandling/foresporsler/:request',
    seconds: '/saksbehandling/foresporsler/:request',
  },
  organisation: { administrators: '/administrer/:organisation', support: '/saksbehandling/virksomheter' },
  account: { new_address: '/e-post/bekreftelse?kode=:code', user: '/profil', former_user: '/' },
};

/** Parameters of an address, as far as the e-mail is about such things. */
export type LinkParameters = Readonly<
  Record<'number' | 'request' | 'organisation' | 'code', string | null | undefined>
>;

/** The path to which an e-mail leads. */
export function pathFor(topic: MailTopic, mail: string, parameters: LinkParameters): string {
  const audience = (MAILS[topic] as Readonly<Record<string, string>>)[mail]!;
  const pattern = (LINKS[topic] as Readonly<Record<string, string>>)[audience]!;
  return pattern.replace(/:(\w+)/g, (_, name: keyof LinkParameters) => parameters[name] ?? '');
}
