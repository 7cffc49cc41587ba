import type { SentBody, SentRecord } from '../../../core/messages';
import type { PublicTicket } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { logProblem } from '../log';
import { keepSent } from '../store/sent';

type Asked = Pick<SentRecord, 'destination' | 'label' | 'bodies'>;

const asked = (provider: Provider, bodies: readonly SentBody[]): Asked => ({
  destination: provider.kind === 'language-model' ? provider.destination : null,
  label: provider.label,
  bodies,
});

/** What a record says of its ticket. */
export const hiddenIn = ({ hidden }: PublicTicket): Pick<SentRecord, 'hidden'> =>
  hidden === undefined ? {} : { hidden };

/** What is sent for one answer, kept word for word as it goes out: to the first provider, and to the one that stands in for it. */
export class SentLog {
  private before: Asked | undefined;
  private bodies: SentBody[] = [];

  constructor(
    private readonly about: Pick<SentRecord, 'id' | 'what' | 'hidden'>,
    private readonly deskOrigin: string,
    private provider: Provider,
  ) {}

  /** From now on another provider is asked. */
  goesTo(provider: Provider): void {
    if (this.bodies.length > 0) this.before = asked(this.provider, this.bodies);
    this.provider = provider;
    this.bodies = [];
  }

  add(body: SentBody): void {
    this.bodies.push(body);
    const record: SentRecord = {
      ...this.about,
      ...asked(this.provider, [...this.bodies]),
      ...(this.before ? { before: this.before } : {}),
      at: new Date().toISOString(),
    };
    keepSent(record, this.deskOrigin).catch((thrown: unknown) => logProblem('sent', thrown));
  }
}
