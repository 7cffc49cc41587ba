/** Files and folders whose texts nobody reads in Deskside, and who reads them instead. */
export const notForReaders: Readonly<Record<string, string>> = {
  'core/automatic-mail/': 'what mails say in many languages',
  'adapters/shared/mail/': 'what mails say in many languages',
  'core/policy/formats/': 'files for administrators, in English',
};

/** Whose words are not moved yet. */
export const notYet: readonly string[] = [
  'adapters/described/',
  'components/',
  'core/described/',
  'core/draft-text/',
  'core/policy/',
  'entrypoints/desk-trial/',
  'entrypoints/lib/',
  'entrypoints/options/',
  'entrypoints/pages/',
  'entrypoints/popup/',
];
