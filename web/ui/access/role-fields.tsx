import type { FC } from 'hono/jsx';
import { MEMBER_ROLES, type MemberRole } from '../../../domain/rights/roles.ts';
import type { Visitor } from '../../http/context.ts';
import type { FormState } from '../../http/form-input.ts';
import { Problems } from '../fields.tsx';

const TICKS = ['allCases', 'reports'] as const;

/** Fields for somebody's role in an organisation, with its ticks. @param id keeps several such forms on a page apart */
export const RoleFields: FC<{ visitor: Visitor; typed: FormState; id?: string }> = ({
  visitor,
  typed,
  id = '',
}) => {
  const { access, sharing } = visitor.text;
  const wrong = typed.problems.some(({ field }) => field === 'role');
  const role = `role${id}`;
  return (
    <>
      <div class="ds-field">
        <label class="ds-label" for={role} data-weight="medium">
          {access.manage.role}
        </label>
        <select
          class="ds-input"
          id={role}
          name="role"
          required
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'role-feil' : undefined}
        >
          <option value="">{access.manage.chooseRole}</option>
          {MEMBER_ROLES.map((one: MemberRole) => (
            <option value={one} selected={typed.values.role === one}>
              {sharing.roles[one]}
            </option>
          ))}
        </select>
        <Problems visitor={visitor} name="role" typed={typed} />
      </div>
      {TICKS.map((tick) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type="checkbox"
            id={`${tick}${id}`}
            name={tick}
            value="yes"
            checked={typed.values[tick] === 'yes'}
            aria-describedby={`${tick}${id}-hjelp`}
          />
          <label class="ds-label" for={`${tick}${id}`} data-weight="regular">
            {access.ticks[tick]}
          </label>
          <p data-field="description" id={`${tick}${id}-hjelp`}>
            {access.ticksHelp[tick]}
          </p>
        </div>
      ))}
    </>
  );
};

/** A role and its ticks in words. */
export function roleWords(
  { text }: Visitor,
  { role, allCases, reports }: { role: MemberRole; allCases: boolean; reports: boolean },
): string {
  const { access, sharing } = text;
  const ticks = [allCases && access.ticks.allCases, reports && access.ticks.reports].filter(Boolean);
  return [sharing.roles[role], ...ticks].join(', ');
}
