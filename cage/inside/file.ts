/** Process of the cage that looks into a file which is to be attached. */
import { FILE_REQUEST } from '../protocol.ts';
import { inspectContent } from './files/content.ts';
import { serve } from './serve.ts';

await serve(FILE_REQUEST, ({ extension }, bytes, give) => inspectContent(bytes, extension, give));
