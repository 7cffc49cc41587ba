import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import type { Settings } from '../../../core/settings';
import { capWords } from '../../pages/managed/lock-words';
import { useCap } from '../managed/useCap';
import { Field } from '../parts/Field';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { SaveRow } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useUnsaved } from '../useUnsaved';
import { useWrongField } from '../useWrongField';
import { readDay, readTokens, textsOf, type LimitTexts } from './limit-form';

const PATHS = { tokens: 'limits.tokensPerMonth', day: 'limits.resetDay' } as const;

/** A limit of the person's own. Only what was typed is saved: what the organisation set stays the organisation's. */
export function LimitForm({ onSaved }: { onSaved: () => Promise<void> }) {
  const { view, change } = useSettings();
  const { place, focusWrong } = useWrongField();
  const [typed, setTyped] = useState<Partial<LimitTexts>>({});
  const [left, setLeft] = useState(false);
  const saving = useSaving(Object.values(PATHS));
  const dayLock = useLock('limits.resetDay');
  const cap = useCap('limits.tokensPerMonth');
  const stored = textsOf(view.effective.limits);
  const shown: LimitTexts = { ...stored, ...typed };
  const unsaved = shown.tokens !== stored.tokens || shown.day !== stored.day;
  const tokens = readTokens(shown.tokens, cap);
  const day = readDay(shown.day);
  useUnsaved(unsaved);

  const edit = (part: Partial<LimitTexts>) => {
    setTyped((before) => ({ ...before, ...part }));
    setLeft(false);
    saving.forgetAll();
  };
  const discard = () => {
    setTyped({});
    saving.forgetAll();
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
    if (!tokens.ok || !day.ok) return focusWrong();
    if (!(await saving.save(() => change(applyTo)))) return;
    setTyped({});
    await onSaved();
  };

  return (
    <div ref={place} className="limit-form">
      <Field
        label={placeTitle('use/limit')}
        at="use/limit"
        error={(left && !tokens.ok ? tokens.problem : undefined) ?? saving.problemOf(PATHS.tokens)}
        help={
          <>
            <LockNote
              kind="limited"
              lock={cap === null ? null : { says: capWords(cap, 'tokens', view.settings.limits.tokensPerMonth) }}
            />
            {say(cap === null ? 'use.limit.help' : 'use.limit.help-lower')}
          </>
        }
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="short"
            placeholder={say('use.limit.none')}
            value={shown.tokens}
            onChange={(event) => edit({ tokens: event.target.value })}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <Field
        label={placeTitle('use/reset')}
        at="use/reset"
        lock={dayLock}
        error={(left && !day.ok ? day.problem : undefined) ?? saving.problemOf(PATHS.day)}
        help={say('use.reset.help')}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="short"
            value={shown.day}
            onChange={(event) => edit({ day: event.target.value })}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <SaveRow
        unsaved={unsaved}
        saving={saving.saving}
        onSave={() => void save()}
        onDiscard={discard}
        said={saving.said}
        problem={saving.problem}
      />
    </div>
  );
}
