import { Button } from '../../../components/parts/Button';
import type { SettingsView } from '../../../core/messages';
import { Field } from '../parts/Field';
import type { ProviderTexts } from './useProviderForm';

export interface KeyFieldProps {
  readonly typed: string;
  readonly cleared: boolean;
  /** The last four of a saved key, empty for a short one; undefined when none is saved. */
  readonly hint: string | undefined;
  readonly vault: SettingsView['vault'];
  readonly error: string | undefined;
  readonly onEdit: (edit: Partial<Pick<ProviderTexts, 'key' | 'removeKey'>>) => void;
  readonly onRemove: () => void;
}

function helpText({ hint, cleared, vault }: Pick<KeyFieldProps, 'hint' | 'cleared' | 'vault'>): string {
  if (vault === 'locked') return 'Locked. Enter your passphrase below to use the saved key or to replace it.';
  if (vault === 'lost') return 'The browser dropped what opens the saved key. Enter the key again.';
  if (cleared) return 'Saving removes the saved key.';
  return hint === undefined ? 'Most local servers need none. It is kept encrypted and never shown again.' : 'Saved and encrypted. Type to replace it; clear the field and save, or Remove, deletes it.';
}

/** Never holds a saved key: what is typed replaces it, and an emptied field removes it. */
export function KeyField({ typed, cleared, hint, vault, error, onEdit, onRemove }: KeyFieldProps) {
  const saved = hint !== undefined;
  return (
    <Field label="Key" error={error} help={helpText({ hint, cleared, vault })}>
      {(control) => (
        <div className="row">
          <input
            {...control}
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder={saved && !cleared ? `•••• ${hint || 'saved'}` : 'none'}
            value={typed}
            onChange={(event) => onEdit({ key: event.target.value, removeKey: saved && event.target.value === '' })}
            onKeyDown={(event) => {
              // To the person the placeholder is the key, so deleting it means to remove the key.
              if (saved && typed === '' && (event.key === 'Backspace' || event.key === 'Delete')) onEdit({ removeKey: true });
            }}
          />
          {saved && !cleared && <Button onPress={onRemove}>Remove</Button>}
          {cleared && <Button onPress={() => onEdit({ key: '', removeKey: false })}>Keep</Button>}
        </div>
      )}
    </Field>
  );
}
