/** Where pages about organisations and access are found. */
import type { Id } from '../../domain/shared/ids.ts';

export const ADD = '/virksomheter/legg-til';
export const CREATE = '/virksomheter/ny';
export const MANAGED = '/administrer';
export const REVIEWED = '/saksbehandling/virksomheter';
export const ACTIVATE = '/saksbehandling/fullmakt';

export const requestUrl = (id: Id, what = ''): string => `/foresporsler/${id}${what && `/${what}`}`;
export const reviewedUrl = (id: Id, what = ''): string => `/saksbehandling${requestUrl(id, what)}`;
export const organisationUrl = (id: Id, what = ''): string => `${MANAGED}/${id}${what && `/${what}`}`;
export const membersUrl = (id: Id): string => organisationUrl(id, 'tilgang');
