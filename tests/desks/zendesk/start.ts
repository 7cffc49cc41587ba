import { startZendesk } from './index';

/** `npm start -w @deskside/practice-zendesk`: a desk to click around in, without the extension. */
const desk = await startZendesk({ port: Number(process.env.PORT ?? 4310), tls: process.env.TLS === '1' });
process.stdout.write(`Practice Zendesk: ${desk.origin}/agent/tickets/2101\n`);
