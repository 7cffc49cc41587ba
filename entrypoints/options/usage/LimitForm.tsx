import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import type { Settings } from '../../../core/settings';
import { capWords } from '../../pages/managed/words';
import { useCap, LockNote, useLock } from '../../pages/parts/Lock';
import { SaveRow } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { useMovedFocus } from '../useMovedFocus';
import { readDay, readTokens, textsOf, type LimitTexts } from './limit-form';
import { shortNumber, TextField } from '../parts/Field';
import { useEdits } from '../useUnsaved';

const PATHS = { tokens: 'limits.tokensPerMonth', day: 'limits.resetDay' } as const;

/** A limit of the person's own. Only what was typed is saved: what the organisation set stays the organisation's. */
export function LimitForm({ onSaved }: { onSaved: () => Promise<void> }) {
  const { view, change } = useSettings();
  const { place, moveTo } = useMovedFocus();
  const [left, setLeft] = useState(false);
  const dayLock = useLock('limits.resetDay');
  const cap = useCap('limits.tokensPerMonth');
  const edits = useEdits<LimitTexts>(textsOf(view.effective.limits), { paths: Object.values(PATHS) });
  const { typed, shown, problemOf } = edits;
  const tokens = readTokens(shown.tokens, cap);
  const day = readDay(shown.day);
  const edit = (part: Partial<LimitTexts>) => {
    edits.edit(part);
    setLeft(false);
  };
  const applyTo = (settings: Settings): Settings => ({
    ...settings,
    limits: {
      tokensPerMonth: typed.tokens !== undefined && tokens.ok ? tokens.value : settings.limits.tokensPerMonth,
      resetDay: typed.day !== undefined && day.ok ? day.value : settings.limits.resetDay,
    },
  });
  const save = async () => {
    setLeft(true);
    if (!tokens.ok || !day.ok) return moveTo('[aria-invalid="true"]');
    if (await edits.save(() => change(applyTo))) await onSaved();
  };

  return (
    <div ref={place} className="limit-form">
      <TextField
        label={placeTitle('use/limit')}
        at="use/limit"
        error={(left && !tokens.ok ? tokens.problem : undefined) ?? problemOf(PATHS.tokens)}
        help={
          <>
            <LockNote
              kind="limited"
              lock={cap === null ? null : { says: capWords(cap, 'tokens', view.settings.limits.tokensPerMonth) }}
            />
            {say(cap === null ? 'use.limit.help' : 'use.limit.help-lower')}
          </>
        }
        value={shown.tokens}
        onType={(text) => edit({ tokens: text })}
        input={{ ...shortNumber, placeholder: say('use.limit.none'), onBlur: () => setLeft(true) }}
      />
      <TextField
        label={placeTitle('use/reset')}
        at="use/reset"
        lock={dayLock}
        error={(left && !day.ok ? day.problem : undefined) ?? problemOf(PATHS.day)}
        help={say('use.reset.help')}
        value={shown.day}
        onType={(text) => edit({ day: text })}
        input={{ ...shortNumber, onBlur: () => setLeft(true) }}
      />
      <SaveRow {...edits.row} onSave={() => void save()} />
    </div>
  );
}
