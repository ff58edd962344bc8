/** Process of the cage that reads a spreadsheet. */
import { SPREADSHEET_REQUEST } from '../protocol.ts';
import { serve } from './serve.ts';
import { readLinesOf } from './spreadsheets/read.ts';

await serve(SPREADSHEET_REQUEST, (request, bytes) => readLinesOf(bytes, request));
