/** Process of the cage that opens spreadsheets and files. */
import { NoFrame } from '../frames.ts';
import { inspectContent } from './files/content.ts';
import { serve } from './serve.ts';
import { readLinesOf } from './spreadsheets/read.ts';

await serve((request, bytes, give) =>
  request.task === 'spreadsheet'
    ? readLinesOf(bytes, request)
    : inspectContent(bytes, request.extension, give),
).catch((error: unknown) => {
  // nobody has asked anything, and nobody will
  if (error instanceof NoFrame) process.exit(0);
  throw error;
});
