/**
 * The longest stretch for which an answer keeps the worker from everything else: `npx tsx tests/bench/stretches.ts`. Answers of
 * 1 MB, and of just as much as is read, of every class of letters, arrive through the real SDKs as fast as they can be read.
 */
import { openWay } from '../providers/open-way';
import { sayTold } from '../../core/words/say-phrase';
import { performance } from 'node:perf_hooks';
import { checkTriageAnswer } from '../../entrypoints/background/features/triage/triage-answer';
import { makeMenu } from '../../entrypoints/background/features/triage/triage-prompt';
import { DesksideFault } from '../../core/errors';
import { normaliseAddress } from '../../providers/engine/address';
import { createAnthropic } from '../../providers/anthropic';
import { createCompatible } from '../../providers/compatible';
import type { LanguageModel, ModelRequest } from '../../providers/provider';

const CLASSES = [
  'a', 'A', '0', ' ', '\n', '\t', '\u00a0', '.', ',', '/', ':', '-', '_', '"', "'", '`', '\\', '{', '}', '[', ']', '<', '>', '|', '&', '%',
  'é', '中', '😀', '\u200b', '\u202e', '\u0000', '◁', '｜', 'http://', 'www.', '<|', '<think>', '</think>', '<think', '[THINK]', '<answer>',
  '</answer>', 'assistant', 'assistantfinal', 'analysis', '{"', '```', 'a.', 'a ', '"<', '<s></s>', '<tool_call>', '${', '<|channel|>', '\ud800',
]; // prettier-ignore
const READ = 250_000;
const GIANT = 1_000_000;

const schema = { type: 'object', properties: { category: { type: 'string' } }, required: ['category'] };
const draft: ModelRequest = { system: 's', user: 'u', maxTokens: 500 };
const triage: ModelRequest = { ...draft, schema: { name: 'triage', schema } };

const address = (typed: string) => {
  const known = normaliseAddress(typed);
  if (!known.ok) throw new Error(sayTold(known.problem));
  return known;
};
const memory = { get: async () => undefined, set: async () => {} };

const frames = {
  chat: (text: string): string =>
    `data: ${JSON.stringify({ choices: [{ delta: { content: text }, finish_reason: null }] })}\n\n`,
  anthropic: (text: string): string =>
    `event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })}\n\n`,
};

/** The bytes of an answer in words of `step` characters, and its good end. */
function bytes(text: string, api: keyof typeof frames, step: number): Uint8Array {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += step) parts.push(frames[api](text.slice(at, at + step)));
  parts.push(
    api === 'chat'
      ? 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
      : 'data: {"type":"message_delta","delta":{"stop_reason":"end_turn"}}\n\ndata: {"type":"message_stop"}\n\n',
  );
  return new TextEncoder().encode(parts.join(''));
}

function model(api: keyof typeof frames, body: Uint8Array): LanguageModel {
  const fetchIt: typeof fetch = async () => {
    let at = 0;
    return new Response(
      new ReadableStream({
        pull(to) {
          if (at >= body.length) return to.close();
          to.enqueue(body.slice(at, (at += 65_536)));
        },
      }),
    );
  };
  const options = { address: address('http://127.0.0.1:9'), model: 'm', key: 'k', memory, wayOut: openWay(fetchIt) };
  return api === 'chat' ? createCompatible(options) : createAnthropic(options);
}

/** Milliseconds of the longest time that a ping had to wait. */
async function longest(work: () => Promise<unknown>): Promise<number> {
  let worst = 0;
  let last = performance.now();
  let over = false;
  const ping = (): void => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (!over) setImmediate(ping);
  };
  setImmediate(ping);
  await new Promise((resolve) => setImmediate(resolve));
  await work();
  await new Promise((resolve) => setImmediate(resolve));
  over = true;
  return worst;
}

const quietly = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault)) throw thrown;
  }
};

const menu = makeMenu([
  { id: 'category', title: 'Category', kind: 'dropdown', options: [{ id: 'printer', path: ['Printer'] }] },
]);
const rows: { what: string; ms: number }[] = [];
const signal = new AbortController().signal;

const measure = async (what: string, work: () => Promise<unknown>): Promise<void> =>
  void rows.push({ what, ms: await longest(() => quietly(work)) });

for (const letters of CLASSES) {
  const name = JSON.stringify(letters);
  const giant = letters.repeat(Math.ceil(GIANT / letters.length)).slice(0, GIANT);
  const text = giant.slice(0, READ);
  for (const [api, step] of [
    ['chat', 30],
    ['anthropic', 20_000],
  ] as const) {
    const body = bytes(text, api, step);
    await measure(`draft of ${name}, ${api}, ${step} at a time`, async () => {
      for await (const { text: soFar } of model(api, body).stream(draft, { signal })) soFar.trim();
    });
  }
  const reason = JSON.stringify({ reason: text, category: 'none' });
  const body = bytes(reason, 'chat', 500);
  await measure(`reason of ${name}`, async () => {
    checkTriageAnswer((await model('chat', body).complete(triage, { signal })).text, menu);
  });
  const checks = { reason: JSON.stringify({ reason: giant, category: 'none' }), braces: `{${giant}}` };
  for (const [kind, said] of Object.entries(checks)) {
    await measure(`${kind} of 1 MB of ${name}, checked`, async () => checkTriageAnswer(said, menu));
    await measure(`${kind} of ${name}, broken and checked`, async () =>
      checkTriageAnswer(`${said.slice(0, 5_900)}",}`, menu),
    );
  }
}
rows.sort((a, b) => b.ms - a.ms);
process.stdout.write(
  `${rows.length} answers; the longest stretches in ms:\n${rows
    .slice(0, 15)
    .map(({ what, ms }) => `${ms.toFixed(0).padStart(6)}  ${what}`)
    .join('\n')}\n`,
);
