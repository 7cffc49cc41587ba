import { startFreshdesk } from './index';

/** `npm start -w @deskside/practice-freshdesk`: a desk to click around in, without the extension. */
const desk = await startFreshdesk({ port: Number(process.env.PORT ?? 4320), tls: process.env.TLS === '1' });
process.stdout.write(`Practice Freshdesk: ${desk.origin}/a/tickets/2101\n`);
