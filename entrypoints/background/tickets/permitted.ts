import type { DesksideError } from '../../../core/errors';
import type { NotesView } from '../../../core/analysis/analysis';
import type { Snapshot } from '../../../core/messages';
import { merge } from '../../../core/policy/merge';
import { hasAgreed } from '../../../core/policy/consent';
import type { Effective } from '../../../core/policy/effective';
import { defaultSettings } from '../../../core/settings';
import type { TicketRef } from '../../../core/ticket';
import { onDeviceInstead, selectProviders, type Providers } from '../model/select-provider';
import { asked, isOn } from '../rules/usable';
import { readShortcuts } from '../desks/commands';
import { isAtItsDesk } from '../desks/known';
import { takesNotes } from '../desks/takes-notes';
import { loadEffective } from '../rules/load';
import { summaryProviders } from './summary-plan';
import { allPlaces, type Places } from '../store/places';

/** Whether anything may happen at all for a ticket right now. */
export interface Permitted extends Effective {
  readonly on: boolean;
  /** For a suggestion. Null while it is off, and when the chosen provider cannot be called. */
  readonly providers: Providers | null;
  /** For a draft: the same, unless an organisation names another model for drafts. */
  readonly draftProviders: Providers | null;
  /** For a summary; null where none can be asked for. */
  readonly summaryProviders: Providers | null;
  /** The classifier in place of a chosen provider that cannot answer, at the person's wish; null where that is not to be had. */
  readonly onDevice: Providers | null;
  /** Why the chosen provider cannot be called for what is switched on. */
  readonly problem: DesksideError | null;
  readonly shortcuts: Snapshot['shortcuts'];
  /** Where the person left the card and the draft. */
  readonly places: Places;
  /** What may be written into the ticket as an internal note; absent where nothing may. */
  readonly notes?: NotesView | undefined;
}

async function notesAllowed(ref: TicketRef, effective: Effective): Promise<NotesView | undefined> {
  const { analysisNote: analysis, errorNote: errors } = effective.settings;
  return (analysis || errors) && (await takesNotes(ref, effective)) ? { analysis, errors } : undefined;
}

const off = ({ settings, rules, keys }: Effective): Permitted => ({
  settings,
  rules,
  keys,
  on: false,
  providers: null,
  draftProviders: null,
  summaryProviders: null,
  onDevice: null,
  problem: null,
  shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
  places: {},
});

/** Before the settings have been read. */
export const nothingPermitted = off(merge({ is: 'waiting' }, defaultSettings(), defaultSettings()));

export async function findPermitted(ref: TicketRef): Promise<Permitted> {
  const effective = await loadEffective();
  if (!isOn(effective) || !(await isAtItsDesk(ref))) return off(effective);
  const { settings, rules, keys } = effective;
  const oneModel = rules.modelFor.triage === rules.modelFor.draft;
  const [forTriage, forDrafts, forSummaries, onDevice, shortcuts, places, notes] = await Promise.all([
    selectProviders(effective, 'triage'),
    oneModel ? null : selectProviders(effective, 'draft'),
    summaryProviders(effective),
    settings.capabilities.triage ? onDeviceInstead(effective) : null,
    readShortcuts(),
    allPlaces(),
    notesAllowed(ref, effective),
  ]);
  const drafting = forDrafts ?? forTriage;
  const wanted = settings.capabilities.triage ? forTriage : drafting;
  return {
    settings,
    rules,
    keys,
    on: true,
    providers: forTriage.ok ? forTriage.value : null,
    draftProviders: drafting.ok ? drafting.value : null,
    summaryProviders: forSummaries,
    onDevice,
    problem: wanted.ok ? null : wanted.error,
    shortcuts,
    places: places[ref.origin] ?? {},
    notes,
  };
}

/** A draft can be asked for: the person wants drafts, and has agreed to where they come from. */
export const draftsAllowed = (permitted: Permitted): boolean =>
  permitted.settings.capabilities.draft &&
  permitted.draftProviders !== null &&
  hasAgreed(permitted, asked(permitted.draftProviders.first));
