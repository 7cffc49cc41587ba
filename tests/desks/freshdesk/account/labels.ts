import type { PracticeLanguage } from '../../contract';

/** Labels of the product's own fields in the agent's language. What an administrator named has one label everywhere. */
export const fieldLabels: Readonly<Record<string, Readonly<Record<PracticeLanguage, string>>>> = {
  subject: { en: 'Subject', de: 'Betreff', ar: 'الموضوع' },
  ticket_type: { en: 'Type', de: 'Typ', ar: 'النوع' },
  source: { en: 'Source', de: 'Quelle', ar: 'المصدر' },
  status: { en: 'Status', de: 'Status', ar: 'الحالة' },
  priority: { en: 'Priority', de: 'Priorität', ar: 'الأولوية' },
  group: { en: 'Group', de: 'Gruppe', ar: 'المجموعة' },
  agent: { en: 'Agent', de: 'Agent', ar: 'الوكيل' },
  product: { en: 'Product', de: 'Produkt', ar: 'المنتج' },
  company: { en: 'Company', de: 'Unternehmen', ar: 'الشركة' },
  description: { en: 'Description', de: 'Beschreibung', ar: 'الوصف' },
};
