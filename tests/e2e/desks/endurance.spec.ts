import type { Behaviour, ModelServer } from '../../providers/openai-server';
import type { DeskKit, KitDesk } from './kit/kit';
import type { DeskTab } from '../support/desk-tab';
import type { Deskside } from '../support/deskside';
import { decided, ended } from '../support/desk-tab';
import { nothingLeft } from './kit/checks';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';
import { felt, type Felt } from './kit/watch';

const MEGABYTE = 1_000_000;
/** Nobody notices less; what the same tab and worker take without any hostility comes on top, since machines differ. */
const NOTICED_MS = 100;
/** The editor's own work on 400 lines; it was half a minute for an unbounded draft. */
const INSERTED_MS = 1000;
/** Times say something on a machine that does nothing else: `npm run endurance`. Elsewhere the tests look at what came of it. */
const isMeasured = process.env['DESKSIDE_MEASURE'] !== undefined;

/** One of every class of letters that a pattern can be slow on, or that can be hidden. */
const few = ['a\n', 'https:', '\u202E'];
const many = [
  ...few,
  ' ',
  '\n',
  '\n\n',
  '0',
  'W.',
  '@',
  '/',
  'www.',
  '=',
  '<',
  '{',
  '"',
  '\\',
  '-',
  'é',
  '中',
  '😀',
  '\u200D',
  '\u0000',
  'a',
  '{{',
  '1 € ',
  'May 1 ',
];
const megabyteOf = (letters: string): string => letters.repeat(Math.ceil(MEGABYTE / letters.length));

const completion = (usage: unknown): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    model: 'llama3.2',
    choices: [{ index: 0, message: { role: 'assistant', content: 'No.' }, finish_reason: 'stop' }],
    usage,
  });

/** Whole answers of a server that wants to do harm. */
const answers: readonly (readonly [string, Behaviour])[] = [
  ['20 MB of white space', { status: 200, body: ' '.repeat(20 * MEGABYTE), type: 'application/json' }],
  ['a refusal of 20 MB', { status: 400, body: `{"error":{"message":"${'stream '.repeat(3 * MEGABYTE)}"}}` }],
  [
    'a count of tokens beyond all numbers',
    { status: 200, body: completion({ prompt_tokens: 1e300, completion_tokens: 1e300 }) },
  ],
  ['2 MB of text', 'huge'],
  ['a trace of thoughts that was never opened', 'thinking-unopened'],
  ['a refusal that names the stream', { status: 400, body: '{"error":{"message":"stream is not supported"}}' }],
];

interface Scene {
  readonly kit: DeskKit;
  readonly deskside: Deskside;
  readonly tab: DeskTab;
  readonly desk: KitDesk;
  readonly model: ModelServer;
}

/** A ticket that is judged anew. Timed from where the desk shows it to where the answer is shown: what the desk itself takes to open a ticket is its own. */
async function judged(scene: Scene, ticket: number, state: RegExp): Promise<Felt> {
  const { deskside, tab, model } = scene;
  const gate = model.holdFirstByte();
  await deskside.ask('data.erase', { what: 'activity' });
  const asked = model.chats().length;
  await tab.switchTo(ticket);
  await tab.values(ticket);
  await expect.poll(() => model.chats().length).toBeGreaterThan(asked);
  return felt(deskside, tab, async () => {
    gate.open();
    await tab.state(state);
  });
}

/** With a sure model: how long this machine takes without any hostility; what everything else is held against. */
async function calm(scene: Scene): Promise<Felt> {
  const { kit, deskside, tab, desk, model } = scene;
  model.settings.answer = sure(kit);
  await deskside.useModel(model.port);
  await tab.open(desk.notable.german);
  await tab.state(decided);
  return judged(scene, desk.notable.showcase, decided);
}

function within(ms: number, most: number, what: string): void {
  if (!isMeasured) return;
  console.log(`${ms.toFixed(0).padStart(5)} ms of ${most.toFixed(0)} ms: ${what}`);
  expect.soft(ms, what).toBeLessThan(most);
}

function unnoticed(now: Felt, usual: Felt, what: string): void {
  within(now.ping, usual.ping + NOTICED_MS, `the worker, ${what}`);
  within(now.task, usual.task + NOTICED_MS, `the tab, ${what}`);
}

