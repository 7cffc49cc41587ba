import type { DesksideError } from '../../../core/errors';
import type { Snapshot } from '../../../core/messages';
import { defaultSettings, type Settings } from '../../../core/settings';
import type { TicketRef } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { isOn, selectProvider } from '../assist/select-provider';
import { readShortcuts } from '../commands';
import { isAtItsDesk } from '../desks/known';
import { loadSettings } from '../settings/store';

/** Whether anything may happen at all for a ticket right now. */
export interface Permitted {
  readonly settings: Settings;
  readonly on: boolean;
  /** Null while it is off, and when the chosen provider cannot be called. */
  readonly provider: Provider | null;
  /** Why the chosen provider cannot be called. */
  readonly problem: DesksideError | null;
  readonly shortcuts: Snapshot['shortcuts'];
}

const off = (settings: Settings): Permitted => ({ settings, on: false, provider: null, problem: null, shortcuts: { accept: '', dismiss: '', draft: '', insert: '' } });

/** Before the settings have been read. */
export const nothingPermitted = off(defaultSettings());

export async function findPermitted(ref: TicketRef): Promise<Permitted> {
  const { settings, problem } = await loadSettings();
  if (problem || !isOn(settings) || !(await isAtItsDesk(ref))) return off(settings);
  const [selected, shortcuts] = await Promise.all([selectProvider(settings), readShortcuts()]);
  return { settings, on: true, provider: selected.ok ? selected.value : null, problem: selected.ok ? null : selected.error, shortcuts };
}

/** Nothing is sent to a destination before the person has agreed to it; what stays on the device needs no consent. */
export const hasAgreed = (settings: Settings, provider: Provider): boolean => provider.kind === 'classifier' || settings.agreed.includes(provider.destination);

/** A draft can be asked for: the person wants drafts, and has agreed to where they come from. */
export const draftsAllowed = ({ settings, provider }: Permitted): boolean => settings.capabilities.draft && provider !== null && hasAgreed(settings, provider);
