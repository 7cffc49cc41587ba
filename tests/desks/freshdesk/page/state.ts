import { byAdapterIds, type FormChange, type FormValues } from '../account/adapter-ids';
import type { Bootstrap, PagePerson, PageTicket } from '../server/page-routes';
import { wordsOf, type Words } from './words';

export type Mode = 'reply' | 'note' | 'forward';

/** The ticket on the screen with what the person did to it and has not saved. */
export interface Shown {
  ticket: PageTicket;
  /** What the panel took from the server; it keeps it until its own save or a click on "refresh". */
  base: FormValues;
  edits: FormChange;
  composer: Mode | null;
  /** Entries that show; older ones wait behind "load more". */
  visible: number;
}

/** The autosaved text per ticket and mode, as the editor's own events told it. */
export const drafts = new Map<string, string>();

export const draftKey = (ticketId: number, mode: Mode): string => `${ticketId}/${mode}`;

let boot: Bootstrap | undefined;
let shown: Shown | undefined;

export function setBoot(value: Bootstrap): void {
  boot = value;
}

export function booted(): Bootstrap {
  if (!boot) throw new Error('The practice page has not started');
  return boot;
}

export const knobs = (): Bootstrap['knobs'] => booted().knobs;
export const words = (): Words => wordsOf[knobs().language];

export function setShown(value: Shown | undefined): void {
  shown = value;
}

export const currentTicket = (): Shown | undefined => shown;

/** The form as it stands: the panel's values under the person's edits. */
export const formNow = (of: Shown): FormValues => ({
  ...of.base,
  ...of.edits,
  values: { ...of.base.values, ...of.edits.values },
});

export const valuesNow = (of: Shown): Record<string, string | null> => byAdapterIds(formNow(of));

export function personById(id: number | null): PagePerson | undefined {
  return booted().people.find((person) => person.id === id);
}