async function reasons(scene: Scene, letters: readonly string[]): Promise<void> {
  const { kit, desk, model } = scene;
  const usual = await calm(scene);
  const tickets = desk.notable.ordinary;
  for (const [index, letter] of letters.entries()) {
    model.settings.answer = sure(kit, { reason: megabyteOf(letter) });
    const now = await judged(scene, tickets[index % tickets.length] ?? 0, ended);
    unnoticed(now, usual, `reason of ${JSON.stringify(letter)}`);
    model.settings.answer = sure(kit);
    await judged(scene, desk.notable.showcase, decided);
  }
  nothingLeft(desk);
}

async function drafts(scene: Scene, letters: readonly string[]): Promise<void> {
  const { kit, deskside, tab, desk, model } = scene;
  const usual = await calm(scene);
  const tickets = desk.notable.ordinary;
  for (const [index, letter] of letters.entries()) {
    const ticket = tickets[index % tickets.length] ?? 0;
    await judged(scene, ticket, decided);
    await tab.setComposer(ticket, 'public');
    model.settings.answer = sure(kit, { draft: `Hello {{ticket.comments}}\n\n${megabyteOf(letter)}` });
    const written = await felt(deskside, tab, async () => {
      await tab.openDraft();
      await tab.draftState(/^(done|failed)$/);
    });
    unnoticed(written, usual, `draft of ${JSON.stringify(letter)}`);
    // The same ticket comes again, and keeps what was inserted before.
    const before = (await tab.editorText(ticket)).length;
    const inserted = await felt(deskside, tab, async () => {
      await tab.insert();
      await expect.poll(async () => (await tab.editorText(ticket)).slice(before)).not.toBe('');
    });
    within(inserted.task, INSERTED_MS, `inserting a draft of ${JSON.stringify(letter)}`);
    const text = await tab.editorText(ticket);
    expect(text).toContain('{ {ticket.comments');
    expect(text.length - before).toBeLessThan(22_000);
    expect(text).not.toMatch(/\{\{|[\u202A-\u202E]|(?!\n)\p{Cc}/u);
    model.settings.answer = sure(kit);
  }
  await judged(scene, desk.notable.showcase, decided);
  nothingLeft(desk);
}

onEveryDesk(
  (kit) => {
    test(
      'a server that answers without end, names without end or counts without end: nothing stands still, and the next ticket works',
      { tag: ['@hostile', '@wide'] },
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(120_000);
        const scene = { kit, deskside, tab, desk, model };
        const usual = await calm(scene);
        const tickets = desk.notable.ordinary;
        for (const [index, [what, behaviour]] of answers.entries()) {
          model.behave(behaviour);
          unnoticed(await judged(scene, tickets[index % tickets.length] ?? 0, ended), usual, what);
          model.behave('normal');
          await judged(scene, desk.notable.showcase, decided);
        }
        const { limit } = await deskside.ask('usage.get', {});
        expect.soft(limit.used).toBeLessThan(10_000_000);
        model.settings.models = [megabyteOf('a'), ...Array.from({ length: 20_000 }, (_, n) => `model-${n}`)];
        const listed = await felt(deskside, tab, async () => {
          const { models } = await deskside.ask('provider.models', {
            provider: 'compatible',
            address: `http://127.0.0.1:${model.port}/v1`,
            model: '',
          });
          expect(JSON.stringify(models).length).toBeLessThan(2 * MEGABYTE);
        });
        within(listed.ping, usual.ping + NOTICED_MS, 'the worker, a list of models');
        nothingLeft(desk);
      },
    );

    test(
      'a reason and a draft of one megabyte: neither the worker nor the tab stands still, and what is inserted is bounded and harmless',
      { tag: ['@hostile', '@wide'] },
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(120_000);
        const scene = { kit, deskside, tab, desk, model };
        await reasons(scene, few);
        await drafts(scene, few);
      },
    );

    test(
      'a reason of one megabyte of every class of letters',
      { tag: ['@hostile', '@wide'] },
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(300_000);
        await reasons({ kit, deskside, tab, desk, model }, many);
      },
    );

    test(
      'a draft of one megabyte of every class of letters',
      { tag: ['@hostile', '@wide'] },
      async ({ deskside, tab, desk, model }) => {
        test.setTimeout(300_000);
        await drafts({ kit, deskside, tab, desk, model }, many);
      },
    );
  },
  { wide: true },
);
