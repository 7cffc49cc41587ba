import type { ComposerMode } from '../adapter';
import type { Composer } from '../shared/insert';
import { all, isVisible, nearest, onlyVisible, showsNothing } from '../shared/dom';
import { anyEditable, channelSwitcher, composerBox, plainEditable, richEditable, switcherTicket } from './selectors';

/** Names of channels by which a reply reaches the requester. One that is not here is unknown, never public. */
const publicChannels = new Set([
  'web',
  'email',
  'mail',
  'api',
  'chat',
  'native_messaging',
  'messaging',
  'mobile_sdk',
  'sms',
  'any_channel',
  'whatsapp',
  'facebook',
  'twitter',
]);

const missing: Composer = { mode: 'missing', kind: 'rich', empty: true, editable: null };

/** The reply box of this pane, found anew: the desk replaces its nodes without notice. */
export function findComposer(pane: HTMLElement, ticketId: string): Composer {
  const editables = [...all(pane, richEditable), ...all(pane, plainEditable)].filter(isVisible);
  const shown = editables.length > 0 ? editables : all(pane, anyEditable).filter(isVisible);
  const [editable] = shown;
  if (editable === undefined || !isEditable(editable)) return missing;
  return {
    mode: shown.length > 1 ? 'unknown' : modeOf(pane, ticketId),
    kind: plainEditable.some(({ css }) => editable.matches(css)) ? 'plain' : 'rich',
    empty: showsNothing(editable),
    editable,
  };
}

/** False while the editor is read-only. */
const isEditable = (element: HTMLElement): boolean => element.getAttribute('contenteditable') === 'true';

/** From the switcher's channel alone: its label is localised. */
function modeOf(pane: HTMLElement, ticketId: string): ComposerMode {
  const switcher = onlyVisible(pane, channelSwitcher);
  if (
    switcher === null ||
    !all(pane, switcherTicket).every((element) => element.dataset['channelSwitcherTriggerForTicketId'] === ticketId)
  )
    return 'unknown';
  const channel = switcher.dataset['channel'] ?? '';
  if (channel === 'internal') return 'internal';
  return publicChannels.has(channel) ? 'public' : 'unknown';
}

/** The box around the editable, for what stands beside it; never an editable itself. */
export function composerAnchor(pane: HTMLElement, ticketId: string): HTMLElement | null {
  const { editable } = findComposer(pane, ticketId);
  if (editable === null) return null;
  const box = nearest(editable.parentElement ?? pane, composerBox) ?? editable.parentElement;
  return box !== null && pane.contains(box) && box.closest('[contenteditable="true"]') === null && isVisible(box)
    ? box
    : null;
}
