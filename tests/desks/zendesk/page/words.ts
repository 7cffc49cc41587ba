import { current } from './store';

/** The page's own words, by their English ones. */
const words: Readonly<Record<'de' | 'ar', Readonly<Record<string, string>>>> = {
  de: {
    Requester: 'Anfragender',
    Assignee: 'Mitarbeiter',
    Form: 'Formular',
    Tags: 'Stichwörter',
    'take it': 'übernehmen',
    Internal: 'Intern',
    'Submit as': 'Einreichen als',
    Send: 'Senden',
    Subject: 'Betreff',
    'Public reply': 'Öffentliche Antwort',
    'Internal note': 'Interne Notiz',
    Email: 'E-Mail',
    Messaging: 'Messaging',
    Draft: 'Entwurf',
    'Write a reply': 'Antwort schreiben',
    'Add an internal note': 'Interne Notiz hinzufügen',
    'via Email': 'über E-Mail',
    'via Web': 'über Web',
    'via API': 'über API',
    'via Trigger': 'über Auslöser',
    'via Messaging': 'über Messaging',
    'via side conversation': 'über Nebenkonversation',
    Customer: 'Kunde',
    'Interaction history': 'Interaktionsverlauf',
    'This ticket is closed and can no longer be changed.':
      'Dieses Ticket ist geschlossen und kann nicht mehr geändert werden.',
  },
  ar: {
    Requester: 'مقدم الطلب',
    Assignee: 'المسؤول',
    Form: 'النموذج',
    Tags: 'الوسوم',
    'take it': 'استلام',
    Internal: 'داخلي',
    'Submit as': 'إرسال كـ',
    Send: 'إرسال',
    Subject: 'الموضوع',
    'Public reply': 'رد عام',
    'Internal note': 'ملاحظة داخلية',
    Email: 'البريد الإلكتروني',
    Messaging: 'المراسلة',
    Draft: 'مسودة',
    'Write a reply': 'اكتب ردا',
    'Add an internal note': 'أضف ملاحظة داخلية',
    'via Email': 'عبر البريد الإلكتروني',
    'via Web': 'عبر الويب',
    'via API': 'عبر واجهة البرمجة',
    'via Trigger': 'عبر مشغل',
    'via Messaging': 'عبر المراسلة',
    'via side conversation': 'عبر محادثة جانبية',
    Customer: 'العميل',
    'Interaction history': 'سجل التفاعل',
    'This ticket is closed and can no longer be changed.': 'هذه التذكرة مغلقة ولا يمكن تغييرها.',
  },
};

/** The page's word in the agent's language. */
export function say(english: string): string {
  const { language } = current().boot.knobs;
  return language === 'en' ? english : (words[language][english] ?? english);
}
