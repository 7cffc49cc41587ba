import { browser } from 'wxt/browser';
import type { DesksideError } from '../../../core/errors';
import type { ListedModelView } from '../../../core/messages';
import { ask } from '../../pages/ask';

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
