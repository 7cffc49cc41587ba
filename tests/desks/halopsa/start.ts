import { startHalopsa } from './index';

/** `npm start -w @deskside/practice-halopsa`: a desk to click around in, without the extension. */
const desk = await startHalopsa({ port: Number(process.env.PORT ?? 4330), tls: process.env.TLS === '1' });
process.stdout.write(`Practice HaloPSA: ${desk.origin}/ticket?id=0002101\n`);
