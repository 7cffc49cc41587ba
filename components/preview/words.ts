import type { RequestPreview } from '../../core/request-preview';
import { numberText } from '../../core/words/formats';
import { say } from '../../core/words/say';

/** A hundredth of a cent counts where a whole request costs less than one. */
const dollarText = (value: number): string =>
  numberText(
    value,
    value < 0.01
      ? { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 }
      : { style: 'currency', currency: 'USD' },
  );

export function priceText(cost: RequestPreview['cost']): string {
  if (cost === null) return say('preview.price.unknown');
  return cost === 0 ? say('preview.price.free') : say('preview.price.most', { price: dollarText(cost) });
}

export interface BodyPiece {
  readonly text: string;
  /** It stands for a value that was replaced. */
  readonly isMark: boolean;
}

const OPENS = '⟨';
const CLOSES = '⟩';

/** A body in pieces, so that its marks can be shown as such. Linear: each bracket is looked at once. */
export function piecesOf(body: string, marks: readonly string[]): readonly BodyPiece[] {
  const known = new Set(marks);
  const longest = Math.max(0, ...marks.map(({ length }) => length));
  const pieces: BodyPiece[] = [];
  let from = 0;
  for (let open = body.indexOf(OPENS); open >= 0; open = body.indexOf(OPENS, open + 1)) {
    const near = body.slice(open, open + longest);
    const mark = near.slice(0, near.indexOf(CLOSES) + 1);
    if (!known.has(mark)) continue;
    if (open > from) pieces.push({ text: body.slice(from, open), isMark: false });
    pieces.push({ text: mark, isMark: true });
    from = open + mark.length;
  }
  if (from < body.length) pieces.push({ text: body.slice(from), isMark: false });
  return pieces;
}
