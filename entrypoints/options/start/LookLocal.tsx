import { browser } from 'wxt/browser';
import type { DesksideError } from '../../../core/errors';
import type { ListedModelView } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { sayNow } from '../../pages/words';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import { providerFacts } from '../../../core/providers';
import { useSettings } from '../../pages/settings-store';
import { Choose, Field } from '../parts/Field';
import { pathOf } from '../provider/form';
import { OriginHelp } from '../provider/OriginHelp';
import { Remedy } from '../provider/Remedy';
import { AnswersContext, useAnswersForm } from '../provider/useAnswers';
import { foundLine } from './words';

/** Both names of this computer: some programs listen to one of them only. */
const HOSTS = ['localhost', '127.0.0.1'] as const;
/** The ports that the two programs have unless somebody changed them. */
const PORTS = { ollama: 11434, 'lm-studio': 1234 } as const;

export type LocalProvider = keyof typeof PORTS;

export interface FoundServer {
  readonly provider: LocalProvider;
  readonly address: string;
  readonly models: readonly ListedModelView[];
  /** It is there, and does not answer us. */
  readonly error: DesksideError | null;
}

export type Looking =
  | { readonly is: 'idle' | 'looking' | 'not-allowed' }
  | { readonly is: 'looked'; readonly found: readonly FoundServer[] };

/** What a server says that is there. Anything else says that nobody is. */
const IS_THERE: readonly string[] = ['forbidden-origin', 'no-model-list', 'bad-key', 'not-json', 'not-allowed'];

async function askAt(provider: LocalProvider, host: string): Promise<FoundServer | null> {
  const address = `http://${host}:${PORTS[provider]}`;
  const { models, error } = await ask('provider.models', { provider, address, model: '' });
  return error === null || IS_THERE.includes(error.code) ? { provider, address, models, error } : null;
}

/** The first name under which the program answers; else the one under which it refuses. */
async function lookFor(provider: LocalProvider): Promise<FoundServer[]> {
  const found = (await Promise.all(HOSTS.map((host) => askAt(provider, host)))).filter((one) => one !== null);
  const best = found.find(({ error }) => error === null) ?? found[0];
  return best === undefined ? [] : [best];
}

/** Straight from the press: the browser is asked for this computer, and then the usual ports are. The worker does the asking. */
export async function lookForServers(): Promise<Looking> {
  const granted = await browser.permissions.request({ origins: HOSTS.map((host) => `http://${host}/*`) });
  if (!granted) return { is: 'not-allowed' };
  const found = await Promise.all([lookFor('ollama'), lookFor('lm-studio')]);
  return { is: 'looked', found: found.flat() };
}

/** What answers questions; a model that makes vectors of texts does not. */
export const answering = (models: readonly ListedModelView[]): readonly ListedModelView[] =>
  models.filter(({ id }) => !id.toLowerCase().includes('embed'));

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
