/** What is kept of an answer: where it came from and its text. No header, no token, and of the address only what is listed here. */
export interface Heard {
  /** `tickets/2101`, `actions`, `category`, … in lower case. */
  readonly resource: string;
  readonly params: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Kept extends Heard {
  /** Of the ticket that it belongs to; null for what every ticket shares. */
  readonly ticketId: string | null;
}

const resources =
  /^\/api\/(tickets\/\d{1,19}|actions|tickettype(?:\/\d{1,9})?|category|priority|lookup|status|team|agent\/me)\/?$/;
const keptParams = ['ticket_id', 'type_id', 'tickettype_id', 'slaid', 'lookupid', 'count', 'excludeclosed'];

const mostAnswers = 60;
/** In characters. */
const longestAnswer = 4_000_000;
const longestTogether = 12_000_000;

/** Null for anything that is not on the list, above all for other sites. */
export function addressOf(url: string): Pick<Heard, 'resource' | 'params'> | null {
  if (!URL.canParse(url, location.href)) return null;
  const { origin, pathname, searchParams } = new URL(url, location.href);
  const resource = origin === location.origin ? resources.exec(pathname.toLowerCase())?.[1] : undefined;
  if (resource === undefined) return null;
  const params = keptParams.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null || value.length > 40 ? [] : [[name, value] as const];
  });
  return { resource, params: Object.fromEntries(params) };
}

const ticketOf = ({ resource, params }: Pick<Heard, 'resource' | 'params'>): string | null =>
  resource.startsWith('tickets/')
    ? resource.slice('tickets/'.length)
    : resource === 'actions'
      ? (params['ticket_id'] ?? '')
      : null;

const unpadded = (id: string | null): string | null => id?.replace(/^0+(?=\d)/, '') ?? null;

const shownTicket = (): string | null => unpadded(new URL(location.href).searchParams.get('id'));

/** The newest answer to each question, newest last. Forgets all tickets but the one in the address and the one that was loaded last. */
export class Memory {
  private readonly answers = new Map<string, Kept>();

  keep(address: Pick<Heard, 'resource' | 'params'>, text: string): void {
    if (text.length > longestAnswer) return;
    const key = JSON.stringify([address.resource, address.params]);
    const ticketId = unpadded(ticketOf(address));
    this.answers.delete(key);
    this.answers.set(key, { ...address, ticketId, text });
    this.forget(ticketId);
  }

  /** What is known of one resource: of this ticket, or what every ticket shares. Oldest first. */
  about(wanted: string, ofTicket: string): Heard[] {
    this.forget(ofTicket);
    return [...this.answers.values()]
      .filter((each) => each.resource === wanted && (each.ticketId === null || each.ticketId === ofTicket))
      .map(({ resource, params, text }) => ({ resource, params, text }));
  }

  private forget(latest: string | null): void {
    const shown = shownTicket();
    let together = 0;
    for (const [key, { ticketId, text }] of [...this.answers].toReversed()) {
      together += text.length;
      const isOther = ticketId !== null && latest !== null && ticketId !== latest && ticketId !== shown;
      if (isOther || together > longestTogether) this.answers.delete(key);
    }
    for (const key of [...this.answers.keys()].slice(0, -mostAnswers)) this.answers.delete(key);
  }
}
