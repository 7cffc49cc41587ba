import { openWay } from '../../../providers/open-way';
import { sayTold } from '../../../../core/words/say-phrase';
import { createAnthropic } from '../../../../providers/anthropic';
import { normaliseAddress, type Address } from '../../../../providers/engine/address';
import type { ModelOptions } from '../../../../providers/engine/language-model';
import type { Learnt, Memory } from '../../../../providers/provider';
import type { MessagesBody } from '../../../providers/anthropic';
import type { ModelServer } from '../../../providers/service';
import { KEY, speaking, TestClock } from '../helpers';

/** What was learnt, as the ledger keeps it. */
export class Notes implements Memory {
  readonly kept = new Map<string, Learnt>();
  get = async (key: string): Promise<Learnt | undefined> => this.kept.get(key);
  set = async (key: string, learnt: Learnt): Promise<void> => void this.kept.set(key, learnt);
}

export function addressOf(url: string): Address {
  const address = normaliseAddress(url);
  if (!address.ok) throw new Error(sayTold(address.problem));
  return address;
}

/** A Claude model on the practice service. */
export const claude = (server: ModelServer, options: Partial<ModelOptions> = {}) =>
  speaking(
    createAnthropic({
      address: addressOf(server.url),
      model: 'claude-sonnet-5',
      key: KEY,
      memory: new Notes(),
      clock: new TestClock(),
      random: () => 0.5,
      ownOrigin: 'chrome-extension://abc',
      wayOut: openWay(),
      ...options,
    }),
  );

/** The bodies that were posted, in the API's own form. */
export const bodies = (server: ModelServer): MessagesBody[] =>
  server.received.filter(({ method }) => method === 'POST').map(({ body }): MessagesBody => JSON.parse(body));
