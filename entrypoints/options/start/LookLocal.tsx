import { sayNow } from '../../pages/words';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import { providerFacts } from '../../../core/providers';
import { useSettings } from '../../pages/settings-store';
import { Choose } from '../parts/Choose';
import { Field } from '../parts/Field';
import { pathOf } from '../provider/form';
import { OriginHelp } from '../provider/OriginHelp';
import { Remedy } from '../provider/Remedy';
import { AnswersContext, useAnswersForm } from '../provider/useAnswers';
import { answering, lookForServers, type FoundServer, type Looking } from './look-for-servers';
import { foundLine } from './words';

/** Ollama and LM Studio are looked for on this computer once the person presses, and never before. */
export function LookLocal() {
  const [looking, setLooking] = useState<Looking>({ is: 'idle' });
  const look = () => {
    const asking = lookForServers();
    setLooking({ is: 'looking' });
    void asking.then(setLooking);
  };
  const busy = looking.is === 'looking';
  return (
    <div className="look">
      <Button onPress={look} off={busy}>
        {say(busy ? 'start.look.looking' : looking.is === 'idle' ? 'start.look.first' : 'start.look.again')}
      </Button>
      <div role="status">
        {looking.is === 'not-allowed' && <p className="bad">{say('start.look.not-allowed')}</p>}
        {looking.is === 'looked' && looking.found.length === 0 && <p className="soft">{say('start.look.nothing')}</p>}
      </div>
      {looking.is === 'looked' && looking.found.map((server) => <Found key={server.address} server={server} />)}
    </div>
  );
}

function Found({ server }: { readonly server: FoundServer }) {
  const { provider, address, models, error } = server;
  const { view } = useSettings();
  const name = providerName(provider);
  if (error?.code === 'forbidden-origin')
    return (
      <div className="found" role="group" aria-label={name}>
        <p className="bad">✕ {say('start.look.refuses', { provider: name })}</p>
        <OriginHelp origin={view.extensionOrigin} ollama={provider === 'ollama'} />
      </div>
    );
  if (error !== null)
    return (
      <p className="bad">✕ {say('start.look.failed', { provider: name, sentence: describeAwayFromTicket(error) })}</p>
    );
  return (
    <div className="found" role="group" aria-label={name}>
      <p>{foundLine(name, address, models)}</p>
      {answering(models).length > 0 && <UseFound server={server} />}
    </div>
  );
}

function UseFound({ server: { provider, address, models } }: { readonly server: FoundServer }) {
  const usable = answering(models);
  const { defaultAddress } = providerFacts[provider];
  const answers = useAnswersForm({
    provider,
    address: address === defaultAddress ? '' : address,
    model: usable[0]?.id ?? '',
  });
  const busy = answers.work !== 'nothing';
  const refusal = answers.refusalOf(provider);
  return (
    <AnswersContext value={answers}>
      <Field label={say('answers.field.model')} error={refusal === null ? undefined : sayNow(refusal.says)}>
        {(control) => (
          <div className="row wrap">
            <Choose
              {...control}
              className="grow"
              value={answers.values.providers[provider].model}
              of={usable.map(({ id }) => [id, id])}
              onChoose={(id) => answers.form.setValue(pathOf(provider, 'model'), id)}
            />
            <Button look="primary" onPress={() => answers.save()} off={busy}>
              {busy ? say('start.set-up.testing') : say('start.look.use', { provider: providerName(provider) })}
            </Button>
          </div>
        )}
      </Field>
      {refusal !== null && <Remedy refusal={refusal} />}
    </AnswersContext>
  );
}
