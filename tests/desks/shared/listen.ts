import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { createServer as createTls } from 'node:https';
import { generate } from 'selfsigned';

/** One for all desks of this process, made in memory. */
const keyPair = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** Base64 of the SHA-256 of the desks' public key, by which Chromium can be told to trust it. A certificate that it only overlooks keeps it from storing any answer. */
export const certificateKeyHash = (): string =>
  createHash('sha256')
    .update(createPublicKey(keyPair.publicKey).export({ type: 'spki', format: 'der' }))
    .digest('base64');

/** Self-signed, for a name like `*.zendesk.com` and loopback; made in memory. */
async function certificate(name: string): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    keyPair,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: name },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** Starts a server on the loopback interface; port 0 takes a free one. */
export async function listen(
  handler: RequestListener,
  options: { port: number; tls: boolean; name: string },
): Promise<{ server: Server; port: number }> {
  const server = options.tls ? createTls(await certificate(options.name), handler) : createPlain(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice desk has no port');
  return { server, port: address.port };
}
