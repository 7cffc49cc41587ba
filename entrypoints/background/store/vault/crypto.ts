/** AES-GCM with 96-bit random nonces; base64 at rest. */

export interface Sealed {
  readonly iv: string;
  readonly data: string;
}

/** OWASP's floor for PBKDF2 with SHA-256 (2023) is 600,000. */
export const PBKDF2_ROUNDS = 600_000;

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** A key that the browser can use and nobody can read out. */
export const makeDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** 256 bits from a passphrase, so that an unlocked vault can be kept in the browser's memory (`storage.session`). */
export async function deriveBits(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds = PBKDF2_ROUNDS,
): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base, 256),
  );
}

export const importKey = (bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function seal(key: CryptoKey, text: string): Promise<Sealed> {
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Null when the key does not fit or the data was changed. */
export async function unseal(key: CryptoKey, sealed: Sealed): Promise<string | null> {
  try {
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv) },
      key,
      fromBase64(sealed.data),
    );
    return new TextDecoder().decode(data);
  } catch (thrown) {
    if (thrown instanceof DOMException) return null;
    throw thrown;
  }
}
