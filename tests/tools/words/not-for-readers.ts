/** Files and folders whose texts nobody reads in Deskside, and who reads them instead. */
export const notForReaders: Readonly<Record<string, string>> = {
  'core/automatic-mail/': 'what mails say in many languages',
  'adapters/shared/mail/': 'what mails say in many languages',
  'core/draft-text/': 'what replies say in many languages',
  'core/policy/formats/': 'files for administrators, in English',
  'core/described/description.ts': 'the JSON schema and the guide of descriptions, in English',
  'core/described/fields.ts': 'the JSON schema and the guide of descriptions, in English',
  'core/described/parts.ts': 'the JSON schema and the guide of descriptions, in English',
  'core/described/requests.ts': 'the JSON schema and the guide of descriptions, in English',
};

/** Whose words are not moved yet. */
export const notYet: readonly string[] = [
  'adapters/described/',
  'adapters/freshdesk/',
  'adapters/halopsa/',
  'adapters/shared/',
  'adapters/zendesk/',
  'core/',
  'entrypoints/background/',
  'entrypoints/lib/',
  'entrypoints/options/',
  'entrypoints/pages/',
  'entrypoints/popup/',
  'providers/',
];
