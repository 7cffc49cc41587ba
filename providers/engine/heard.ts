import type { ModelUsage } from '../provider';
import type { Finish } from './finish';
import { completeObjectIn, objectIn, requiredBy, type Fields } from './json-answer';
import { VisibleText } from './visible-text';
import type { Piece } from './wire';

/** Characters of one answer, traces and calls included. */
const TEXT_LIMIT = 256_000;
/** Characters of what was thought in a field of its own: only looked at when nothing else was said. */
const THOUGHT_CHARS = 64_000;

/** Everything that was heard of one answer, and what of it counts. */
export class Heard {
  readonly text: VisibleText;
  usage: ModelUsage = {};
  finish: Finish | null = null;
  refused = false;
  /** This server says that it is over while it goes on (Gemini's compatible API), so its word proves nothing. */
  #talksOn = false;
  #raw = '';
  #thought = '';
  #chars = 0;
  readonly #calls = new Map<number, string>();

  /** @param schema the form that was asked for; without one the answer is prose, and calls of tools are none of it */
  constructor(
    private readonly schema: Fields | null,
    startsInside: boolean,
  ) {
    this.text = new VisibleText(startsInside);
  }

  get tooLong(): boolean {
    return this.#chars > TEXT_LIMIT;
  }

  /** A word for the end was said and nothing came after it; of a failure, more words may follow. */
  get over(): boolean {
    return this.finish !== null && this.finish !== 'failed';
  }

  add({ text, called, thought, refused, finish, usage }: Piece): void {
    this.usage = { ...this.usage, ...usage };
    this.refused ||= refused;
    this.#chars += text.length + thought.length + called.reduce((sum, call) => sum + call.text.length, 0);
    if (this.tooLong) return;
    const said = text !== '' || (this.schema !== null && called.length > 0);
    if (this.finish === 'end' && said) {
      this.#talksOn = true;
      this.finish = null;
    }
    // After a good end, a worse word without further text is only the tail.
    if (this.finish !== 'end' || said) this.finish = finish ?? this.finish;
    this.text.push(text);
    if (this.schema === null) return;
    this.#raw += text;
    if (this.#thought.length < THOUGHT_CHARS) this.#thought += thought;
    for (const call of called) this.#calls.set(call.at, (this.#calls.get(call.at) ?? '') + call.text);
  }

  /**
   * Whether the answer is known to have come to its end. `finished`: the stream's own end mark went by. A word for the end is
   * enough, unless this server says it too early; the end mark is enough for servers that never say the word. A connection that
   * is merely closed proves nothing.
   */
  isWhole(finished: boolean): boolean {
    return finished || (this.finish === 'end' && !this.#talksOn);
  }

  /** The answer, once it is over: prose, or the text that holds what was asked for, wherever the server put it. */
  answer(): string {
    this.text.end();
    const { shown, called } = this.text;
    if (this.schema === null) return shown;
    const wanted = requiredBy(this.schema);
    const holds = (text: string): boolean => objectIn(text, wanted) !== undefined;
    const raw = this.#raw.trim();
    const places = [shown, ...this.#calls.values(), called, raw.startsWith('{') ? raw : ''];
    const found = places.find((text) => text !== '' && holds(text));
    if (found !== undefined) return found;
    const thought = shown === '' ? completeObjectIn(this.#thought, wanted) : undefined;
    return thought ? JSON.stringify(thought) : (places.find((text) => text !== '') ?? '');
  }
}
