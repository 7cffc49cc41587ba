import { useController } from 'react-hook-form';
import { providerFacts } from '../../../core/providers';
import { tokensOfChars, wholeText } from '../../pages/numbers';
import { contextOf } from '../../pages/provider/texts';
import { Field } from '../parts/Field';
import { Fold } from './Fold';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { placeId, useAnswers } from './useAnswers';

/** How much of a conversation goes out, beside what the model can read. */
export function SentField({ id: provider, second }: Omit<FieldProps, 'refused'>) {
  const { form, values, listedOf } = useAnswers();
  const { field, fieldState } = useController({ name: pathOf(provider, 'contextChars'), control: form.control });
  const model = values.providers[provider].model.trim();
  const listed = listedOf(provider);
  const modelTokens =
    (listed.is === 'models' ? listed.models.find(({ id }) => id === model)?.contextTokens : undefined) ??
    providerFacts[provider].contextTokens;
  const checked = contextOf(values.providers[provider]);
  const tokens = checked.ok ? tokensOfChars(checked.value) : null;
  const tooMuch = tokens !== null && modelTokens !== null && tokens > modelTokens;
  return (
    <Fold
      place={placeId('sent', second).replace('answers-', '')}
      {...(second ? {} : { at: 'answers/sent' })}
      open={fieldState.error !== undefined || tooMuch}
      line={
        checked.ok ? `At most ${wholeText(checked.value)} characters of a conversation are sent` : 'How much is sent'
      }
    >
      <Field
        label="At most sent"
        {...(second ? {} : { at: 'answers/sent' })}
        error={fieldState.error?.message}
        help={
          <>
            <p>
              Characters of a conversation{tokens === null ? '' : `, about ${wholeText(tokens)} tokens`}. Of a longer
              one the newest messages are sent.
            </p>
            {provider === 'ollama' && (
              <p>
                Ollama reads 4,096 tokens unless told otherwise, and cuts a longer prompt without a word. For long
                tickets set OLLAMA_CONTEXT_LENGTH (for example 8192) where the server’s other settings are, and start it
                again.
              </p>
            )}
            {tooMuch && (
              <p className="warn">
                That is more than {model === '' ? 'the model' : `“${model}”`} reads ({wholeText(modelTokens)} tokens):
                answers would fail or miss the end.
              </p>
            )}
          </>
        }
      >
        {(control) => <input {...control} {...field} type="text" inputMode="numeric" className="short" />}
      </Field>
    </Fold>
  );
}
