import { describe, expect, it } from 'vitest';
import { draft } from '../helpers';
import { ANSWER, markedAnswers } from './answers-with-marks';
import { answering, bodyOf, bytesOf, chunk, DONE, event, modelOn, read, seen, type Ending, type Seen } from './kit';

/** Upper case is thought or made up; the rest belongs to marks. */
const NEVER_SEEN = /[A-Z]|[<>[\]|｜◁▷▁]|think|assistant|final|analysis|turn|tool_call|answer/;

const ALL = process.env['DESKSIDE_ALL'] !== undefined;

/** What was seen was never more than the answer, and no part of it was passed off as whole. True when it was whole. */
function judged({ snapshots, error }: Seen, where: string): boolean {
  for (const text of snapshots) {
    expect(text, where).not.toMatch(NEVER_SEEN);
    expect(ANSWER.startsWith(text.trim()), `${where}: ${text}`).toBe(true);
  }
  if (error === null) expect(snapshots.at(-1), where).toBe(ANSWER);
  return error === null;
}

/** A stream cut after every byte, closed cleanly and broken in turn (both ways at each byte in the large run). How often it was whole. */
async function cutEverywhere(body: string, api: 'chat' | 'anthropic' = 'chat'): Promise<number> {
  const bytes = bytesOf(body);
  let whole = 0;
  for (let cut = 1; cut <= bytes.length; cut += 1) {
    const inTurn: Ending = cut % 2 === 0 ? 'close' : 'reset';
    for (const ending of ALL || cut === bytes.length ? (['close', 'reset'] as const) : [inTurn]) {
      // Two pieces, so that there is also a border in the middle of a character or a mark.
      const pieces = [bytes.slice(0, Math.floor(cut / 2)), bytes.slice(Math.floor(cut / 2), cut)];
      const fetchIt = answering(() =>
        bodyOf(
          pieces.filter(({ length }) => length > 0),
          ending,
        ),
      );
      const where = `${JSON.stringify(body.slice(0, cut).slice(-60))} · ${ending}`;
      if (judged(await seen(modelOn(fetchIt, api), draft), where)) whole += 1;
    }
  }
  return whole;
}

/** In as few events as show a border in the middle of it. */
const inEvents = (text: string, finish = 'stop'): string => {
  const half = Math.floor(text.length / 2);
  const part = (delta: object, reason: string | null = null): string =>
    `data: ${JSON.stringify({ choices: [{ delta, finish_reason: reason }] })}\n\n`;
  return `${part({ content: text.slice(0, half) })}${part({ content: text.slice(half) })}${part({}, finish)}${DONE}`;
};

const families = Object.entries(markedAnswers);
/** A few of each way of marking; all of them in the large run. */
const SOME = [
  'Llama 3',
  'gpt-oss in its channels',
  'gpt-oss without its marks',
  'Hunyuan',
  'Kimi',
  'DeepSeek with a call',
];

describe('a stream never shows a mark, a thought, or half of an answer as the whole', () => {
  it.each(families)('letter by letter: %s', async (family, text) => {
    const letters = [...text].map((letter) => chunk({ content: letter })).join('');
    expect(judged(await read(letters + chunk({}, 'stop') + DONE, draft), family)).toBe(true);
  });

  it.each(families)('cut after every letter, whatever the word for the end: %s', async (family, text) => {
    for (let cut = 1; cut < text.length; cut += ALL ? 1 : 3) {
      const body = chunk({ content: text.slice(0, cut) });
      judged(await read(body, draft), `${family} ${cut}`);
      judged(await read(body + chunk({}, 'length') + DONE, draft), `${family} ${cut}`);
    }
  });

  it.each(families.filter(([family]) => ALL || SOME.includes(family)))(
    'cut at every byte: %s',
    async (_family, text) => {
      expect(await cutEverywhere(inEvents(text))).toBeGreaterThan(0);
    },
  );

  it.each(['gpt-oss in its channels', 'a wrapper alone'])(
    'cut at every byte, behind Anthropic’s API: %s',
    async (family) => {
      const text = markedAnswers[family] ?? '';
      const body = [
        event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
        event({ type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 7 } }),
        event({ type: 'message_stop' }),
      ].join('');
      expect(await cutEverywhere(body, 'anthropic')).toBeGreaterThan(0);
    },
  );

  it.each([
    ['a limit', 'length'],
    ['a filter of Gemini', 'SAFETY'],
    ['an overloaded service', 'insufficient_system_resource'],
    ['a word of tomorrow', 'quantum_flux'],
  ])('cut at every byte: one that ends by %s is never whole', async (_name, finish) => {
    expect(await cutEverywhere(inEvents('hello ada, your', finish))).toBe(0);
  });

  it('cut at every byte: one with an error in the middle is never whole', async () => {
    const error = 'data: {"detail":"worker died"}\n\n';
    expect(await cutEverywhere(chunk({ content: 'hello ada,' }) + error + DONE)).toBe(0);
  });

  it('cut at every byte: heartbeats of every kind change nothing', async () => {
    const beats = [
      'data:\n\n',
      'data: ping\n\n',
      ': comment\n\n',
      'event: ping\ndata: {}\n\n',
      'retry: 10\n\n',
      '\n\n',
    ];
    const body = inEvents(ANSWER)
      .split('\n\n')
      .filter((part) => part !== '')
      .map((part, at) => `${beats[at] ?? ''}${beats[at + 2] ?? ''}${part}\n\n`)
      .join('');
    expect(await cutEverywhere(body)).toBeGreaterThan(0);
  });
});
