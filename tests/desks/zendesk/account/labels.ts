import type { PracticeLanguage } from '../../contract';
import type { Field } from './types';

type Words = Readonly<Record<string, string>>;

/** The product's own field titles and values; a company's own fields keep the words that the company gave them. */
const labels: Readonly<Record<Exclude<PracticeLanguage, 'en'>, Words>> = {
  de: {
    Subject: 'Betreff',
    Description: 'Beschreibung',
    Status: 'Status',
    Type: 'Typ',
    Priority: 'Priorität',
    Group: 'Gruppe',
    Assignee: 'Mitarbeiter',
    Low: 'Niedrig',
    Normal: 'Normal',
    High: 'Hoch',
    Urgent: 'Dringend',
    Question: 'Frage',
    Incident: 'Vorfall',
    Problem: 'Problem',
    Task: 'Aufgabe',
  },
  ar: {
    Subject: 'الموضوع',
    Description: 'الوصف',
    Status: 'الحالة',
    Type: 'النوع',
    Priority: 'الأولوية',
    Group: 'المجموعة',
    Assignee: 'المسؤول',
    Low: 'منخفضة',
    Normal: 'عادية',
    High: 'عالية',
    Urgent: 'عاجلة',
    Question: 'سؤال',
    Incident: 'حادث',
    Problem: 'مشكلة',
    Task: 'مهمة',
  },
};

const custom = ['tagger', 'multiselect', 'text', 'textarea', 'checkbox'];

/** A field as an agent with this language sees it, in the form and in the JSON alike. */
export function localised(field: Field, language: PracticeLanguage): Field {
  if (language === 'en' || custom.includes(field.type)) return field;
  const words = labels[language];
  return {
    ...field,
    title: words[field.title] ?? field.title,
    options: field.options.map((option) => ({ ...option, name: words[option.name] ?? option.name })),
  };
}
