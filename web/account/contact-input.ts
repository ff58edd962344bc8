/** Input that a person gives about themselves, at first login and later. */

import { z } from 'zod';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { emailAddress, lineOfText, longText, phoneNumber } from '../http/form-input.ts';

export const contact = z.object({
  name: lineOfText(),
  address: longText(500),
  email: emailAddress,
  phone: phoneNumber,
});

export const language = z.object({ language: z.enum(LANGUAGES, 'choose') });
