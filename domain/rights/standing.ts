/** Standing of somebody who asks: the facts about them by which their roles are known, and what those roles refuse. */

import { PRIVACY_VERSION } from '../account/privacy-version.ts';
import { mayEver, mayTry } from './rights.ts';
import type { MemberRole, Relation, Role } from './roles.ts';
import type { Action } from './table.ts';

/** Facts about somebody who is logged in on one side. */
export type Standing =
  | {
      kind: 'person';
      /** The privacy statement that they accepted; null for a newcomer. */
      privacyVersion: string | null;
      /** Their role in the organisation that they act for; null where they act for themselves. */
      role: MemberRole | null;
    }
  | { kind: 'staff'; roles: readonly Role[] };

/** Returns the roles of somebody. A person who has not accepted today's privacy statement is asked as at first login. */
export function rolesIn(standing: Standing | null): readonly Role[] {
  if (!standing) return ['anonymous'];
  if (standing.kind === 'staff') return standing.roles;
  if (standing.privacyVersion !== PRIVACY_VERSION) return ['newcomer'];
  return [standing.role ?? 'person'];
}

/** Returns the refusal by somebody's roles, whatever the object; null for those who may try. */
export function roleRefusal(
  roles: readonly Role[],
  action: Action,
): 'login' | 'onboarding' | 'forbidden' | null {
  if (mayTry(roles, action)) return null;
  if (roles.includes('anonymous')) return 'login';
  return roles.includes('newcomer') ? 'onboarding' : 'forbidden';
}

/** Returns the refusal by relation. Staff who are a party to something have no part in it, whatever their roles. */
export function relationRefusal(
  roles: readonly Role[],
  action: Action,
  relation: Relation,
): 'party' | 'forbidden' | null {
  if (relation === 'staff_party') return 'party';
  return mayEver(roles, action, relation) ? null : 'forbidden';
}
