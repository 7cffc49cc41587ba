import type { Line, Mark } from './types';

/** Marks that are seen by no eye: words made of them alone are nothing. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}]/u;
export const isBlank = (text: string): boolean => !seen.test(text);

/** Takes what a walk meets and makes lines of it, as a browser would lay them out. */
export class Paper {
  readonly lines: Line[] = [];
  /** The line that is being written. */
  current = '';
  #lead = '';
  #unseen = '';
  #hidden = 0;
  #pictures = 0;
  #lastHidden: object | undefined;
  #inQuote = false;
  #isCited = false;
  #apart = false;

  /** White space is settled by the caller's word: kept, kept at line ends only, or as HTML does it. */
  write(text: string, space: 'pre' | 'lines' | 'normal'): void {
    if (space === 'normal') {
      this.#append(text.replace(/[ \t\n\r\f]+/g, ' '));
      return;
    }
    const [first = '', ...others] = text.split(/\r\n?|\n/);
    const settle = (part: string): string => (space === 'pre' ? part : part.replace(/[ \t\f]+/g, ' '));
    this.current += settle(first);
    for (const part of others) {
      this.endLine();
      this.current = settle(part);
    }
  }

  #append(text: string): void {
    const joins = this.current === '' || this.current.endsWith(' ') || this.current.endsWith('\t');
    this.current += joins && text.startsWith(' ') ? text.slice(1) : text;
  }

  /** `root` is the outermost element that hides it: what one element hides is one piece. */
  hide(text: string, root: object): void {
    if (isBlank(text)) return;
    this.#unseen += `${text} `;
    if (this.#lastHidden !== root) this.#hidden += 1;
    this.#lastHidden = root;
  }

  /** Counts a picture and writes what it is called. */
  picture(label: string): void {
    this.#pictures += 1;
    if (label !== '') this.#append(label);
  }

  /** The next line's number or dot. */
  lead(text: string): void {
    this.breakLine();
    this.#lead = text;
  }

  cell(): void {
    if (!isBlank(this.current)) this.current += '\t';
  }

  /** As at the edge of a block: ends the line if there is one. */
  breakLine(): void {
    if (!isBlank(this.current)) this.#push('text');
    else {
      this.current = '';
      this.#pushUnseen();
    }
  }

  /** As at the edge of a paragraph: what comes next is seen apart from what was written. */
  breakParagraph(): void {
    this.breakLine();
    this.#apart = true;
  }

  /** As `<br>` does: the line ends, an empty one too. */
  endLine(): void {
    this.#push('text');
  }

  mark(mark: Mark): void {
    this.breakLine();
    this.lines.push({ ...this.#bare(), mark });
  }

  quoting(is: boolean, isCited = false): void {
    this.breakLine();
    this.#settleCounts();
    this.#inQuote = is;
    this.#isCited = isCited;
  }

  /** All that was written. */
  end(): readonly Line[] {
    this.breakLine();
    this.#settleCounts();
    return this.lines;
  }

  #bare(): Line {
    return {
      mark: 'text',
      text: '',
      lead: '',
      inQuote: this.#inQuote,
      isCited: this.#isCited,
      unseen: false,
      hidden: 0,
      pictures: 0,
    };
  }

  /** What was counted but stands beside no text belongs to this side of a quote's edge. */
  #settleCounts(): void {
    if (this.#hidden + this.#pictures === 0) return;
    this.lines.push({ ...this.#bare(), unseen: true, hidden: this.#hidden, pictures: this.#pictures });
    this.#hidden = 0;
    this.#pictures = 0;
  }

  #push(mark: Mark): void {
    this.lines.push({
      mark,
      text: this.current,
      lead: this.current === '' ? '' : this.#lead,
      inQuote: this.#inQuote,
      isCited: this.#isCited,
      unseen: false,
      hidden: this.#hidden,
      pictures: this.#pictures,
      ...(this.#apart ? { apart: true } : {}),
    });
    this.#apart = false;
    if (this.current !== '') this.#lead = '';
    this.current = '';
    this.#hidden = 0;
    this.#pictures = 0;
    this.#pushUnseen();
  }

  #pushUnseen(): void {
    if (this.#unseen === '') return;
    this.lines.push({ ...this.#bare(), text: this.#unseen, unseen: true });
    this.#unseen = '';
  }
}
