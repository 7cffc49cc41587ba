import type { DeskAdapter, DeskEnv, DeskTicket } from '../../adapters/adapter';
import { toldToCard, type CardView } from '../../components/card/view';
import { desksideError, toDesksideError, type DesksideError } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import { ageOf, momentNow } from '../../core/freshness';
import { hides, type PageHealth } from '../../core/health';
import type { PageMessage, Snapshot, TriageState } from '../../core/messages';
import type { AdmissionFacts } from '../../core/policy/access';
import type { TicketRead, TicketRef } from '../../core/ticket';
import { Connection } from './connection';
import { DraftController } from './draft-controller';
import type { DraftShelf } from './draft-shelf';
import { FormView } from './form-view';
import { Reader } from './reader';
import { PageReadability } from './page-readability';
import { Store } from './store';

type CardState = Omit<CardView, 'floating'>;

const mutable = (offered: NonNullable<TicketRead['offered']>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(offered).map(([id, options]) => [id, [...options]]));

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

const told = ({
  user,
  groups,
  organisation,
  ticketType,
}: AdmissionFacts): NonNullable<TicketMessage['admissionFacts']> => ({
  user: user && [...user],
  groups: groups && [...groups],
  organisation: organisation && [...organisation],
  ticketType: ticketType && [...ticketType],
});

const firstView: CardState = {
  triage: { is: 'off' },
  fields: [],
  form: {},
  saved: {},
  thresholds: { toSet: 1, toChange: 1 },
  busy: null,
  problem: null,
  fieldsReadAt: null,
  updateDirectly: true,
  onDevice: false,
  limit: null,
};

const UNSAID_MS = 400; // A reading that takes no longer is not worth a word: the card would only flicker.

/** The person has pressed something in these and waits. */
const PRESSED_IN: readonly TriageState['is'][] = ['first-use', 'choose-field', 'failed'];

/** What another tab of the ticket does changes these. To ask how they stand costs nothing: their answer is kept. */
const DECIDED_ELSEWHERE: readonly TriageState['is'][] = ['suggestion', 'accepted', 'dismissed'];

/** Everything that Deskside does for one shown ticket, from its opening until the page shows another one. */
export class TicketController {
  readonly card = new Store<CardState>(firstView);
  readonly place = new Store<
    Pick<Snapshot, 'position' | 'shortcuts'> & { readonly draftPosition: Snapshot['position'] }
  >({
    position: null,
    draftPosition: null,
    shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
  });
  readonly draft: DraftController;
  readonly form: FormView;
  readonly ticket: DeskTicket;
  readonly connection: Connection;
  readonly readability: PageReadability;
  private readonly page: Document;
  private readonly reader: Reader;
  private readonly life = new AbortController();
  private reading: AbortController | null = null;
  /** The last `readAgain` that the worker has told. */
  private wish: string | undefined;
  /** An organisation admits only some, so the worker wants to know who works on whose ticket. */
  private wantsAdmissionFacts = false;
  /** From the moment when a page is shown again until the worker knows its ticket. */
  private isBack = false;
  /** The worker has said what may happen on this ticket; before that nothing is known, and what is off is not off for good. */
  heard = false;
  /** What was read last, for values and the version stamp. */
  read: TicketRead | null = null;
  catalogue: Catalogue | null = null;

  constructor(
    readonly ref: TicketRef,
    adapter: DeskAdapter,
    env: DeskEnv,
    shelf: DraftShelf,
  ) {
    this.ticket = adapter.open(ref, env);
    this.page = env.document;
    this.readability = new PageReadability(env.document, this.ticket, () => void this.readAndTell(false));
    this.reader = new Reader(adapter, this.ticket, env, (error) => this.readability.wasRead(error));
    this.connection = new Connection(ref, {
      onSnapshot: (snapshot) => this.onSnapshot(snapshot),
      onInterrupted: (willGoOn, draftToo) => this.onInterrupted(willGoOn, draftToo),
      onDead: () => this.onDead(),
    });
    this.form = new FormView(this, env.document);
    this.draft = new DraftController(this.ticket, this.reader, this.connection, shelf, this.signal);
  }

  get signal(): AbortSignal {
    return this.life.signal;
  }

