import { channelAt, channelAtStart, TURN_WORD } from './bare-channels';
import { LONGEST_MARK, markAt, type Mark } from './marks';
import { AROUND, mentioned } from './mention';

/**
 * Where in an answer the reader stands. `held`: what is shown after all when nothing closes, because the mark may only have been
 * spoken of.
 */
type Place =
  | { readonly in: 'start' | 'text' | 'role' | 'channel' | 'over' }
  | { readonly in: 'header'; name: string }
  | { readonly in: 'thought' | 'call'; readonly family: string; readonly soft: boolean; held: string }
  | { readonly in: 'bare'; readonly soft: boolean; held: string };

const CANDIDATE = new RegExp(`[<[◁]|${TURN_WORD}`, 'g');
const ROLE = /^[ \t]{0,3}(assistant|model|chatbot|ai|bot|user|human|system|tool|developer)(?:[ \t]{0,3}[\n:]|(?=<)|$)/;
const ROLE_BEGUN = /^[ \t]{0,3}[a-z]{0,10}[ \t]{0,3}$/;
const HEADER_CHARS = 300;
const CALLED_CHARS = 64_000;

/**
 * What a person may see of an answer that arrives in pieces. Models write their thinking, the ends of their turns, wrappers and
 * calls of tools into their words where a server does not take them out: none of it is shown, nor half of a mark. Reads every
 * character once, so that its cost grows with the answer only.
 */
export class VisibleText {
  #shown = '';
  #rest = '';
  /** The last raw characters that were read. */
  #before = '';
  #place: Place = { in: 'start' };
  #called = '';
  /** What stood before a thought that was closed twice. */
  #aside = '';
  #thought = false;
  #wrapped = false;
  #struck = false;
  #final = false;
  #ended = false;
  /** A trace was closed that was never opened: this model begins inside of one. */
  closedUnopened = false;

  /** @param startsInside this model is known to begin inside a trace: nothing is shown before it closes. */
  constructor(private readonly startsInside = false) {}

