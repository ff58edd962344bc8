/**
 * How sure it must be who somebody is: the levels of ID-porten, and what each action needs. What one can do with a
 * login at the lower level is little: write to DEKSA as a private person, and read the answer.
 */
import type { Action } from './table.ts';

/** From low to high. */
export const LEVELS = ['substantial', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** Any login will do, or none; as much as the kind of the case asks for; or the higher level. */
type Need = 'any' | 'as_kind' | 'high';

/** An action without a line here does not compile. */
export const NEEDS: Readonly<Record<Action, Need>> = {
  'page.public': 'any',
  'login.begin': 'any',
  'login.end': 'any',
  logout: 'any',
  'logout.told': 'any',
  'session.watch': 'any',
  'session.extend': 'any',
  'session.end_all': 'any',
  'profile.create': 'any',
  'profile.read': 'any',
  'profile.change': 'any',
  'profile.delete': 'high',
  'own_data.read': 'high',
  'party.choose': 'high',
  'access.ask': 'high',
  'request.read': 'high',
  'request.send': 'high',
  'request.withdraw': 'high',
  'request.attorney': 'high',
  'request.file': 'high',
  'request.approve': 'high',
  'request.decline': 'high',
  'organisation.list': 'high',
  'organisation.read': 'high',
  'access.manage': 'high',
  'inbox.read': 'high',
  'kind.list': 'as_kind',
  'case.list': 'high',
  'case.create': 'as_kind',
  'case.read': 'as_kind',
  'case.share': 'high',
  'case.copy': 'high',
  'draft.read': 'as_kind',
  'draft.write': 'as_kind',
  'receipt.read': 'as_kind',
  'version.read': 'as_kind',
  'case.submit': 'as_kind',
  'case.change': 'high',
  'change.discard': 'high',
  'case.discard': 'high',
  'case.withdraw': 'high',
  'case.restore': 'high',
  'case.answer': 'high',
  'case.message': 'as_kind',
  'letter.read': 'as_kind',
  'file.read': 'as_kind',
  'case.complain': 'high',
  'operations.read': 'high',
  'review.list': 'high',
  'review.read': 'high',
  'review.take': 'high',
  'review.ask': 'high',
  'review.resume': 'high',
  'review.reply': 'high',
  'review.decide': 'high',
  'review.approve': 'high',
  'review.return': 'high',
  'review.take_back': 'high',
  'review.decide_complaint': 'high',
  'review.record_ministry': 'high',
  'review.letter': 'high',
  'review.file': 'high',
  'review.language': 'high',
  'review.organisations': 'high',
  'review.request': 'high',
  'review.approve_request': 'high',
  'review.decline_request': 'high',
  'review.request_file': 'high',
  'review.activate': 'high',
};

/** A kind of case, as far as levels are concerned; it asks for the higher one unless it says otherwise. */
interface Asks {
  readonly level?: Level;
}

/** Whether a login at this level is enough for a kind. */
export const isEnoughFor = ({ level: asked = 'high' }: Asks, level: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(asked);

/**
 * Whether a login at this level is enough for an action.
 * @param kind of the case that is concerned; left out where none is, or before it is known
 */
export function isEnough(action: Action, level: Level, kind?: Asks): boolean {
  if (level === 'high' || NEEDS[action] === 'any') return true;
  return NEEDS[action] === 'as_kind' && (!kind || isEnoughFor(kind, level));
}
