/** How an answer came to its end. `failed`: the server, or what stands behind it, broke off. */
export type Finish = 'end' | 'limit' | 'refused' | 'failed';

/**
 * The only words after which an answer is whole, without their dashes and in lower case: OpenAI, Azure, Groq, Mistral, DeepSeek,
 * OpenRouter (`stop`, `tool_calls`, `function_call`), Together (`eos`), TGI (`eos_token`, `stop_sequence`), Anthropic and Bedrock
 * (`end_turn`, `tool_use`), Cohere (`COMPLETE`), LM Studio's own (`eosFound`, `stopStringFound`), Baidu (`normal`).
 */
const WHOLE: ReadonlySet<string> = new Set([
  'stop',
  'stopped',
  'stopsequence',
  'stopstring',
  'stopstringfound',
  'stoptoken',
  'stopword',
  'finishreasonstop',
  'eos',
  'eostoken',
  'eosfound',
  'endofsequence',
  'endoftext',
  'endofturn',
  'endturn',
  'eot',
  'end',
  'ended',
  'done',
  'normal',
  'success',
  'finish',
  'finished',
  'complete',
  'completed',
  'toolcall',
  'toolcalls',
  'tooluse',
  'functioncall',
]);

const REFUSED =
  /filter|safety|unsafe|recitation|prohibited|blocklist|blocked|spii|refus|declin|sensitive|guardrail|moderat|toxic|violat|harm|modelarmor|^language$/;
const LIMIT = /length|max|limit|contextwindow|tokenbudget|truncat|incomplete|notfinished|inprogress|pauseturn/;
const BROKEN = /error|rate|time|fail|malformed|abort|cancel/;

/** Characters of a word that are looked at. */
const WORD_CHARS = 60;

/**
 * What a server's word for the end means: `finish_reason`, `stop_reason` and their kin. `null`: it names none, so the answer goes
 * on. A word that is not known is never a good end.
 */
export function finishOf(word: unknown): Finish | null {
  if (typeof word !== 'string') return null;
  const name = word
    .slice(0, WORD_CHARS)
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
  // Some servers write the word `null` while the answer goes on.
  if (word.trim() === '' || name === 'null' || name === 'none') return null;
  if (WHOLE.has(name)) return 'end';
  if (REFUSED.test(name) || name === 'errortoxic') return 'refused';
  if (name === 'errorlimit') return 'limit';
  return LIMIT.test(name) && !BROKEN.test(name) ? 'limit' : 'failed';
}
