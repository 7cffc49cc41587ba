import { browser } from 'wxt/browser';
import type { DeskAdapter } from '../../adapters/adapter';
import type { PageHealth } from '../../core/health';
import type { ToPage } from '../../core/messages';
import type { TicketRef } from '../../core/ticket';
import { deskEnv } from '../desk-bootstrap/env';
import { readHandle } from '../desk-bootstrap/handle';
import { DraftShelf } from './draft-shelf';
import { followTicket } from './follow-ticket';
import { makeHost } from './host';
import { makeRooms } from './rooms';
import { TicketController } from './ticket-controller';
import { makeVoice } from './speak';
import { showTicket, type Widgets } from './ui';

/** The widgets of one desk: loaded into its tab only when a ticket is or may be shown and Deskside is on. Follows the bootstrap's address. */
export function startWidgets(adapter: DeskAdapter): void {
  const handle = readHandle();
  if (!handle || handle.widgets) return;
  handle.widgets = true;

  const { alive: signal } = handle;
  const host = makeHost(handle.isRepeat);
  handle.host = host.element;
  const shelf = new DraftShelf();
  const voice = makeVoice(host.element, () => shown?.widgets.sayAnew());
  const rooms = makeRooms(() => handle.endEarlyRoom());
  let shown: { readonly controller: TicketController; readonly widgets: Widgets } | null = null;

  const show = (ref: TicketRef | null): void => {
    shown?.controller.end();
    shown = null;
    if (ref?.desk !== adapter.id) return;
    const controller = new TicketController(ref, adapter, deskEnv, shelf);
    shown = { controller, widgets: showTicket(host, controller, rooms) };
    controller.start();
  };

  /** A promise that fails is one of ours that broke: the asker hears that there is nothing, and the browser's console why. */
  const tellHealth = async (again: boolean, respond: (health: PageHealth | null) => void): Promise<void> => {
    let health: PageHealth | null = null;
    try {
      health = shown ? await shown.controller.health(again) : null;
    } finally {
      respond(health);
    }
  };

  let hasBegun = false;
  /** Nothing is shown before there are words for it. */
  const begin = async (): Promise<void> => {
    if (!(await voice.speak()) || hasBegun || signal.aborted) return;
    hasBegun = true;
    handle.watch(followTicket(adapter, deskEnv, show, signal), signal);
  };

  const onMessage = (
    message: ToPage,
    _sender: unknown,
    respond: (health: PageHealth | null) => void,
  ): true | undefined => {
    // Whoever does not see the widgets does not mean them.
    if (message.type === 'command' && shown?.controller.readability.state.get().bad === false)
      shown.widgets.command(message.command);
    // The language may be another one now; what wakes says everything anew.
    if (message.type === 'settings-changed') void begin().then(() => shown?.controller.connection.wake());
    if (message.type === 'refresh-catalogue') void shown?.controller.readAndTell(true);
    if (message.type !== 'health') return undefined;
    void tellHealth(message.again, respond);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  addEventListener('pagehide', ({ persisted }) => persisted && shown?.controller.leave(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && shown?.controller.comeBack(), { signal });
  // In a task of its own: evaluating this script is work enough for one.
  void begin();
  // After an update the new version's script makes its own element; two would stand in the page otherwise.
  signal.addEventListener('abort', () => {
    shown?.controller.end();
    rooms.card.release();
    rooms.draft.release();
    host.remove();
  });
}
