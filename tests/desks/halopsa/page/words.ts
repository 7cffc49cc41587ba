import { current } from './store';

interface Words {
  readonly ticketInformation: string;
  readonly endUserDetails: string;
  readonly progress: string;
  readonly details: string;
  readonly save: string;
  readonly send: string;
  readonly cancel: string;
  readonly more: string;
  readonly share: string;
  readonly search: string;
  readonly serviceDesk: string;
  readonly openTickets: string;
  readonly note: string;
  readonly privateNote: string;
  readonly emailBody: string;
  readonly hideFromUser: string;
  readonly to: string;
  readonly from: string;
  readonly saved: string;
  readonly sent: string;
  readonly newTicket: string;
  readonly none: string;
  readonly nothing: string;
}

const all: Readonly<Record<'en' | 'de' | 'ar', Words>> = {
  en: {
    ticketInformation: 'Ticket information',
    endUserDetails: 'End-User Details',
    progress: 'Progress',
    details: 'Details',
    save: 'Save',
    send: 'Send',
    cancel: 'Cancel',
    more: 'More',
    share: 'Share',
    search: 'Search',
    serviceDesk: 'Service Desk',
    openTickets: 'Open tickets',
    note: 'Note',
    privateNote: 'Private Note',
    emailBody: 'Email Body',
    hideFromUser: 'Hide from User',
    to: 'To',
    from: 'From',
    saved: 'Saved',
    sent: 'Action added',
    newTicket: 'New Ticket',
    none: 'Not set',
    nothing: 'Choose…',
  },
  de: {
    ticketInformation: 'Ticketinformationen',
    endUserDetails: 'Angaben zum Anwender',
    progress: 'Verlauf',
    details: 'Einzelheiten',
    save: 'Speichern',
    send: 'Senden',
    cancel: 'Abbrechen',
    more: 'Mehr',
    share: 'Teilen',
    search: 'Suchen',
    serviceDesk: 'Servicedesk',
    openTickets: 'Offene Tickets',
    note: 'Notiz',
    privateNote: 'Private Notiz',
    emailBody: 'E-Mail-Text',
    hideFromUser: 'Vor dem Anwender verbergen',
    to: 'An',
    from: 'Von',
    saved: 'Gespeichert',
    sent: 'Aktion hinzugefügt',
    newTicket: 'Neues Ticket',
    none: 'Nicht gesetzt',
    nothing: 'Auswählen…',
  },
  ar: {
    ticketInformation: 'معلومات التذكرة',
    endUserDetails: 'بيانات المستخدم',
    progress: 'سير العمل',
    details: 'التفاصيل',
    save: 'حفظ',
    send: 'إرسال',
    cancel: 'إلغاء',
    more: 'المزيد',
    share: 'مشاركة',
    search: 'بحث',
    serviceDesk: 'مكتب الخدمة',
    openTickets: 'التذاكر المفتوحة',
    note: 'ملاحظة',
    privateNote: 'ملاحظة خاصة',
    emailBody: 'نص البريد',
    hideFromUser: 'إخفاء عن المستخدم',
    to: 'إلى',
    from: 'من',
    saved: 'تم الحفظ',
    sent: 'تمت إضافة الإجراء',
    newTicket: 'تذكرة جديدة',
    none: 'غير محدد',
    nothing: 'اختر…',
  },
};

export const words = (): Words => all[current().boot.knobs.language];

/** As the locale writes a time; actions carry UTC without saying so. */
export function when(datetime: string): string {
  return new Intl.DateTimeFormat(current().boot.knobs.language === 'en' ? 'en-GB' : current().boot.knobs.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(new Date(`${datetime}Z`));
}
