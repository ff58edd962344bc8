import type { Id } from '../../domain/shared/ids.ts';
import { URLS } from '../urls.ts';

/** Parameter of the activation's address that names the request of somebody who has asked beforehand. */
export const ASKED = 'foresporsel';
export const activationUrl = (request: Id): string => `${URLS.deskActivation}?${ASKED}=${request}`;
