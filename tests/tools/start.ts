import { parseArgs } from 'node:util';
import { providerSettings } from '../../core/settings';
import { startRequestTracker, type RequestTracker } from '../desks/request-tracker/index';
import { notable } from '../desks/shared/story/index';
import { kits } from '../e2e/desks/kit/index';
import type { KitDesk } from '../e2e/desks/kit/kit';
import { launch, type Launched } from '../e2e/support/browser';
import { DeskTab } from '../e2e/support/desk-tab';
import { Deskside } from '../e2e/support/deskside';
import { buildExtension } from './build';
import { FIRST_TICKET, PICTURES, runJourney } from './journey';
import { chooseOllamaModel, OLLAMA } from './ollama';

/** `npm start`: the built extension in a Chromium on the practice desks, switched on with the on-device provider. */
const { values } = parseArgs({
  options: {
    ollama: { type: 'boolean', default: false },
    model: { type: 'string' },
    headless: { type: 'boolean', default: false },
    /** A real Request Tracker instead of the practice desks. */
    rt: { type: 'boolean', default: false },
    /** The build that is there already is the one to show. */
    built: { type: 'boolean', default: false },
  },
});

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  !!process.env['DISPLAY'] ||
  !!process.env['WAYLAND_DISPLAY'];
const headless = values.headless || !hasDisplay;

const say = (line: string): void => console.log(line);

const desks: KitDesk[] = [];
let requestTracker: RequestTracker | undefined;
let launched: Launched | undefined;
let ending: Promise<void> | undefined;

/** Whatever was started ends here, however the person leaves. */
const end = (): Promise<void> =>
  (ending ??= (async () => {
    await launched?.close();
    await Promise.all([...desks.map((desk) => desk.close()), requestTracker?.stop()]);
  })());

async function switchOn(deskside: Deskside): Promise<string> {
  if (!values.ollama) {
    await deskside.switchOn();
    return 'the on-device provider (no key, no network)';
  }
  const model = await chooseOllamaModel(values.model);
  const { settings } = await deskside.ask('settings.get', {});
  await deskside.configure({
    enabled: true,
    provider: 'ollama',
    providers: { ...settings.providers, ollama: { ...providerSettings(settings, 'ollama'), address: OLLAMA, model } },
  });
  return `Ollama with ${model}`;
}

async function startOnRequestTracker(): Promise<void> {
  say('Building the extension, and installing Request Tracker if it is not here yet (a minute the first time) …');
  if (!values.built) buildExtension('chrome', true);
  const host = 'rt.deskside.example';
  requestTracker = await startRequestTracker({ host });
  launched = await launch({ hosts: { [host]: requestTracker.port }, headless });
  const { context } = launched;
  const deskside = new Deskside(context);
  const provider = await switchOn(deskside);
  await deskside.leave();
  await requestTracker.signIn(context, 'dana');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${requestTracker.origin}/Ticket/Display.html?id=${requestTracker.numberOf(notable.showcase)}`);
  await page.locator('.history .transaction.message').first().waitFor();
  if (headless) {
    await page.screenshot({ path: `${PICTURES}/request-tracker.png` });
    say(`No display: the ticket’s page is in ${PICTURES}/request-tracker.png.`);
    return;
  }
  say(`Deskside runs with ${provider}; Dana Whitlock is signed in to Request Tracker, as an ordinary agent.`);
  say('RT mails nobody: what it would send is written to a file. Close the browser to end; nothing stays behind.');
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

async function start(): Promise<void> {
  say('Building the extension and the practice desks …');
  if (!values.built) buildExtension('chrome', true);
  const running = await Promise.all(kits.map(async (kit) => ({ kit, desk: await kit.start(0) })));
  desks.push(...running.map(({ desk }) => desk));
  const hosts = Object.fromEntries(running.map(({ kit, desk }) => [kit.facts.hostPattern, desk.port]));
  launched = await launch({ hosts, headless, grants: values.ollama ? ['http://localhost/*'] : [] });
  const { context } = launched;
  const deskside = new Deskside(context);
  const provider = await switchOn(deskside);
  await deskside.leave();

  if (headless) {
    say(`No display: the journey runs by itself, with ${provider}.`);
    for (const { kit, desk } of running) await runJourney({ kit, desk, deskside, context, say });
    say(`Nothing was sent and nothing was saved. Pictures: ${PICTURES}/`);
    return;
  }
  const [first] = context.pages();
  for (const [index, { kit }] of running.entries())
    await new DeskTab(index === 0 && first ? first : await context.newPage(), kit.facts).open(FIRST_TICKET);
  await context.pages()[0]?.bringToFront();
  say(
    `Deskside runs with ${provider}, one tab for each practice desk: Zendesk, Freshdesk, HaloPSA. Try this in any of them:`,
  );
  say(
    '1. Look at the card above the ticket’s fields: pick one of the best three, then Accept (Alt A). The form is filled; you save.',
  );
  say(
    '2. Press “Draft reply” (Alt R), change it by an instruction, open the desk’s reply box, Insert (Alt I), edit, undo with Ctrl Z.',
  );
  say(
    '3. Open Deskside’s options (its icon, then Open settings): “Learn from solved tickets”, then open another ticket and see it get surer.',
  );
  say(
    '4. Open “Why” at the foot of the card: what decided, and that nothing was sent. In the options, “Desk health” says what was read, and how.',
  );
  say(
    '5. Switch Deskside off in its icon: everything of it leaves the pages. Close the browser to end; nothing stays behind.',
  );
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(130)));
try {
  await (values.rt ? startOnRequestTracker() : start());
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  await end();
}
