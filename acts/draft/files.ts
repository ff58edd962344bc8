/** Acts on the files of a form. */
import type { Readable } from 'node:stream';
import {
  attachToDraft,
  type NotAttached,
  removeFromDraft,
  restoreToDraft,
} from '../../db/files/draft-files.ts';
import type { Files } from '../../domain/forms/types.ts';
import { type Received, receiveFile } from '../files/receive.ts';
import type { ActServices } from '../services.ts';
import { answerOf, type DraftAct, type DraftAnswer } from './act.ts';

type Place = Pick<Files, 'path' | 'max'>;

/** Takes in a file and puts it last at a place of the form. @throws {Error} where its bytes break off */
export const attachFile = (
  services: ActServices,
  { place, name, bytes, ...draft }: DraftAct & { place: Place; name: string; bytes: Readable },
): Promise<Received<NotAttached>> =>
  receiveFile<NotAttached>(services, {
    caseNumber: draft.number,
    uploadedBy: draft.person,
    side: 'applicant',
    name,
    bytes,
    attach: (tx, file) => attachToDraft(tx, draft, place, file),
  });

/** Takes a file out of the form. @param path of the file within the form */
export const removeFile = async (
  { sql }: ActServices,
  { path, ...draft }: DraftAct & { path: string },
): Promise<DraftAnswer> => answerOf((await removeFromDraft(sql, draft, path)) ?? 'done');

/** Brings a file back that was taken out; `gone` where its bytes are not kept any more. */
export const restoreFile = async (
  { sql }: ActServices,
  { place, path, ...draft }: DraftAct & { place: Place; path: string },
): Promise<DraftAnswer<NotAttached | 'gone'>> =>
  answerOf((await restoreToDraft(sql, draft, place, path)) ?? 'done');
