import type { KeyboardEvent } from 'react';
import { isSubmit } from '../parts/keys';
import { say } from '../../core/words/say';

export interface DraftGapProps {
  /** What belongs there: `order number`. */
  readonly says: string;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly fill: string;
  readonly onFill: (fill: string) => void;
}

const FILL_CHARS = 300;
const [NARROWEST, WIDEST] = [4, 40];

/** The first gap that is still empty behind `from`, or else from the start of the text. */
export function focusOpenGap(text: ParentNode | null, from?: HTMLElement): void {
  const gaps = [...(text?.querySelectorAll<HTMLInputElement>('input.gap') ?? [])];
  const after = from instanceof HTMLInputElement ? gaps.indexOf(from) + 1 : 0;
  [...gaps.slice(after), ...gaps.slice(0, after)].find((gap) => gap !== from && gap.value.trim() === '')?.focus();
}

/** A gap of a draft, where it stands in the text. Enter goes on to the next one; nothing is inserted by it. */
export function DraftGap({ says, place, of, fill, onFill }: DraftGapProps) {
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isSubmit(event)) return;
    event.preventDefault();
    focusOpenGap(event.currentTarget.closest('.text'), event.currentTarget);
  };
  return (
    <input
      type="text"
      className="gap"
      value={fill}
      size={Math.min(WIDEST, Math.max(NARROWEST, fill === '' ? says.length : fill.length))}
      maxLength={FILL_CHARS}
      dir="auto"
      placeholder={says}
      aria-label={say('draft.gap', { says, place, of })}
      onInput={(event) => onFill(event.currentTarget.value)}
      onKeyDown={goOn}
    />
  );
}
