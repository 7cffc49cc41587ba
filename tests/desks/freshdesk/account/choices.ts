import type { CodedChoice } from './types';

/** Statuses 2 to 5 are the product's own, the others were made by an administrator and have one name in every language. */
const own = (label: string) => ({ en: label, de: label, ar: label });

export const onSiteVisit = 11;

export const statuses: readonly CodedChoice[] = [
  { value: 2, label: { en: 'Open', de: 'Offen', ar: 'مفتوح' }, customerLabel: 'Being processed' },
  { value: 3, label: { en: 'Pending', de: 'Ausstehend', ar: 'قيد الانتظار' }, customerLabel: 'Awaiting your reply' },
  { value: 4, label: { en: 'Resolved', de: 'Gelöst', ar: 'تم الحل' }, customerLabel: 'This ticket has been resolved' },
  { value: 5, label: { en: 'Closed', de: 'Geschlossen', ar: 'مغلق' }, customerLabel: 'This ticket has been closed' },
  { value: 6, label: own('Waiting on customer'), customerLabel: 'Awaiting your reply' },
  { value: 7, label: own('Waiting on third party'), customerLabel: 'Being processed' },
  { value: 8, label: own('Parked (before 2025)'), customerLabel: 'Being processed', deleted: true },
  { value: onSiteVisit, label: own('On-site visit planned'), customerLabel: 'A visit is planned' },
];

export const priorities: readonly CodedChoice[] = [
  { value: 1, label: { en: 'Low', de: 'Niedrig', ar: 'منخفضة' } },
  { value: 2, label: { en: 'Medium', de: 'Mittel', ar: 'متوسطة' } },
  { value: 3, label: { en: 'High', de: 'Hoch', ar: 'عالية' } },
  { value: 4, label: { en: 'Urgent', de: 'Dringend', ar: 'عاجلة' } },
];

export const sources: readonly CodedChoice[] = [
  { value: 1, label: { en: 'Email', de: 'E-Mail', ar: 'بريد إلكتروني' } },
  { value: 2, label: { en: 'Portal', de: 'Portal', ar: 'بوابة' } },
  { value: 3, label: { en: 'Phone', de: 'Telefon', ar: 'هاتف' } },
  { value: 7, label: { en: 'Chat', de: 'Chat', ar: 'دردشة' } },
  { value: 10, label: own('Outbound Email') },
  { value: 101, label: own('Walk-up counter'), deleted: true },
];
