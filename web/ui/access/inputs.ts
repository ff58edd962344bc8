/** Input of forms about organisations and access. */

import { z } from 'zod';
import { isOrganisationNumber } from '../../../domain/forms/numbers.ts';
import { MEMBER_ROLES } from '../../../domain/rights/roles.ts';
import { isIdentityNumber } from '../../../domain/shared/identity-numbers.ts';
import { emailAddress, lineOfText, type ProblemCode, phoneNumber } from '../../http/form-input.ts';

const code = (problem: ProblemCode) => problem;
/** People write such numbers with spaces in them. */
const digits = lineOfText().transform((text) => text.replaceAll(/\s/g, ''));

export const organisationNumber = digits.refine(isOrganisationNumber, code('organisation_number'));
export const identityNumber = digits.refine(isIdentityNumber, code('identity_number'));

const tick = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((ticked) => ticked === 'yes');

/** A role with its ticks. */
export const given = z.object({ role: z.enum(MEMBER_ROLES, code('role')), allCases: tick, reports: tick });

/** The ways by which an organisation reaches a member. */
export const reached = z.object({ email: emailAddress, phone: phoneNumber });
export const personName = lineOfText();