  /** Asks the worker whether anything may happen, while the page is still on its way to the ticket. */
  start(): void {
    this.connection.wake();
    // A worker that slept when something was decided in another tab could not tell this one.
    const seen = (): void => {
      const { is } = this.card.get().triage;
      if (this.page.visibilityState === 'visible' && DECIDED_ELSEWHERE.includes(is)) this.connection.wake();
    };
    this.page.addEventListener('visibilitychange', seen, { signal: this.signal });
  }

  /** The page is left, and the browser may keep it for "Back". */
  leave(): void {
    this.stopReading();
    this.draft.leave();
    this.connection.leave();
  }

  /**
   * The page is shown again as it was. Switches, rules, the person and the ticket may be others by now: the worker is asked anew and
   * the ticket read anew, and until then nothing is offered of what was known. A draft stays: whoever inserts it is checked again.
   */
  comeBack(): void {
    const admissionFacts = this.wantsAdmissionFacts;
    const { triage } = this.card.get();
    this.stopReading();
    this.isBack = true;
    this.wantsAdmissionFacts = false;
    this.reader.forget();
    this.readability.end();
    if (triage.is !== 'off' && triage.is !== 'not-allowed')
      this.card.set({ triage: { is: 'reading', admissionFacts }, problem: null });
    this.connection.comeBack();
  }

  end(): void {
    this.life.abort();
    this.readability.end();
    this.connection.close();
  }

  /** Reads the ticket and tells the worker; with `fresh` the desk's fields too. */
  async readAndTell(fresh: boolean): Promise<void> {
    if (this.refusedUnread) this.card.set({ triage: { is: 'reading', admissionFacts: this.wantsAdmissionFacts } });
    this.reading?.abort();
    const reading = new AbortController();
    const { wish } = this;
    this.reading = reading;
    const signal = AbortSignal.any([reading.signal, this.signal]);
    try {
      this.readability.sawPane(this.ticket.isShown());
      await this.ticket.whenShown(signal);
      const [ticket, catalogue, admissionFacts] = await Promise.all([
        this.reader.readTicket(signal),
        this.reader.catalogue(fresh, signal),
        this.wantsAdmissionFacts ? this.reader.admissionFacts(signal) : undefined,
      ]);
      if (signal.aborted) return;
      // A page that cannot be read hides the card, so it must not be drowned by what a retry may heal.
      if (!ticket.ok && hides(ticket.error)) return this.unreadable(ticket.error);
      if (!catalogue.ok) return this.unreadable(catalogue.error);
      if (!ticket.ok) return this.unreadable(ticket.error);
      this.read = ticket.value.read;
      this.draft.readAgain(ticket.value.ticket);
      this.catalogue = catalogue.value;
      this.card.set({ fieldsReadAt: catalogue.value.fetchedAt, ...this.form.values(this.card.get().fields) });
      this.connection.send({
        type: 'ticket',
        ticket: ticket.value.ticket,
        catalogue: catalogue.value,
        fieldsOnForm: [...ticket.value.read.fieldsOnForm],
        values: { ...ticket.value.read.values },
        closed: ticket.value.read.closed,
        ...(ticket.value.read.canReplyPublicly ? {} : { notesOnly: true }),
        ...(ticket.value.read.offered === undefined ? {} : { offered: mutable(ticket.value.read.offered) }),
        ...(admissionFacts === undefined ? {} : { admissionFacts: told(admissionFacts) }),
        age: ageOf(ticket.value.begunAt, momentNow()),
        ...(wish === undefined ? {} : { answers: wish }),
      });
      this.form.ticketTold(ticket.value.read.values);
      this.form.look();
    } catch (thrown) {
      if (!signal.aborted) this.unreadable(toDesksideError(thrown));
    } finally {
      if (this.reading === reading) {
        this.reading = null;
        // The worker asked while this one was under way already.
        if (this.wish !== wish && !this.signal.aborted) void this.readAndTell(false);
      }
    }
  }

  /** Starts over: the ticket is read again and judged again. */
  retry(): void {
    this.card.set({ problem: null });
    const failed = this.card.get().triage;
    if (this.read && failed.is === 'failed' && this.connection.hasTicket) this.connection.send({ type: 'retry' });
    else {
      this.connection.wake();
      this.card.set({ triage: { is: 'reading', admissionFacts: this.wantsAdmissionFacts } });
      void this.readAndTell(false);
    }
  }

