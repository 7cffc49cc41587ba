import { isQuoted } from './quoted';
import type { Lesson, Manner } from './wire';

/** Below this an answer would be cut in its middle; the conversation is what is too long then. */
const LEAST = 200;

const ABOUT_ROOM =
  /max(?:imum)?[ _](?:completion[ _]|new[ _]|output[ _])?tokens|(?:completion|output|new) tokens|in the (?:completion|output)|for the completion|context (?:length|limit|window|size)|messages or completion|tokens per min|request too large|too many tokens/i;

/** Of the answer and the question together. */
const CONTEXT = [
  /context (?:length|limit|window|size)(?: \w{1,20}){0,3}? (?:is|of)(?: only)? (\d{1,9})/i,
  /tokens['"`]? must be <= (\d{1,9})/i,
  /\blimit (?:is )?(\d{1,9})/i,
  /cannot exceed (\d{1,9})/i,
  /\d{1,9} \+ \d{1,9} > (\d{1,9})/,
  /\d{1,9} > (\d{1,9}) - \d{1,9}/,
];

/** Of the question alone. */
const QUESTION = [
  /(\d{1,9}) (?:in the messages|of text input|input tokens|['"`]?inputs['"`]? tokens|tokens (?:from|in) the (?:input|messages|prompt))/i,
  /(?:prompt|input|request|messages) (?:contains?|has|have|resulted in)(?: at least| about)? (\d{1,9})/i,
  /(\d{1,9}) \+ \d{1,9} > \d{1,9}/,
  /\d{1,9} > \d{1,9} - (\d{1,9})/,
];

/** Of both together, as it was asked for. */
const TOTAL = [
  /requested(?: about| a total of)? (\d{1,9})(?! (?:output|completion))/i,
  /total of (?:at least )?(\d{1,9})/i,
  /current length is (\d{1,9})/i,
  /received (\d{1,9})/i,
];

/** Of the answer alone. */
const ANSWER = [
  /(?:at most|up to|less than or equal to|maximum (?:value )?(?:is|of|for)|lower than|limit of)(?: \w{1,20}){0,2}? ['"`]?(\d{1,9})/i,
  /\[ ?\d{1,9} ?, ?(\d{1,9}) ?\]/,
  /\d{1,9} > (\d{1,9})/,
];

const first = (patterns: readonly RegExp[], words: string): number | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
};

/** What a server says about the room for an answer: whether it is about that at all, and how many tokens are left, where its numbers tell. */
export interface Room {
  readonly left: number | undefined;
  /** The same for every question, and not what this one leaves of a context. */
  readonly fixed: boolean;
}

const FIXED = 'most:';

/** The name under which it is noted that a server gives no more than so many tokens to any answer. */
const fixedLimit = (tokens: number): string => `${FIXED}${tokens}`;

/** The tokens that a noted limit allows; undefined for another name. */
export const limitNamed = (name: string): number | undefined =>
  name.startsWith(FIXED) ? Number(name.slice(FIXED.length)) : undefined;

/** Tokens that an answer may take at most, by what this server said. */
export const mostTokens = ({ request, refuses, most = Infinity }: Manner): number =>
  Math.min(
    most,
    refuses.has('room') ? request.maxTokens : Infinity,
    ...[...refuses].map((name) => limitNamed(name) ?? Infinity),
  );

/** What a refusal for the limit of tokens teaches; null when it is about something else. `roomy`: the request had room beside its answer. */
export function lessonOfRoom(words: string, { request }: Manner, asked: number, roomy: boolean): Lesson | null {
  const room = roomIn(words, asked);
  if (room === null) return null;
  const sure = !isQuoted('tokens', request);
  if (room.left !== undefined) return room.fixed ? { without: fixedLimit(room.left), sure } : { most: room.left };
  return roomy ? { without: 'room', sure } : null;
}

/**
 * Reads the sentences of vLLM, OpenAI, DeepSeek, SGLang, TGI, Groq, Cohere, Cerebras, Anthropic and their copies. `asked` is the
 * limit that the request had. Null where the refusal is about something else, or where too little is left for an answer.
 */
export function roomIn(words: string, asked: number): Room | null {
  if (!ABOUT_ROOM.test(words)) return null;
  const plain = words.replace(/(\d),(?=\d{3}\b)/g, '$1');
  const context = first(CONTEXT, plain);
  const total = first(TOTAL, plain);
  const question = first(QUESTION, plain) ?? (total !== undefined && total > asked ? total - asked : undefined);
  const left = context === undefined ? first(ANSWER, plain) : question === undefined ? undefined : context - question;
  if (left === undefined) return aboutAnswer(plain) ? { left: undefined, fixed: false } : null;
  return left >= LEAST && left < asked ? { left, fixed: context === undefined } : null;
}

/** Only of the limit of the answer it can be said that less of it helps. */
const aboutAnswer = (words: string): boolean =>
  /max_(?:completion_|new_)?tokens['"`]?(?: is| value)? too (?:large|high|big)|invalid max_(?:completion_)?tokens|in the completion|messages or completion|max(?:imum)? (?:completion |output |new )?tokens[^.]{0,60}exceed/i.test(
    words,
  );
