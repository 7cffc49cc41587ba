import { featureName } from '../feature-words';
import { providerName } from '../provider-name';
import { featuresWithModel, isSwitchedOn } from '../features';
import { providerFacts } from '../providers';
import { providerSettings } from '../settings';
import { hasAgreed } from './consent';
import type { Effective } from './effective';
import type { PolicyKey } from './table';
import type { Line, Persona } from './simulate';
import { serverOf, urlOf, whyRefused } from './simulate-server';

type Answering = Pick<Persona, 'ownKey' | 'used'>;

/** What people agreed to is kept by the whole address; here only the server is known. */
function agreedAddress(agreed: readonly string[], server: URL): string {
  const addresses = agreed.map((each) => each.replace(/^managed /, ''));
  return addresses.find((address) => urlOf(address)?.origin === server.origin) ?? server.href;
}

function keyLine({ settings, rules }: Effective, { ownKey }: Answering): Line | null {
  const { key: wants } = providerFacts[settings.provider];
  const name = providerName(settings.provider);
  if (wants === 'none') return null;
  const line = (tone: Line['tone'], sentence: string, key: PolicyKey | null): Line => ({
    about: 'Key',
    tone,
    sentence,
    key,
  });
  if (ownKey && rules.ownKeys)
    return line(
      'plain',
      rules.providedKey
        ? 'The person’s own key is used; it takes precedence over the provided one.'
        : 'The person’s own key is used.',
      null,
    );
  if (rules.providedKey)
    return line(
      'plain',
      ownKey ? 'The provided key is used; the person’s own is not.' : 'The provided key is used.',
      ownKey ? 'provider.ownKeys' : 'provider.key',
    );
  if (wants === 'optional') return line('plain', 'No key is sent; this provider works without one.', null);
  return rules.ownKeys
    ? line('no', `${name} needs a key: the person is asked to enter one in the options.`, null)
    : line('no', `${name} needs a key. None is provided, and own keys are not allowed.`, 'provider.ownKeys');
}

function sentLine({ settings, rules }: Effective): Line {
  const { contextChars } = providerSettings(settings, settings.provider);
  const number = new Intl.NumberFormat('en');
  const part = `at most ${number.format(contextChars)} characters of the conversation`;
  const examples = settings.examplesInPrompt ? ', and similar tickets beside it' : '';
  return rules.tokensPerRequest === null
    ? {
        about: 'Sent',
        tone: 'plain',
        sentence: `The subject and what the customer can see: ${part}${examples}.`,
        key: null,
      }
    : {
        about: 'Sent',
        tone: 'plain',
        sentence: `The subject and what the customer can see: ${part}${examples}, within ${number.format(rules.tokensPerRequest)} tokens for one request.`,
        key: 'limits.tokensPerRequest',
      };
}

/** What is asked about tickets that nobody opened, which no organisation agrees to for anybody; empty where none are triaged. */
function unopenedLines(effective: Effective, server: URL): readonly Line[] {
  const { capabilities, provider: id, agreedUnopened } = effective.settings;
  if (!isSwitchedOn(capabilities, 'watch')) return [];
  const destination = agreedAddress(agreedUnopened, server);
  const sentence = hasAgreed(effective, { id, kind: providerFacts[id].kind, destination }, 'watch')
    ? 'For unopened tickets the person has agreed before and is not asked again.'
    : `For unopened tickets the options ask the person by themselves whether texts may go to ${server.host}; none is sent before.`;
  return [{ about: 'Consent', tone: 'plain', sentence, key: null }];
}

/** Who answers, where it goes, whether the person is asked first, and with which key. `works`: nothing stands in the way. */
export function answerLines(
  effective: Effective,
  persona: Answering,
): { readonly lines: readonly Line[]; readonly works: boolean } {
  const { settings, rules } = effective;
  const { provider: id } = settings;
  const facts = providerFacts[id];
  const { address, model } = providerSettings(settings, id);
  const decided: PolicyKey | null = rules.preset ? 'provider.use' : null;
  const named = featuresWithModel.every((feature) => rules.modelFor[feature] !== null)
    ? featuresWithModel
        .map((feature) => `${rules.modelFor[feature]} for ${featureName(feature).toLowerCase()}`)
        .join(', ')
    : model;
  const refused = [model, ...featuresWithModel.map((feature) => rules.modelFor[feature])]
    .flatMap((each) => (each === null ? [] : [whyRefused(rules, { id, address, model: each })]))
    .find((each) => each !== null);
  if (refused != null)
    return {
      lines: [
        {
          about: 'Who answers',
          tone: 'no',
          sentence: `Nobody: ${refused.because}. The card says that your organisation does not allow it.`,
          key: refused.key,
        },
      ],
      works: false,
    };
  if (facts.model === 'required' && model === '')
    return {
      lines: [
        {
          about: 'Who answers',
          tone: 'no',
          sentence: `Nobody yet: ${providerName(id)} needs the name of a ${facts.modelWord.toLowerCase()}.`,
          key: rules.preset ? 'provider.model' : null,
        },
      ],
      works: false,
    };
  const who: Line = {
    about: 'Who answers',
    tone: 'plain',
    sentence: `${providerName(id)}${named === '' ? '' : `, ${named}`}.`,
    key: decided,
  };
  const server = serverOf(id, address);
  if (facts.address === 'none')
    return {
      lines: [
        who,
        { about: 'Where it goes', tone: 'plain', sentence: 'Nowhere: it stays on this device.', key: decided },
      ],
      works: true,
    };
  if (server === null)
    return {
      lines: [
        who,
        {
          about: 'Where it goes',
          tone: 'no',
          sentence: `${providerName(id)} needs an address.`,
          key: rules.preset ? 'provider.address' : null,
        },
      ],
      works: false,
    };
  const agreed = hasAgreed(effective, {
    id,
    kind: facts.kind,
    destination: agreedAddress(settings.agreed, server),
  });
  const byPolicy = rules.provisioned && rules.preset;
  const consent: Line = agreed
    ? {
        about: 'Consent',
        tone: 'plain',
        sentence: byPolicy
          ? 'The person is not asked: your organisation has agreed on their behalf.'
          : 'The person has agreed before and is not asked again.',
        key: byPolicy ? 'provisioned' : null,
      }
    : {
        about: 'Consent',
        tone: 'plain',
        sentence: `On the first ticket the card asks once whether texts may go to ${server.host}; nothing is sent before.`,
        key: null,
      };
  const key = keyLine(effective, persona);
  const where: Line = {
    about: 'Where it goes',
    tone: 'plain',
    sentence: `To ${server.host}${facts.local ? ', a server of your own' : ''}.`,
    key: decided,
  };
  return {
    lines: [
      who,
      where,
      consent,
      ...unopenedLines(effective, server),
      ...(key === null ? [] : [key]),
      sentLine(effective),
    ],
    works: key?.tone !== 'no',
  };
}
