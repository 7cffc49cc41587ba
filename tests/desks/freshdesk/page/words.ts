import type { PracticeLanguage } from '../../contract';

const en = {
  tickets: 'Tickets', allTickets: 'All tickets', unresolved: 'All unresolved tickets', resolved: 'Resolved and closed', mine: 'New and my open tickets',
  reply: 'Reply', note: 'Add note', forward: 'Forward', search: 'Search', to: 'To', notifyTo: 'Notify to',
  send: 'Send', addNote: 'Add note', sendAnd: 'Send and set as', discard: 'Discard', placeholder: 'Reply …', removeQuoted: 'Remove quoted text',
  properties: 'Properties', update: 'Update', refresh: 'This ticket was updated. Refresh properties', tags: 'Tags', noMatches: 'No matches found', searching: 'Loading …',
  details: 'Contact details', email: 'Email', title: 'Title', company: 'Company', none: 'None',
  replied: 'replied', noted: 'added a private note', forwarded: 'forwarded', reported: 'reported via', notified: 'Notified to', conversations: 'conversations',
  addSummary: 'Add AI summary', summary: 'Ticket summary', edit: 'Edit', saved: 'Ticket updated', sent: 'Message sent', subject: 'Subject', requester: 'Requester', status: 'Status', agent: 'Agent', updated: 'Updated', priority: 'Priority', newTicket: 'New ticket', cancel: 'Cancel',
};

export type Words = typeof en;

const de: Words = {
  tickets: 'Tickets', allTickets: 'Alle Tickets', unresolved: 'Alle ungelösten Tickets', resolved: 'Gelöst und geschlossen', mine: 'Neue und meine offenen Tickets',
  reply: 'Antworten', note: 'Notiz hinzufügen', forward: 'Weiterleiten', search: 'Suchen', to: 'An', notifyTo: 'Benachrichtigen',
  send: 'Senden', addNote: 'Notiz hinzufügen', sendAnd: 'Senden und setzen auf', discard: 'Verwerfen', placeholder: 'Antworten …', removeQuoted: 'Zitat entfernen',
  properties: 'Eigenschaften', update: 'Aktualisieren', refresh: 'Dieses Ticket wurde geändert. Eigenschaften neu laden', tags: 'Schlagwörter', noMatches: 'Keine Treffer', searching: 'Lädt …',
  details: 'Kontaktdaten', email: 'E-Mail', title: 'Funktion', company: 'Unternehmen', none: 'Keine',
  replied: 'antwortete', noted: 'hat eine private Notiz hinzugefügt', forwarded: 'hat weitergeleitet', reported: 'meldete über', notified: 'Benachrichtigt', conversations: 'Unterhaltungen',
  addSummary: 'KI-Zusammenfassung', summary: 'Zusammenfassung', edit: 'Bearbeiten', saved: 'Ticket aktualisiert', sent: 'Nachricht gesendet', subject: 'Betreff', requester: 'Anfragender', status: 'Status', agent: 'Agent', updated: 'Geändert', priority: 'Priorität', newTicket: 'Neues Ticket', cancel: 'Abbrechen',
};

const ar: Words = {
  tickets: 'التذاكر', allTickets: 'كل التذاكر', unresolved: 'كل التذاكر غير المحلولة', resolved: 'المحلولة والمغلقة', mine: 'التذاكر الجديدة وتذاكري المفتوحة',
  reply: 'رد', note: 'إضافة ملاحظة', forward: 'إعادة توجيه', search: 'بحث', to: 'إلى', notifyTo: 'إشعار',
  send: 'إرسال', addNote: 'إضافة ملاحظة', sendAnd: 'إرسال وتعيين كـ', discard: 'تجاهل', placeholder: 'رد …', removeQuoted: 'إزالة النص المقتبس',
  properties: 'الخصائص', update: 'تحديث', refresh: 'تم تحديث هذه التذكرة. أعد تحميل الخصائص', tags: 'الوسوم', noMatches: 'لا توجد نتائج', searching: 'جارٍ التحميل …',
  details: 'بيانات جهة الاتصال', email: 'البريد الإلكتروني', title: 'المسمى', company: 'الشركة', none: 'لا شيء',
  replied: 'ردّ', noted: 'أضاف ملاحظة خاصة', forwarded: 'أعاد التوجيه', reported: 'أبلغ عبر', notified: 'تم إشعار', conversations: 'محادثات',
  addSummary: 'إضافة ملخص', summary: 'ملخص التذكرة', edit: 'تحرير', saved: 'تم تحديث التذكرة', sent: 'تم إرسال الرسالة', subject: 'الموضوع', requester: 'مقدم الطلب', status: 'الحالة', agent: 'الوكيل', updated: 'آخر تحديث', priority: 'الأولوية', newTicket: 'تذكرة جديدة', cancel: 'إلغاء',
};

export const wordsOf: Readonly<Record<PracticeLanguage, Words>> = { en, de, ar };
