import { createHash } from 'node:crypto';
import type { Id } from '../domain/shared/ids.ts';

/**
 * The id of an act that follows from another one, the same each time: a name-based UUID (RFC 9562 § 5.5) in the
 * namespace of the first.
 * @param origin the id of the other act, a UUID
 * @param name of the act among those that follow from it
 */
export function derivedId(origin: Id, name: string): Id {
  const namespace = Buffer.from(origin.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
