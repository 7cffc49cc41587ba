import type { SentBody, SentRecord } from '../../../core/messages';
import { markKinds, type MarkKind, type Replaced } from '../../../core/redaction';
import type { PublicTicket } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { logProblem } from '../log';
import { keepSent } from '../store/sent';

type Asked = Pick<SentRecord, 'destination' | 'label' | 'bodies' | 'replaced'>;

const asked = (provider: Provider, bodies: readonly SentBody[], replaced: Replaced): Asked => ({
  destination: provider.kind === 'language-model' ? provider.destination : null,
  label: provider.label,
  bodies,
  ...(Object.keys(replaced).length === 0 ? {} : { replaced }),
});

/** Of several requests for one answer: a value has the same mark in all of them. */
function most(one: Replaced, other: Replaced): Replaced {
  const counts: Partial<Record<MarkKind, number>> = {};
  for (const kind of markKinds) {
    const count = Math.max(one[kind] ?? 0, other[kind] ?? 0);
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

/** What a record says of its ticket. */
export const hiddenIn = ({ hidden }: PublicTicket): Pick<SentRecord, 'hidden'> =>
  hidden === undefined ? {} : { hidden };

/** What is sent for one answer, kept word for word as it goes out: to the first provider, and to the one that stands in for it. */
export class SentLog {
  private before: Asked | undefined;
  private bodies: SentBody[] = [];
  private replaced: Replaced = {};

  constructor(
    private readonly about: Pick<SentRecord, 'id' | 'what' | 'hidden'>,
    private readonly deskOrigin: string,
    private provider: Provider,
  ) {}

  /** From now on another provider is asked. */
  goesTo(provider: Provider): void {
    if (this.bodies.length > 0) this.before = asked(this.provider, this.bodies, this.replaced);
    this.provider = provider;
    this.bodies = [];
    this.replaced = {};
  }

  add(body: SentBody, replaced: Replaced = {}): void {
    this.bodies.push(body);
    this.replaced = most(this.replaced, replaced);
    const record: SentRecord = {
      ...this.about,
      ...asked(this.provider, [...this.bodies], this.replaced),
      ...(this.before ? { before: this.before } : {}),
      at: new Date().toISOString(),
    };
    keepSent(record, this.deskOrigin).catch((thrown: unknown) => logProblem('sent', thrown));
  }
}
