/** A text of 20 MB, and the request that uploads it. */

/** A megabyte of letters of more than one byte; none is cut in two at its end. */
const MEGABYTE = Buffer.alloc(1024 * 1024, 'æøå\n ');
const BOUNDARY = 'minside';

export const LARGE_FILE_MB = 20;

/** Yields the text, a megabyte at a time. */
export function* largeFile(): Generator<Uint8Array> {
  for (let made = 0; made < LARGE_FILE_MB; made++) yield MEGABYTE;
}

/** Makes a request with a form that has a text of 20 MB, a megabyte at a time. */
export function upload(fields: Readonly<Record<string, string>>): RequestInit & { duplex: 'half' } {
  const pieces = largeForm(fields);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return { method: 'POST', body, duplex: 'half', headers };
}

function* largeForm(fields: Readonly<Record<string, string>>): Generator<Uint8Array> {
  const part = (what: string) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${what}\r\n\r\n`);
  for (const [name, value] of Object.entries(fields)) {
    yield part(`name="${name}"`);
    yield Buffer.from(`${value}\r\n`);
  }
  yield part('name="files.attachments"; filename="stor.txt"');
  yield* largeFile();
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}