  /** Without white space at the start, and at the end once it is over. */
  get shown(): string {
    if (this.#ended) return this.#shown.trim();
    return this.startsInside && !this.closedUnopened && !this.#thought ? '' : this.#shown;
  }

  /** The words of tool calls that stood in the text. */
  get called(): string {
    return this.#called;
  }

  /** It is over inside of a thought, so an answer is missing. */
  get unclosed(): boolean {
    return this.#ended && ['thought', 'bare', 'channel', 'header'].includes(this.#place.in);
  }

  push(text: string): void {
    this.#rest += text;
    this.#read();
  }

  /** Nothing follows: what only seemed to become a mark is text. */
  end(): void {
    this.#ended = true;
    this.#read();
    const place = this.#place;
    if ('soft' in place && place.soft) {
      this.#shown += place.held;
      this.#place = { in: 'text' };
    }
    if (this.#shown === '') this.#shown = this.#aside;
  }

  #read(): void {
    while (this.#rest !== '' && this.#step());
  }

  /** False when the next letters are needed. */
  #step(): boolean {
    if (this.#place.in === 'start') return this.#start();
    if (this.#place.in === 'role') return this.#role();
    CANDIDATE.lastIndex = 0;
    const found = CANDIDATE.exec(this.#rest);
    const at = found ? found.index : this.#rest.length - this.#turnWordBegun();
    this.#take(at);
    if (!found) return false;
    return found[0] === TURN_WORD ? this.#atTurnWord() : this.#atMark();
  }

  /** Characters at the end that may become the word between two channels; a word of its own has a blank before it. */
  #turnWordBegun(): number {
    if (this.#ended || !['text', 'bare'].includes(this.#place.in)) return 0;
    for (let length = Math.min(TURN_WORD.length - 1, this.#rest.length); length > 0; length -= 1)
      if (this.#rest.endsWith(TURN_WORD.slice(0, length)))
        return this.#isGlued(this.#rest.length - length) ? length : 0;
    return 0;
  }

  #isGlued(at: number): boolean {
    const before = at === 0 ? this.#before.slice(-1) : this.#rest.charAt(at - 1);
    return before === '\n' || /\S/.test(before);
  }

  /** Reads on, as text of the place where the reader stands. */
  #take(length: number): void {
    if (length === 0) return;
    const text = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    this.#before = (this.#before + text.slice(-AROUND)).slice(-AROUND);
    const place = this.#place;
    if (place.in === 'text') this.#shown += this.#shown === '' ? text.trimStart() : text;
    if (place.in === 'header') place.name = (place.name + text).slice(0, HEADER_CHARS);
    if (place.in === 'call' && this.#called.length < CALLED_CHARS) this.#called += text;
    if ('soft' in place && place.soft) place.held += text;
  }

  /** Reads on without showing it, save where it may have been meant as text. */
  #drop(length: number): void {
    const place = this.#place;
    if ('soft' in place && place.soft) place.held += this.#rest.slice(0, length);
    this.#before = (this.#before + this.#rest.slice(0, length)).slice(-AROUND);
    this.#rest = this.#rest.slice(length);
  }

  #start(): boolean {
    const text = this.#rest.trimStart();
    const channel = text === '' && !this.#ended ? 'begun' : channelAtStart(text, this.#ended);
    if (channel === 'begun') return false;
    if (channel === null || channel.final) this.#place = { in: 'text' };
    if (channel?.final) this.#drop(this.#rest.length - text.length + channel.length);
    if (channel && !channel.final) this.#place = { in: 'bare', soft: !channel.certain, held: '' };
    return true;
  }

  #role(): boolean {
    const role = ROLE.exec(this.#rest.slice(0, 40));
    const complete = role && (role[0].length < this.#rest.length || /[\n:]$/.test(role[0]));
    if (!this.#ended && !complete && ROLE_BEGUN.test(this.#rest.slice(0, 40))) return false;
    this.#place = { in: /^(?:user|human|system|tool|developer)$/.test(role?.[1] ?? '') ? 'over' : 'text' };
    this.#drop(role?.[0].length ?? 0);
    return true;
  }

  #atTurnWord(): boolean {
    const place = this.#place.in;
    const reads = place === 'bare' || (place === 'text' && this.#isGlued(0));
    const channel = reads ? channelAt(this.#rest, this.#ended) : null;
    if (channel === 'begun') return false;
    if (channel === null) {
      this.#take(TURN_WORD.length);
      return true;
    }
    if (place === 'text') this.closedUnopened ||= channel.final;
    this.#place = channel.final ? { in: 'text' } : { in: 'bare', soft: false, held: '' };
    if (channel.final) this.#shown = '';
    this.#drop(channel.length);
    return true;
  }

  #atMark(): boolean {
    const mark = markAt(this.#rest.slice(0, LONGEST_MARK));
    if (mark === 'begun' && !this.#ended) return false;
    if (mark === null || mark === 'begun') {
      this.#take(1);
      return true;
    }
    const spoken = mentioned(this.#before, this.#rest.slice(mark.length, mark.length + AROUND), this.#ended);
    if (spoken === 'unknown') return false;
    const place = this.#place;
    switch (place.in) {
      case 'text':
        return this.#inText(mark, spoken);
      case 'thought':
        return this.#hidden(mark, spoken !== 'quoted' && mark.kind === 'unthink' && mark.family === place.family);
      case 'call':
        return this.#hidden(mark, spoken !== 'quoted' && mark.kind === 'uncall' && mark.family === place.family);
      case 'header':
        return this.#inHeader(mark, place.name);
      default:
        if (mark.kind === 'channel' && !this.#final) this.#place = { in: 'header', name: '' };
        else if (place.in === 'over' && mark.kind === 'turn' && this.#shown === '') this.#place = { in: 'role' };
        this.#drop(mark.length);
        return true;
    }
  }

  #hidden({ length }: Mark, closes: boolean): boolean {
    this.#thought ||= closes && this.#place.in === 'thought';
    this.#drop(length);
    if (closes) this.#place = { in: 'text' };
    return true;
  }

  #inHeader({ kind, length }: Mark, name: string): boolean {
    if (kind === 'message' || kind === 'channel')
      this.#place =
        kind === 'channel' ? { in: 'header', name: '' } : { in: /^\s*final/i.test(name) ? 'text' : 'channel' };
    if (this.#place.in === 'text') {
      // What stood before the first channel was thought in one that the template had opened.
      if (this.#shown !== '') this.closedUnopened = true;
      this.#shown = '';
      this.#final = true;
    }
    this.#drop(length);
    return true;
  }

  #inText(mark: Mark, spoken: ReturnType<typeof mentioned>): boolean {
    const { kind, family, length } = mark;
    const isText =
      spoken === 'quoted' ||
      (spoken === 'in-sentence' && kind !== 'think') ||
      (spoken === 'last-word' && kind === 'unthink');
    const strike = family === 's' && (kind === 'drop' ? this.#shown !== '' : this.#struck);
    if (isText || strike || (kind === 'wrap' && !this.#atALineStart())) {
      this.#struck ||= strike;
      this.#take(length);
      return true;
    }
    if (kind === 'unwrap' && !this.#wrapped) {
      const after = this.#rest.slice(length, length + LONGEST_MARK).trimStart();
      if (after === '' && !this.#ended && this.#rest.length < length + LONGEST_MARK) return false;
      if (after !== '' && !/^[<[]/.test(after)) {
        this.#take(length);
        return true;
      }
    }
    this.#act(mark, spoken === 'in-sentence' || spoken === 'last-word');
    return true;
  }

  #atALineStart(): boolean {
    return this.#shown === '' || /[\n.!?:>…]\s{0,3}$/.test(this.#before);
  }

  #act({ kind, family, length }: Mark, soft: boolean): void {
    const empty = this.#shown === '';
    if (kind === 'unthink') this.#closeUnopened();
    if (kind === 'wrap') this.#wrapped = true;
    if (kind === 'think' || kind === 'call')
      this.#place = { in: kind === 'think' ? 'thought' : 'call', family, soft, held: '' };
    if (kind === 'turn') this.#place = { in: empty ? 'role' : 'over' };
    if (kind === 'stop' && !empty) this.#place = { in: 'over' };
    if (kind === 'channel') this.#place = this.#final && !empty ? { in: 'over' } : { in: 'header', name: '' };
    if (kind === 'message' && /^(?:assistant)?(?:analysis|commentary|final)[^\n]{0,40}$/.test(this.#shown)) {
      this.#place = { in: this.#shown.includes('final') ? 'text' : 'channel' };
      this.#shown = '';
    }
    this.#drop(length);
  }

  #closeUnopened(): void {
    // A second close: the words before it were thought as well, unless nothing follows.
    if (this.#thought) this.#aside = this.#shown || this.#aside;
    else this.closedUnopened = true;
    this.#shown = '';
  }
}
