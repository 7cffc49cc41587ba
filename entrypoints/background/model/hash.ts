import { hexOf } from '../hex';

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** SHA-256 in hex. */
export const sha256OfBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** SHA-256 of a text in hex; names a ticket state or a configuration without holding its text. */
export const sha256 = (text: string): Promise<string> => sha256OfBytes(bytesOf(text));
