export type Language = 'en' | 'de' | 'ar';

/** Fields by their name in the API. */
export type FieldName =
  | 'dateoccurred'
  | 'tickettype_id'
  | 'status_id'
  | 'team'
  | 'agent_id'
  | 'impact'
  | 'urgency'
  | 'priority_id'
  | 'category_1'
  | 'category_2'
  | 'user_name'
  | 'toplevel_name'
  | 'client_name'
  | 'site_name'
  | 'user_email'
  | 'phonenumber'
  | 'summary'
  | 'details';

type Labels = Readonly<Record<FieldName, string>>;

const stock: Readonly<Record<Language, Labels>> = {
  en: {
    dateoccurred: 'Date Created',
    tickettype_id: 'Ticket Type',
    status_id: 'Status',
    team: 'Team',
    agent_id: 'Assigned Agent',
    impact: 'Impact',
    urgency: 'Urgency',
    priority_id: 'Priority',
    category_1: 'Category',
    category_2: 'Device',
    user_name: 'User',
    toplevel_name: 'Top Level',
    client_name: 'Client',
    site_name: 'Site',
    user_email: 'Email Address',
    phonenumber: 'Phone Number',
    summary: 'Summary',
    details: 'Details',
  },
  de: {
    dateoccurred: 'Erstellt am',
    tickettype_id: 'Ticketart',
    status_id: 'Status',
    team: 'Team',
    agent_id: 'Bearbeiter',
    impact: 'Auswirkung',
    urgency: 'Dringlichkeit',
    priority_id: 'Priorität',
    category_1: 'Kategorie',
    category_2: 'Gerät',
    user_name: 'Anwender',
    toplevel_name: 'Oberste Ebene',
    client_name: 'Kunde',
    site_name: 'Standort',
    user_email: 'E-Mail-Adresse',
    phonenumber: 'Telefon',
    summary: 'Betreff',
    details: 'Beschreibung',
  },
  ar: {
    dateoccurred: 'تاريخ الإنشاء',
    tickettype_id: 'نوع التذكرة',
    status_id: 'الحالة',
    team: 'الفريق',
    agent_id: 'الموظف المسؤول',
    impact: 'التأثير',
    urgency: 'الاستعجال',
    priority_id: 'الأولوية',
    category_1: 'الفئة',
    category_2: 'الجهاز',
    user_name: 'المستخدم',
    toplevel_name: 'المستوى الأعلى',
    client_name: 'العميل',
    site_name: 'الموقع',
    user_email: 'البريد الإلكتروني',
    phonenumber: 'الهاتف',
    summary: 'الملخص',
    details: 'التفاصيل',
  },
};

/** What a tenant may have made of the labels. */
const renamed: Partial<Labels> = {
  category_1: 'What is it about?',
  category_2: 'Kit',
  priority_id: 'How soon',
  impact: 'Who is hit',
  urgency: 'How bad',
  status_id: 'Stage',
  user_name: 'Caller',
};

export const labelsIn = (language: Language, labels: 'stock' | 'tenant'): Labels => ({
  ...stock[language],
  ...(labels === 'tenant' ? renamed : {}),
});
