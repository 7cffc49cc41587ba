import type { Language } from './labels';

/** An action as the tenant has set it up; its button carries the tenant's own name. */
export interface Outcome {
  readonly id: number;
  readonly name: Readonly<Record<Language, string>>;
  readonly hideFromUser: boolean;
  /** The form has a box "Hide from user". */
  readonly showHideCheckbox: boolean;
  readonly sendEmail: boolean;
  readonly toSupplier: boolean;
  /** Runs at once when its button is clicked, without a form. */
  readonly dontShowScreen: boolean;
  /** 0 leaves the status as it is. */
  readonly newStatus: number;
  /** Where the page offers it. `none` for what only happens by itself. */
  readonly place: 'button' | 'more' | 'none';
}

const base = {
  hideFromUser: false,
  showHideCheckbox: false,
  sendEmail: false,
  toSupplier: false,
  dontShowScreen: false,
  newStatus: 0,
} as const;

export const outcomes: readonly Outcome[] = [
  {
    ...base,
    id: 11,
    name: { en: 'Take it', de: 'Übernehmen', ar: 'استلام' },
    dontShowScreen: true,
    newStatus: 2,
    place: 'button',
  },
  {
    ...base,
    id: 12,
    name: { en: 'Email User', de: 'E-Mail an Anwender', ar: 'مراسلة المستخدم' },
    sendEmail: true,
    place: 'button',
  },
  {
    ...base,
    id: 13,
    name: { en: 'Update', de: 'Aktualisieren', ar: 'تحديث' },
    showHideCheckbox: true,
    place: 'button',
  },
  {
    ...base,
    id: 14,
    name: { en: 'Activity Note', de: 'Tätigkeit', ar: 'ملاحظة نشاط' },
    hideFromUser: true,
    place: 'button',
  },
  {
    ...base,
    id: 15,
    name: { en: 'Email Supplier', de: 'E-Mail an Lieferant', ar: 'مراسلة المورّد' },
    sendEmail: true,
    toSupplier: true,
    place: 'more',
  },
  {
    ...base,
    id: 16,
    name: { en: 'Escalate', de: 'Eskalieren', ar: 'تصعيد' },
    dontShowScreen: true,
    hideFromUser: true,
    place: 'more',
  },
  { ...base, id: 1, name: { en: 'Opened', de: 'Eröffnet', ar: 'تم الفتح' }, place: 'none' },
  { ...base, id: 2, name: { en: 'Email Received', de: 'E-Mail erhalten', ar: 'بريد وارد' }, place: 'none' },
];

export const outcomeIds = {
  opened: 1,
  received: 2,
  take: 11,
  email: 12,
  update: 13,
  note: 14,
  supplier: 15,
  escalate: 16,
} as const;

/** Throws for an id that the account does not have. */
export function outcome(id: number): Outcome {
  const found = outcomes.find((each) => each.id === id);
  if (!found) throw new Error(`The practice account has no outcome ${id}`);
  return found;
}
