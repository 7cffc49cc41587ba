import type { DesksideError } from '../../../core/errors';
import type { Snapshot } from '../../../core/messages';
import { defaultSettings, type Settings } from '../../../core/settings';
import type { TicketRef } from '../../../core/ticket';
import { hasAgreed, isOn, selectProviders, type Providers } from '../assist/select-provider';
import { readShortcuts } from '../commands';
import { isAtItsDesk } from '../desks/known';
import { loadSettings } from '../settings/store';

/** Whether anything may happen at all for a ticket right now. */
export interface Permitted {
  readonly settings: Settings;
  readonly on: boolean;
  /** Null while it is off, and when the chosen provider cannot be called. */
  readonly providers: Providers | null;
  /** Why the chosen provider cannot be called. */
  readonly problem: DesksideError | null;
  readonly shortcuts: Snapshot['shortcuts'];
}

const off = (settings: Settings): Permitted => ({ settings, on: false, providers: null, problem: null, shortcuts: { accept: '', dismiss: '', draft: '', insert: '' } });

/** Before the settings have been read. */
export const nothingPermitted = off(defaultSettings());

export async function findPermitted(ref: TicketRef): Promise<Permitted> {
  const { settings, problem } = await loadSettings();
  if (problem || !isOn(settings) || !(await isAtItsDesk(ref))) return off(settings);
  const [selected, shortcuts] = await Promise.all([selectProviders(settings), readShortcuts()]);
  return { settings, on: true, providers: selected.ok ? selected.value : null, problem: selected.ok ? null : selected.error, shortcuts };
}

/** A draft can be asked for: the person wants drafts, and has agreed to where they come from. */
export const draftsAllowed = ({ settings, providers }: Permitted): boolean => settings.capabilities.draft && providers !== null && hasAgreed(settings, providers.first);
