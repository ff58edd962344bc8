/** Identity of somebody, as those see it who decide by it: never a name alone that only its bearer has vouched for. */

import type { FC } from 'hono/jsx';
import { birthDateOf, lastDigitsOf } from '../../../domain/shared/identity-numbers.ts';
import type { Text } from '../../../text/index.ts';
import type { Visitor } from '../../http/context.ts';

/** A name, and who vouches for it. */
export interface Named {
  name: string;
  /** Folkeregisteret has given the name. */
  isVerified: boolean;
}

/** The name where it is verified, else *kalt* and the name. */
export const calledName = ({ identity }: Text, { name, isVerified }: Named): string =>
  isVerified ? name : identity.called(name);

/** The same where somebody is told of first: *En person kalt* and the name. */
export const someoneCalled = ({ identity }: Text, { name, isVerified }: Named): string =>
  isVerified ? name : identity.someone(name);

/** A phrase such as *født 1985-07-01, fødselsnummer eller D-nummer som slutter på 29*. */
export function knownBy({ identity }: Text, pid: string): string {
  const born = birthDateOf(pid);
  return [...(born ? [identity.born(born)] : []), identity.digits(lastDigitsOf(pid))].join(', ');
}

/** The same words as the beginning of a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence that says who vouches for the name. */
export const NameStanding: FC<{ visitor: Visitor; named: Named }> = ({ visitor, named }) => {
  const { verified, unverified } = visitor.text.identity;
  return <p class="quiet">{named.isVerified ? verified : <strong>{unverified}</strong>}</p>;
};
