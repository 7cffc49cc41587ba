import { say } from '../../../core/words/say';
import { useController } from 'react-hook-form';
import { providerFacts } from '../../../core/providers';
import { tokensOfChars } from '../../pages/numbers';
import { contextOf } from '../../pages/provider/texts';
import { Field } from '../parts/Field';
import { Folded } from '../parts/Folded';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { useAnswers } from './useAnswers';

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
    <Folded
      holds={second ? [] : ['answers/sent']}
      needed={fieldState.isDirty || fieldState.error !== undefined || !checked.ok || tooMuch}
      title={checked.ok ? say('answers.sent.line', { count: checked.value }) : say('answers.sent.line-unknown')}
    >
      <Field
        label={say('answers.sent.label')}
        {...(second ? {} : { at: 'answers/sent' })}
        error={fieldState.error?.message}
        help={
          <>
            <p>{tokens === null ? say('answers.sent.help') : say('answers.sent.help-tokens', { tokens })}</p>
            {provider === 'ollama' && <p>{say('answers.sent.ollama')}</p>}
            {tooMuch && (
              <p className="warn">
                {model === ''
                  ? say('answers.sent.too-much', { tokens: modelTokens })
                  : say('answers.sent.too-much-for', { model, tokens: modelTokens })}
              </p>
            )}
          </>
        }
      >
        {(control) => <input {...control} {...field} type="text" inputMode="numeric" className="short" />}
      </Field>
    </Folded>
  );
}
