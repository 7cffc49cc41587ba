/** Random things that are the same for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** 0 to 1, without 1: mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.next() * all.length)];
    if (one === undefined) throw new Error('There is nothing to choose from');
    return one;
  }

  /** `count` characters of an alphabet. */
  text(count: number, alphabet: string): string {
    return Array.from({ length: count }, () => alphabet[this.whole(0, alphabet.length - 1)]).join('');
  }

  digits(count: number): string {
    return this.text(count, '0123456789');
  }

  /** Each `X` becomes a digit, each `N` one from 2 to 9. */
  filled(template: string): string {
    return template.replace(/[XN]/g, (sign) => (sign === 'X' ? this.digits(1) : String(this.whole(2, 9))));
  }
}

export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = UPPER.toLowerCase();
export const DIGITS = '0123456789';
export const HEX = '0123456789abcdef';
