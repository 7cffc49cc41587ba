import type { ErrorCode } from '../../../../../../core/errors';
import type { DeskField } from '../../../../../../core/fields';
import type { SourceAsk } from '../../../../../../core/messages';
import type { QueueTicket } from '../../../../../../core/queue';
import { catalogue, publicTicket, ref } from '../../kit/world';

export const ORIGIN = ref.origin;
export const OTHER = 'https://other.zendesk.com';

type Values = Record<string, string | null>;
interface DeskTicket {
  values: Values;
  stamp: string;
  closed: boolean;
}

/** A write that a desk has done. */
export interface Written {
  readonly origin: string;
  readonly ticketId: string;
  readonly choices: readonly { readonly fieldId: string; readonly optionId: string | null }[];
}

const priority: DeskField = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: ['low', 'normal', 'high', 'urgent'].map((id, index) => ({
    id,
    path: [id.charAt(0).toUpperCase() + id.slice(1)],
    rank: 4 - index,
  })),
};
const [, category] = catalogue.fields;
export const fields: DeskField[] = [priority, ...(category ? [category] : [])];

const statusNames = { new: 'New', open: 'Open', pending: 'Pending', solved: 'Solved' } as const;
const workflow: DeskField[] = [
  {
    id: 'status',
    title: 'Status',
    kind: 'status',
    options: (['new', 'open', 'pending', 'solved'] as const).map((id) => ({
      id,
      path: [statusNames[id]],
      means: id,
    })),
  },
  {
    id: 'assignee',
    title: 'Assignee',
    kind: 'assignee',
    options: [
      { id: '7', path: ['Ada'] },
      { id: '8', path: ['Bo'] },
    ],
  },
];

const failed = (code: ErrorCode, retryAfterMs?: number) => ({
  ok: false,
  error: { code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
});

/** What may befall one question to a desk. */
export type Mishap =
  | { readonly is: 'rate-limited'; readonly retryAfterMs?: number | undefined; readonly after: boolean }
  /** The desk does it, and nobody hears of that. */
  | { readonly is: 'lost' }
  /** The tab goes away between two of the fields, each of which the desk saves by itself. */
  | { readonly is: 'half' }
  | { readonly is: 'refused'; readonly code: ErrorCode }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'somebody'; readonly sets: string }
  | { readonly is: 'nothing' };

/** Desks that hold a stamp against each write, as the real ones do, and behave as a test wants. */
export class PracticeDesks {
  readonly tickets = new Map<string, DeskTicket>();
  readonly written: Written[] = [];
  readonly asks: SourceAsk[] = [];
  /** Tickets on which a rule has set something else, and those that somebody has changed since our write. */
  readonly moved = new Set<string>();
  readonly changedSince = new Set<string>();
  readonly signedOut = new Set<string>();
  /** They do not tell what a status may become. */
  readonly silent = new Set<string>();
  /** What befalls the next writes, and the next questions of any kind. */
  mishaps: Mishap[] = [];
  private stamps = 0;

  add(origin: string, ticketId: string, values: Values, closed = false): void {
    this.tickets.set(`${origin} ${ticketId}`, {
      values: { priority: null, '900': null, status: 'open', assignee: null, ...values },
      stamp: this.newStamp(),
      closed,
    });
  }

  of(origin: string, ticketId: string): DeskTicket {
    const ticket = this.tickets.get(`${origin} ${ticketId}`);
    if (ticket === undefined) throw new Error(`there is no ${ticketId}`);
    return ticket;
  }

  /** Somebody else at the desk. */
  change(origin: string, ticketId: string, values: Values): void {
    const ticket = this.of(origin, ticketId);
    ticket.values = { ...ticket.values, ...values };
    ticket.stamp = this.newStamp();
    this.changedSince.add(`${origin} ${ticketId}`);
  }

  listed(origin: string, ticketId: string): QueueTicket {
    const { values, stamp } = this.of(origin, ticketId);
    const status = values['status'] as keyof typeof statusNames;
    return {
      ref: { ...ref, origin, ticketId },
      subject: `Ticket ${ticketId}`,
      status,
      statusName: statusNames[status],
      stamp,
      createdAt: '2026-11-20T08:00:00Z',
      requesterName: 'Rosa',
      requesterId: '5',
      assigneeName: null,
      teamName: null,
      priorityName: values['priority'] ?? null,
      typeName: null,
      channelName: null,
      scope: null,
      values: { ...values },
    };
  }

  answer(origin: string, ask: SourceAsk): unknown {
    this.asks.push(ask);
    if (this.signedOut.has(origin)) return failed('desk-signed-out');
    if (ask.what === 'workflow' && this.silent.has(origin)) return failed('desk-refused');
    if (ask.what === 'workflow') return { ok: true, value: this.workflow(origin, ask.ref.ticketId) };
    if (ask.what === 'read') return this.read(origin, ask.ref.ticketId);
    if (ask.what === 'write') return this.write(origin, ask);
    return failed('desk-refused');
  }

  /** No ticket becomes new again. */
  private workflow(origin: string, ticketId: string): DeskField[] {
    const isNew = this.of(origin, ticketId).values['status'] === 'new';
    return workflow.map((field) => ({ ...field, options: field.options.filter(({ id }) => id !== 'new' || isNew) }));
  }

  private read(origin: string, ticketId: string): unknown {
    const { values, stamp, closed } = this.of(origin, ticketId);
    const ticket = { ...publicTicket([`Problem ${ticketId}`], { ...ref, origin, ticketId }), updatedStamp: stamp };
    return {
      ok: true,
      value: {
        ticket,
        catalogue: { ...catalogue, origin, fields },
        fieldsOnForm: [],
        values: { ...values },
        scope: null,
        closed,
        age: 0,
      },
    };
  }

  private write(origin: string, { ref: { ticketId }, choices, stamp }: Extract<SourceAsk, { what: 'write' }>): unknown {
    const mishap = this.mishaps.shift();
    const ticket = this.of(origin, ticketId);
    const key = `${origin} ${ticketId}`;
    if (mishap?.is === 'rate-limited' && !mishap.after) return failed('desk-rate-limited', mishap.retryAfterMs);
    if (mishap?.is === 'refused') return failed(mishap.code);
    if (mishap?.is === 'somebody') this.change(origin, ticketId, { priority: mishap.sets });
    if (ticket.closed) return failed('read-only');
    if (ticket.stamp !== stamp) return failed('conflict');
    const taken = mishap?.is === 'half' ? choices.slice(0, 1) : choices;
    ticket.values = { ...ticket.values, ...Object.fromEntries(taken.map((one) => [one.fieldId, one.optionId])) };
    ticket.stamp = this.newStamp();
    this.written.push({ origin, ticketId, choices: taken });
    this.changedSince.delete(key);
    if (mishap?.is === 'moved') {
      const [first] = choices;
      if (first !== undefined) ticket.values[first.fieldId] = mishap.to;
      ticket.stamp = this.newStamp();
      this.moved.add(key);
      return failed('field-not-set');
    }
    if (mishap?.is === 'lost' || mishap?.is === 'half') return undefined;
    if (mishap?.is === 'rate-limited') return failed('desk-rate-limited', mishap.retryAfterMs);
    return { ok: true, value: { stamp: ticket.stamp } };
  }

  private newStamp(): string {
    this.stamps += 1;
    return `2026-11-20T08:${String(Math.floor(this.stamps / 60)).padStart(2, '0')}:${String(this.stamps % 60).padStart(2, '0')}Z`;
  }
}
