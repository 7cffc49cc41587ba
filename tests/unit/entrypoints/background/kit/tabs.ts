import { noLearning } from './no-learning';
import type { Snapshot } from '../../../../../core/messages';
import type { TicketRef } from '../../../../../core/ticket';
import type { Hub } from '../../../../../entrypoints/background/session/hub';
import type { InOrder } from '../../../../../entrypoints/background/session/in-order';
import { TicketSession } from '../../../../../entrypoints/background/session/ticket-session';
import { FakePort } from './fake-port';
import { openMessage, ref } from './world';

export const shows =
  (is: Snapshot['triage']['is']) =>
  (snapshot: Snapshot): boolean =>
    snapshot.triage.is === is;

const sessions = new WeakMap<FakePort, TicketSession>();

/** A tab that has said nothing yet. */
export function connectTab(hub: Hub, url = `${ref.origin}/agent/tickets/${ref.ticketId}`, id = 1): FakePort {
  const port = new FakePort('deskside:ticket', { url, tab: { id } });
  sessions.set(port, new TicketSession(port.asPort(), hub, noLearning));
  return port;
}

/** A tab that has told which ticket it shows. `reconnected`: it had told the ticket to an earlier worker. */
export async function openTab(hub: Hub, of: TicketRef = ref, reconnected = false, id = 1): Promise<FakePort> {
  const port = connectTab(hub, `${of.origin}/agent/tickets/${of.ticketId}`, id);
  port.say({ ...openMessage(of), reconnected });
  await port.until(() => true);
  return port;
}

/** The last snapshot, once everything that was said to the session so far has been dealt with. */
export async function settled(port: FakePort): Promise<Snapshot> {
  await (Reflect.get(sessions.get(port) ?? {}, 'inOrder') as InOrder).add(() => undefined);
  if (!port.last) throw new Error('nothing was told');
  return port.last;
}
