import { say } from '../../../core/words/say';
import { useId, useState } from 'react';
import type { PricePart } from './price-form';

export interface PriceInputProps {
  readonly part: PricePart;
  readonly typed: string;
  /** The price that counts now, shown while nothing is typed; null where it is unknown. */
  readonly otherwise: number | null;
  readonly wrong: boolean;
  readonly onEdit: (typed: string) => void;
}

export function PriceInput({ part, typed, otherwise, wrong, onEdit }: PriceInputProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const marked = wrong && left;
  return (
    <div>
      <label htmlFor={id}>{say(`use.price.part.${part}`)}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={otherwise === null ? say('use.price.none') : String(otherwise)}
        aria-invalid={marked}
        aria-describedby={`${id}-error`}
        value={typed}
        onChange={(event) => onEdit(event.target.value)}
        onBlur={() => setLeft(true)}
      />
      <p id={`${id}-error`} className="small bad" aria-live="polite">
        {marked && say('use.price.wrong', { example: 0.25 })}
      </p>
    </div>
  );
}
