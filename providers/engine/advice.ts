import { errorPhrase } from '../../core/error-phrase';
import type { DesksideError } from '../../core/errors';
import { providerFacts } from '../../core/providers';
import { phrase, type Phrase } from '../../core/words/phrase';
import type { Connection } from './connection';

const notRunning = ({ address, local, name, provider }: Connection): Phrase => {
  const { host, origin } = address;
  // The browser tells no page which of the two it was.
  if (address.loopback && origin.startsWith('https:'))
    return phrase('test.advice.not-running.or-not-trusted', { host, origin });
  if (local && address.loopback && provider !== 'compatible')
    return phrase('test.advice.not-running.start', { host, provider: name });
  return origin.startsWith('https:')
    ? phrase('test.advice.not-running.unreachable', { host, origin })
    : phrase('test.advice.not-running.start-server', { host });
};

const theServer = phrase('test.the-server');

const modelMissing = ({ model, provider, local, name }: Connection): Phrase => {
  if (model === '')
    return phrase(
      providerFacts[provider].modelWord === 'Deployment' ? 'test.advice.no-deployment' : 'test.advice.no-model',
    );
  if (provider === 'ollama' || provider === 'lm-studio' || provider === 'azure')
    return phrase(`test.advice.model-missing.${provider}`, { model });
  return phrase('test.advice.model-missing.other', { who: local ? theServer : name, model });
};

/** Sentences that need nothing but the code. */
const plain = [
  'too-long',
  'refused',
  'truncated',
  'browser-model-missing',
  'browser-model-not-downloaded',
] as const satisfies readonly DesksideError['code'][];
const plainOf = (code: DesksideError['code']) => plain.find((one) => one === code);

/** The error's own words say best what to do: what the key lacks, where to sign in, what the server itself says. */
const inOwnWords: readonly DesksideError['code'][] = ['not-a-key', 'model-signed-out', 'server-refused'];

/** What the connection test met, and the one thing to do about it. */
export function advice(connection: Connection, error: DesksideError): Phrase {
  const { code, detail } = error;
  const { address, name, local, provider } = connection;
  const who = local ? theServer : name;
  if (inOwnWords.includes(code)) return errorPhrase(error);
  const known = plainOf(code);
  if (known !== undefined) return phrase(`test.advice.${known}`);
  switch (code) {
    case 'not-running':
      return notRunning(connection);
    case 'forbidden-origin':
      return detail === undefined
        ? phrase('test.advice.forbidden-origin-unknown', { who })
        : phrase('test.advice.forbidden-origin', { who, origin: detail });
    case 'bad-key':
      return detail
        ? phrase('test.advice.bad-key-ending', { who, end: detail })
        : phrase('test.advice.bad-key', { who });
    case 'no-key':
    case 'rate-limited':
    case 'overloaded':
    case 'region-refused':
      return phrase(`test.advice.${code}`, { who });
    case 'model-missing':
      return modelMissing(connection);
    case 'wrong-address':
      return phrase('test.advice.wrong-address', { address: address.chatUrl });
    case 'not-json':
      return phrase('test.advice.not-json', { host: address.host, origin: address.origin });
    case 'timeout':
      if (local)
        return detail === undefined
          ? phrase('test.advice.timeout.local-any')
          : phrase('test.advice.timeout.local', { time: detail });
      return detail === undefined
        ? phrase('test.advice.timeout.far-any', { who })
        : phrase('test.advice.timeout.far', { who, time: detail });
    case 'quota-reached':
    case 'no-credit':
      return local ? phrase(`test.advice.${code}-local`) : phrase(`test.advice.${code}`, { provider: name });
    case 'not-allowed':
      if (provider !== 'azure') return phrase('test.advice.not-allowed.browser', { provider: name });
      return detail === undefined
        ? phrase('test.advice.not-allowed.azure-any')
        : phrase('test.advice.not-allowed.azure', { what: detail });
    case 'server-error': {
      const where = local ? 'local' : 'far';
      return detail
        ? phrase(`test.advice.server-error.${where}-what`, { who, what: detail })
        : phrase(`test.advice.server-error.${where}`, { who });
    }
    default:
      return phrase('test.advice.other');
  }
}
