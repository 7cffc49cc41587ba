import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useState } from 'react';
import type { PriceRow } from '../../../core/messages';
import { Folded } from '../parts/Folded';
import { SaveRow } from '../../pages/parts/SaveRow';
import { useSettings, type Saved } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useUnsaved } from '../useUnsaved';
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
import { PriceInput } from './PriceInput';

/** The prices behind the costs. A person can put them right; a field that is emptied goes back to the list's price. */
export function Prices({ rows, onSaved }: { rows: readonly PriceRow[]; onSaved: () => Promise<void> }) {
  const { view, change } = useSettings();
  const [texts, setTexts] = useState<PriceTexts>({});
  const saving = useSaving();
  const textOf = (name: string, part: PricePart) => priceText(view.settings, texts, name, part);
  const unsaved =
    JSON.stringify(applyPrices(view.settings, texts).prices) !== JSON.stringify(view.settings.prices) || wrongIn(texts);
  const unknown = rows.filter(({ from }) => from === 'unknown').length;
  useUnsaved(unsaved);

  const save = () => {
    const run = (): Promise<Saved> =>
      wrongIn(texts)
        ? Promise.resolve({ problems: [{ path: '', message: say('use.prices.not-saved') }], said: '' })
        : change((settings) => applyPrices(settings, texts));
    void saving.save(run).then(async (stored) => {
      if (!stored) return;
      setTexts({});
      await onSaved();
    });
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
                  onEdit={(typed) => {
                    setTexts((before) => ({ ...before, [name]: { ...before[name], [part]: typed } }));
                    saving.forgetAll();
                  }}
                />
              ))}
            </fieldset>
          );
        })}
        <SaveRow
          {...saving}
          unsaved={unsaved}
          onSave={save}
          onDiscard={() => {
            setTexts({});
            saving.forgetAll();
          }}
        />
      </div>
    </Folded>
  );
}

const wrongIn = (texts: PriceTexts): boolean =>
  Object.values(texts).some((parts) => Object.values(parts).some((typed) => readPrice(typed) === undefined));
