import type { ProviderId } from '../../../core/providers';
import { tokensOfChars, wholeText } from '../../pages/numbers';
import { Field } from '../parts/Field';
import { contextOf, type ProviderTexts } from '../../pages/provider/texts';

export interface ContextFieldProps {
  readonly provider: ProviderId;
  readonly texts: ProviderTexts;
  /** What the model takes at most, where it is known; in tokens. */
  readonly modelTokens: number | null;
  readonly error: string | undefined;
  readonly onEdit: (contextChars: string) => void;
  readonly onLeave: () => void;
}

/** How much of a conversation goes out, beside what the model can read. */
export function ContextField({ provider, texts, modelTokens, error, onEdit, onLeave }: ContextFieldProps) {
  const checked = contextOf(texts);
  const tokens = checked.ok ? tokensOfChars(checked.value) : null;
  const tooMuch = tokens !== null && modelTokens !== null && tokens > modelTokens;
  return (
    <Field
      label="At most sent"
      at="answers/sent"
      error={error}
      help={
        <>
          <p>
            Characters of a conversation{tokens === null ? '' : `, about ${wholeText(tokens)} tokens`}. Of a longer one
            the newest messages are sent.
          </p>
          {provider === 'ollama' && (
            <p>
              Ollama reads 4,096 tokens unless told otherwise, and cuts a longer prompt without a word. For long tickets
              set OLLAMA_CONTEXT_LENGTH (for example 8192) where the server’s other settings are, and start it again.
            </p>
          )}
          {tooMuch && (
            <p className="warn">
              That is more than {texts.model.trim() === '' ? 'the model' : `“${texts.model.trim()}”`} reads (
              {wholeText(modelTokens)} tokens): answers would fail or miss the end.
            </p>
          )}
        </>
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          className="short"
          value={texts.contextChars}
          onChange={(event) => onEdit(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
