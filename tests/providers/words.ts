import type { Behaviour } from './behaviour';
import { readPrompt, wantsChoice, type ChatRequest } from './plausible-answer';

/** The words of an answer, before a service puts them into its own form. */
export interface Words {
  readonly content: string;
  /** What the model thought. */
  readonly trace: string;
  /** What it says when it declines. */
  readonly refusal: string;
  readonly finish: 'stop' | 'length' | 'content-filter';
}

const TRACE = 'Okay, the user wants an answer. TRACE-NEVER-SHOWN. Let me think about it.';

const inChannels = (answer: string): string =>
  `<|channel|>analysis<|message|>${TRACE}<|end|><|start|>assistant<|channel|>final<|message|>${answer}`;

/** What the model says under a behaviour. */
export function wordsFor(behaviour: Behaviour, request: ChatRequest, answer: string): Words {
  const words: Words = { content: answer, trace: '', refusal: '', finish: 'stop' };
  switch (behaviour) {
    case 'unknown-category':
      return {
        ...words,
        content: JSON.stringify({
          reason: 'It fits.',
          category: { value: 'c999', confidence: 0.9, alternatives: [] },
          priority: { value: 'p999', confidence: 0.9, alternatives: [] },
        }),
      };
    case 'prose':
      return {
        ...words,
        content: `I would say that this is about ${readPrompt(request).categories[0]?.name ?? 'something else'}.`,
      };
    case 'broken-json':
      return { ...words, content: wantsChoice(request) ? answer.slice(0, -2) : answer };
    case 'empty':
      return { ...words, content: '' };
    case 'huge':
      return { ...words, content: 'word '.repeat(400_000) };
    case 'refusal':
      return { ...words, content: '', refusal: 'I’m sorry, I can’t help with that.' };
    case 'content-filter':
      return { ...words, content: answer.slice(0, 10), finish: 'content-filter' };
    case 'length':
      return { ...words, content: answer.slice(0, Math.ceil(answer.length / 2)), finish: 'length' };
    case 'length-empty':
      return { ...words, content: '', trace: TRACE, finish: 'length' };
    case 'thinking-tags':
      return { ...words, content: `<think>\n${TRACE}\n</think>\n\n${answer}` };
    case 'thinking-unopened':
      return { ...words, content: `${TRACE}\n</think>\n\n${answer}` };
    case 'thinking-field':
      return { ...words, trace: TRACE };
    case 'thinking-channels':
      return { ...words, content: inChannels(answer) };
    default:
      return words;
  }
}

/** Pieces of text as a model gives them: a word with the space before it. The huge answer goes out in large pieces: its limit is about bytes, not about events. */
export function piecesOf(text: string): string[] {
  if (text.length < 1_000_000) return text.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  return Array.from({ length: Math.ceil(text.length / 16_384) }, (_, at) => text.slice(at * 16_384, (at + 1) * 16_384));
}