  /** What could be read. `again` first tries once more to read a ticket that could not be, as far as the page shows it at all. */
  async health(again: boolean): Promise<PageHealth> {
    if (again && (this.readability.state.get().bad || this.refusedUnread) && this.ticket.isShown()) {
      this.readability.tryAgain();
      await this.readAndTell(false);
    }
    const { last } = this.reader;
    const { triage } = this.card.get();
    return {
      ref: this.ref,
      refusedBy: triage.is === 'not-allowed' && !this.refusedUnread ? triage.scope : null,
      last: { ...last, error: last.error ?? this.readability.loss },
      options: this.catalogue && this.catalogue.fields.map(({ options }) => options.length),
      ...(this.catalogue?.leftOut === undefined ? {} : { leftOut: this.catalogue.leftOut }),
      page: await this.ticket.health(),
      reading: this.reading !== null,
    };
  }

  /** Off, or not admitted: what was read is dropped, and read anew should that change. */
  private forget(): void {
    this.stopReading();
    this.read = null;
    this.reader.forget();
    this.readability.end();
    this.connection.forgetTicket();
    this.card.set({ problem: null });
  }

  private stopReading(): void {
    this.reading?.abort();
    this.reading = null;
  }

  private unreadable(error: DesksideError): void {
    const { last } = this.reader;
    if (last.error !== error) this.reader.note(error, last.summary);
    this.connection.send({ type: 'unreadable', error });
  }

  /** Once for each wish. What the card shows stays, unless somebody pressed something there and would wonder. */
  private readFor(wish: string): void {
    if (wish === this.wish) return;
    this.wish = wish;
    if (!this.reading) void this.readAndTell(false);
    setTimeout(() => {
      if (this.reading && !this.signal.aborted && PRESSED_IN.includes(this.card.get().triage.is))
        this.card.set({ triage: { is: 'reading', admissionFacts: this.wantsAdmissionFacts } });
    }, UNSAID_MS);
  }

  private onSnapshot(snapshot: Snapshot): void {
    const { triage } = snapshot;
    if (snapshot.readAgain !== undefined) this.readFor(snapshot.readAgain);
    if (triage.is === 'reading' && this.wasTold(triage.admissionFacts)) return;
    this.heard = true;
    const { position, draftPosition = null, shortcuts } = snapshot;
    this.place.set({ position, draftPosition, shortcuts });
    if (triage.is !== 'reading') this.isBack = false;
    // A worker that does not know the ticket again yet has no word about its drafts.
    if (!this.isBack) this.draft.onSnapshot(snapshot.draft, snapshot.secondPress, snapshot.craft);
    this.card.set({
      ...toldToCard(snapshot),
      ...this.form.values(snapshot.fields),
    });
    if (snapshot.fields.length > 0) this.form.look();
    const isOff = triage.is === 'off' && snapshot.summary === undefined;
    if ((isOff || (triage.is === 'not-allowed' && !this.refusedUnread)) && snapshot.draft.is === 'off') this.forget();
    if (triage.is === 'reading') this.readAsWished(triage.admissionFacts);
  }

  /** The ticket could not be read, so nobody can tell whether it is admitted. Why it could not is the better answer, and what appears later in the page is noticed. */
  private get refusedUnread(): boolean {
    return this.card.get().triage.is === 'not-allowed' && !this.connection.hasTicket && this.reader.last.error !== null;
  }

  /** A worker that has just been told of the ticket again: what it says next counts. */
  private wasTold(admissionFacts: boolean): boolean {
    return this.connection.hasTicket && (!admissionFacts || this.connection.hasAdmissionFacts);
  }

  private readAsWished(admissionFacts: boolean): void {
    const wantsMore = admissionFacts && !this.wantsAdmissionFacts;
    this.wantsAdmissionFacts = admissionFacts;
    if (this.reading && !wantsMore) return;
    void this.readAndTell(false);
  }

  private onInterrupted(willGoOn: boolean, draftToo: boolean): void {
    this.draft.onInterrupted(draftToo);
    const { is } = this.card.get().triage;
    if ((is === 'waiting' || is === 'reading') && !willGoOn)
      this.card.set({ triage: { is: 'failed', error: desksideError('worker-restarted') } });
  }

  private onDead(): void {
    const { triage } = this.card.get();
    const shown = triage.is !== 'off' && triage.is !== 'not-allowed';
    this.draft.onDead();
    if (shown) this.card.set({ busy: null, problem: desksideError('context-lost') });
  }
}
