import type { DescribedDesk } from '../../core/described/addressed';
import { fault } from '../../core/errors';
import type { Result } from '../../core/result';
import type { TicketRef } from '../../core/ticket-ref';
import type { DeskField } from '../../core/fields';
import type { ComposerState, DeskEnv, DeskTicket } from '../adapter';
import { nearest } from '../shared/dom';
import { squash } from '../shared/landed';
import { queue, settle } from '../shared/settle';
import { waitFor } from '../shared/wait';
import { anchorsOf, conversationOf } from './anchors';
import { contentOf, findBox, type Box } from './composer';
import { replyTextIn } from './reply-text';
import { findControl, meantBy, type Found } from './controls/find';
import { valueShown } from './controls/value';
import { findShown, type Shown } from './pane';
import { neverOf } from './press';
import type { Writing } from './writing';

/** How often the address is looked at while a ticket is awaited: no event announces a client-side navigation. */
const addressMs = 200;

type PageHalf = Omit<DeskTicket, 'read' | 'admissionFacts' | 'newestPublicMessage' | 'updateDirectly' | 'health'>;

export interface PageTicket extends PageHalf {
  /** What the page shows of the ticket. Throws `not-the-same-ticket`. */
  readonly shown: () => Shown;
  /** The field’s control right now, null while the page has none. Throws `not-the-same-ticket`. */
  readonly control: (fieldId: string) => Found | null;
  /** One after the other with everything else that writes. */
  readonly write: <T>(signal: AbortSignal, work: (writing: Writing) => Promise<T>) => Promise<Result<T>>;
}

/** What of an open ticket needs its page alone. */
export function pageTicket(ref: TicketRef, desk: DescribedDesk, env: DeskEnv): PageTicket {
  const { description, base } = desk;
  const find = (): Shown | null => findShown(ref, desk, env);
  const shown = (): Shown => {
    const found = find();
    if (found === null) throw fault('not-the-same-ticket', ref.ticketId);
    return found;
  };
  const controlIn = (page: Shown, fieldId: string): Found | null => {
    const meant = meantBy(fieldId, description, page.gaps);
    return meant === null ? null : findControl(meant, page);
  };
  const control = (fieldId: string): Found | null => controlIn(shown(), fieldId);
  const box = (): Box | null => findBox(shown(), description);
  const inTurn = queue();
  const write: PageTicket['write'] = (signal, work) =>
    settle(signal, () => inTurn(async () => work(await env.writing<Writing>(signal))));
  const press = ({ presserOf }: Writing) => presserOf(neverOf(description, shown().gaps));
  const opens = description.composer.some(({ open, openFrom }) => open !== undefined || openFrom !== undefined);

  return {
    ref,
    shown,
    control,
    write,
    isShown: () => find() !== null,
    whenShown: async (signal) => {
      await waitFor(find, { root: env.document, signal, pollMs: addressMs });
    },
    currentValue: (field: DeskField) => {
      const page = find();
      const found = page === null ? null : controlIn(page, field.id);
      return found === null ? undefined : valueShown(found, field);
    },
    saves: (target) => nearest(target, neverOf(description, find()?.gaps ?? (() => null))) !== null,
    prepare: (signal) => settle(signal, async () => void (await env.writing<Writing>(signal))),
    apply: (choice, signal) =>
      write(signal, (writing) => writing.applyChoice({ find: control, press: press(writing) }, choice, signal)),
    composer: (): ComposerState => {
      const page = find();
      const open = page === null ? null : findBox(page, description);
      return open === null
        ? { mode: 'missing', kind: 'rich', empty: true }
        : {
            mode: open.mode,
            kind: open.kind === 'textarea' ? 'plain' : 'rich',
            empty: squash(contentOf(open)) === '',
          };
    },
    ...(opens
      ? {
          openReply: (signal: AbortSignal) =>
            write(signal, (writing) =>
              writing.openReply(
                {
                  description,
                  base,
                  shown,
                  box,
                  press: press(writing),
                  go: (address) => env.document.defaultView?.location.assign(address),
                },
                signal,
              ),
            ),
        }
      : {}),
    insert: (text, signal) => write(signal, (writing) => writing.insertInto(text, { env, box }, signal)),
    replyText: (signal) => settle(signal, async () => replyTextIn(box())),
    anchors: () => {
      const page = find();
      return page === null ? { card: null, draft: null } : anchorsOf(page, description);
    },
    conversation: (messageId) => {
      const page = find();
      return page === null ? { scroller: null, message: null } : conversationOf(messageId, page, description);
    },
  };
}
