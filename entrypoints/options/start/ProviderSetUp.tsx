import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import type { ProviderId } from '../../../core/providers';
import { ProviderFields } from '../provider/ProviderFields';
import { TestResult } from '../provider/TestResult';
import { AnswersContext, useAnswersForm } from '../provider/useAnswers';

/** What one provider needs and nothing else: asked for, tested with a real question, and kept once it answers. */
export function ProviderSetUp({ provider }: { readonly provider: ProviderId }) {
  const answers = useAnswersForm({ provider });
  const busy = answers.work !== 'nothing';
  return (
    <AnswersContext value={answers}>
      <form
        noValidate
        className="set-up"
        aria-label={providerName(provider)}
        onSubmit={(event) => {
          event.preventDefault();
          answers.save();
        }}
      >
        <ProviderFields id={provider} second={false} />
        <div className="row wrap">
          <button type="submit" className="btn primary" aria-disabled={busy ? true : undefined}>
            {say(busy ? 'start.set-up.testing' : 'start.set-up.save')}
          </button>
          <span className="soft small">{say('start.set-up.asks')}</span>
        </div>
        <TestResult />
      </form>
    </AnswersContext>
  );
}
