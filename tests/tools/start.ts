import { parseArgs } from 'node:util';
import { buildPage, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import { launch, type Launched } from '../e2e/support/browser';
import { Deskside, TicketPage } from '../e2e/support/deskside';
import { buildExtension } from './build';
import { runJourney } from './journey';
import { chooseOllamaModel, OLLAMA } from './ollama';

/** `npm start`: the built extension in a Chromium on the practice desk, switched on with the on-device provider. */
const { values } = parseArgs({ options: { ollama: { type: 'boolean', default: false }, model: { type: 'string' }, headless: { type: 'boolean', default: false } } });

const FIRST_TICKET = 2131;
const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];
const headless = values.headless || !hasDisplay;

const say = (line: string): void => console.log(line);

let desk: ZendeskDesk | undefined;
let launched: Launched | undefined;
let ending: Promise<void> | undefined;

/** Whatever was started ends here, however the person leaves. */
const end = (): Promise<void> =>
  (ending ??= (async () => {
    await launched?.close();
    await desk?.close();
  })());

async function switchOn(deskside: Deskside): Promise<string> {
  if (!values.ollama) {
    await deskside.switchOn();
    return 'the on-device provider (no key, no network)';
  }
  const model = await chooseOllamaModel(values.model);
  const { settings } = await deskside.ask('settings.get', {});
  await deskside.configure({ enabled: true, provider: 'compatible', compatible: { ...settings.compatible, address: OLLAMA, model } });
  return `Ollama with ${model}`;
}

async function start(): Promise<void> {
  say('Building the extension and the practice desk …');
  buildExtension('chrome', true);
  await buildPage();
  desk = await startZendesk({ tls: true });
  launched = await launch({ deskPort: desk.port, headless, grants: values.ollama ? ['http://localhost/*'] : [] });
  const deskside = new Deskside(launched.context);
  const provider = await switchOn(deskside);
  await deskside.leave();

  if (headless) {
    say(`No display: the journey runs by itself, with ${provider}.`);
    await runJourney({ desk, deskside, context: launched.context, ticketId: FIRST_TICKET, say });
    return;
  }
  const [first] = launched.context.pages();
  const tab = new TicketPage(first ?? (await launched.context.newPage()));
  await tab.open(FIRST_TICKET);
  say(`Deskside runs on the practice Zendesk with ${provider}. Try this:`);
  say('1. Look at the card above the ticket’s fields: pick one of the best three, then Accept (Alt A). The form is filled; you save.');
  say('2. Press “Draft reply” (Alt R) above the reply box, change it by an instruction, Insert (Alt I), edit, undo with Ctrl Z.');
  say('3. Open Deskside’s options (its icon, then Options): “Learn from solved tickets”, then open another ticket and see it get surer.');
  say('4. Open “Why” at the foot of the card: what decided, and that nothing was sent.');
  say('5. Switch Deskside off in its icon: everything of it leaves the page. Close the browser to end; nothing stays behind.');
  await new Promise<void>((resolve) => launched?.context.on('close', () => resolve()));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(130)));
try {
  await start();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  await end();
}
