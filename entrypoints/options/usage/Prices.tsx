import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useState, useId } from 'react';
import type { PriceRow } from '../../../core/messages';
import { Folded } from '../parts/Folded';
import { SaveRow, refused } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { useEdits } from '../useUnsaved';
import { priceSource } from './figures';
import {
  applyPrices,
  priceName,
  priceParts,
  priceText,
  readPrice,
  type PricePart,
  type PriceTexts,
} from './price-form';

/** The prices behind the costs. A person can put them right; a field that is emptied goes back to the list's price. */
export function Prices({ rows, onSaved }: { rows: readonly PriceRow[]; onSaved: () => Promise<void> }) {
  const { view, change } = useSettings();
  const textOf = (name: string, part: PricePart) => priceText(view.settings, texts, name, part);
  const differs = (typed: PriceTexts): boolean =>
    JSON.stringify(applyPrices(view.settings, typed).prices) !== JSON.stringify(view.settings.prices) || wrongIn(typed);
  const { shown: texts, edit, save, row: saveRow } = useEdits<PriceTexts>({}, { differs });
  const unknown = rows.filter(({ from }) => from === 'unknown').length;

  const store = async () => {
    const stored = await save(async () =>
      wrongIn(texts) ? refused(() => say('use.prices.not-saved')) : change((settings) => applyPrices(settings, texts)),
    );
    if (stored) await onSaved();
  };

  return (
    <Folded title={placeTitle('use/prices')} more={say('use.prices.more', { count: unknown })} at="use/prices" kept>
      <div className="prices">
        <p className="soft small">{say('use.prices.note')}</p>
        {rows.map((row) => {
          const name = priceName(row);
          return (
            <fieldset key={name} className="price">
              <legend>
                {row.model || providerName(row.provider)}
                <span className="soft small block">
                  {providerName(row.provider)} · {priceSource(row)}
                </span>
              </legend>
              {priceParts.map((part) => (
                <PriceInput
                  key={part}
                  part={part}
                  typed={textOf(name, part)}
                  otherwise={row[part]}
                  wrong={readPrice(textOf(name, part)) === undefined}
                  onEdit={(typed) => edit({ [name]: { ...texts[name], [part]: typed } })}
                />
              ))}
            </fieldset>
          );
        })}
        <SaveRow {...saveRow} onSave={() => void store()} />
      </div>
    </Folded>
  );
}

const wrongIn = (texts: PriceTexts): boolean =>
  Object.values(texts).some((parts) => Object.values(parts).some((typed) => readPrice(typed) === undefined));

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
