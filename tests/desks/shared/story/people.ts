/** Somebody of the practice company, in no desk's shape. */
export interface Person {
  /** The short name that the ticket files use. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** `light` agents write internal notes only. */
  readonly role: 'end-user' | 'agent' | 'admin' | 'light';
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly title: string;
}

type Seed = readonly [key: string, name: string, locale: string, timeZone: string, title: string];

const agents = [
  ['dana', 'Dana Whitlock', 'en-GB', 'London', 'Service desk analyst', 'agent'],
  ['tomas', 'Tomás Rey', 'es', 'Madrid', 'Service desk analyst', 'agent'],
  ['priya', 'Priya Raman', 'en-GB', 'London', 'Service desk lead', 'admin'],
  ['jonas', 'Jonas Petersen', 'de', 'Berlin', 'On-site technician', 'agent'],
  ['emi', 'Emi Kawaguchi', 'ja', 'Tokyo', 'Applications specialist', 'agent'],
  ['noor', 'Noor Haddad', 'en-GB', 'London', 'Facilities coordinator', 'light'],
] as const;

const requesters: readonly Seed[] = [
  ['mira', 'Mira Castellane', 'en-GB', 'London', 'Accounts payable'],
  ['oliver', 'Oliver Brandt-Hughes', 'en-GB', 'London', 'Warehouse shift lead'],
  ['ruth', 'Ruth Adeyemi', 'en-GB', 'London', 'HR business partner'],
  ['gareth', 'Gareth Pugh', 'en-GB', 'London', 'Regional sales, Wales'],
  ['sofie', 'Sofie Lindqvist', 'en-US', 'Stockholm', 'Product designer'],
  ['hamza', 'Hamza Qureshi', 'en-GB', 'London', 'Data analyst'],
  ['bea', 'Beatrice Oyelaran', 'en-GB', 'London', 'Office manager, Bristol'],
  ['callum', 'Callum McNair', 'en-GB', 'London', 'Field engineer'],
  ['ines', 'Inês Duarte', 'en-GB', 'Lisbon', 'Marketing'],
  ['patrick', "Patrick O'Shaughnessy", 'en-GB', 'Dublin', 'Legal counsel'],
  ['lena', 'Lena Hoffmann', 'de', 'Berlin', 'Einkauf, Hamburg'],
  ['matthias', 'Matthias Krüger', 'de', 'Berlin', 'Lagerleitung, Hamburg'],
  ['anke', 'Anke Siebert', 'de', 'Berlin', 'Buchhaltung, Hamburg'],
  ['jorge', 'Jorge Beltrán Ibáñez', 'es', 'Madrid', 'Logística, Valencia'],
  ['carmen', 'Carmen Ferrer', 'es', 'Madrid', 'Recursos humanos, Valencia'],
  ['pilar', 'Pilar Montoro', 'es', 'Madrid', 'Ventas, Valencia'],
  ['haruto', '佐藤 陽翔', 'ja', 'Tokyo', '大阪営業所 営業部'],
  ['yui', '高橋 結衣', 'ja', 'Tokyo', '大阪営業所 総務部'],
  ['kenji', '中村 健二', 'ja', 'Tokyo', '大阪営業所 経理部'],
  [
    'longname',
    'Prof. Dr. Maria-Magdalena Wolfeschlegelsteinhausen-Ó Dálaigh y Nguyễn-Þórsdóttir (she/her) "Lena" <Research & Development>',
    'en-GB',
    'London',
    'R&D',
  ],
  ['layla', 'ليلى منصور', 'ar', 'Riyadh', 'Sales, remote'],
  ['vendor', 'Copyline Service Team', 'en-GB', 'London', 'Printer contractor'],
  ['stranger', 'promo-desk', 'en-US', 'Eastern Time (US & Canada)', 'Unknown sender'],
  ['freya', 'Freya Lund', 'en-GB', 'London', 'Finance director'],
  ['dev', 'Dev Chaudhary', 'en-GB', 'London', 'Planner, Leeds warehouse'],
];

/** Which groups an agent is in, by the names that the tickets use. */
export const groupsOf: Readonly<Record<string, readonly ('desk' | 'onsite' | 'apps' | 'security')[]>> = {
  dana: ['desk'],
  tomas: ['desk', 'security'],
  priya: ['desk', 'apps', 'security'],
  jonas: ['onsite'],
  emi: ['apps'],
  noor: ['onsite', 'apps'],
};

/** Customers' companies, the practice company's own two first. */
export const organisations = ['Acme Supply Ltd', 'Acme Logistik GmbH', 'Copyline'] as const;

/** Whose end user somebody is; null for nobody's. */
export function organisationOf({
  role,
  email,
  locale,
}: Pick<Person, 'role' | 'email' | 'locale'>): (typeof organisations)[number] | null {
  if (role !== 'end-user') return null;
  if (email.endsWith('@copyline.example')) return 'Copyline';
  if (!email.endsWith('@acme.example')) return null;
  return locale === 'de' ? 'Acme Logistik GmbH' : 'Acme Supply Ltd';
}

const mailOf = (key: string): string =>
  key === 'vendor'
    ? 'service@copyline.example'
    : key === 'stranger'
      ? 'no-reply@promo-desk.example'
      : `${key}@acme.example`;

/** Agents first. */
export const people: readonly Person[] = [
  ...agents.map(([key, name, locale, timeZone, title, role]): Person => ({
    key,
    name,
    email: mailOf(key),
    role,
    locale,
    timeZone,
    title,
  })),
  ...requesters.map(([key, name, locale, timeZone, title]): Person => ({
    key,
    name,
    email: mailOf(key),
    role: 'end-user',
    locale,
    timeZone,
    title,
  })),
];
