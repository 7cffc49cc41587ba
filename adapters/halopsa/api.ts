import { DesksideFault, fault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { createHttp, type DeskHttp, type Patience } from '../shared/http';
import { tokensOf, withoutRedirects } from './session';

/**
 * The desk's own JSON, with the page's own token. Where the page keeps more than one, an outdated one is refused and the next
 * is tried; a refused request has done nothing, so that is no repetition. Throws a `DesksideFault` and nothing else.
 */
export function createApi(
  origin: string,
  env: Pick<DeskEnv, 'document' | 'location' | 'fetch' | 'pace'>,
  patience?: Patience,
): DeskHttp {
  const withToken = (place: number): DeskHttp =>
    createHttp({
      origin,
      folders: ['/api/'],
      fetch: withoutRedirects(env.fetch),
      pace: env.pace,
      headers: () => {
        const token = tokensOf(env, origin)[place];
        if (token === undefined) throw fault('desk-signed-out');
        return { Authorization: `Bearer ${token}` };
      },
      ...(patience === undefined ? {} : { patience }),
    });
  const ways = [withToken(0), withToken(1)] as const;
  const first = async <T>(ask: (http: DeskHttp) => Promise<T>): Promise<T> => {
    try {
      return await ask(ways[0]);
    } catch (thrown) {
      const isOutdated =
        thrown instanceof DesksideFault && thrown.error.code === 'desk-signed-out' && tokensOf(env, origin).length > 1;
      if (!isOutdated) throw thrown;
      return await ask(ways[1]);
    }
  };
  return {
    origin,
    get: (path, shape, signal) => first((http) => http.get(path, shape, signal)),
    send: (method, path, body, headers, shape, signal) =>
      first((http) => http.send(method, path, body, headers, shape, signal)),
  };
}

/** Why nothing can be asked of the desk where `canAsk` is false. */
export const keptToItself = 'this desk keeps its session to itself';

/** False where the page keeps its token to itself. */
export const canAsk = (origin: string, env: Pick<DeskEnv, 'document' | 'location'>): boolean =>
  tokensOf(env, origin).length > 0;
