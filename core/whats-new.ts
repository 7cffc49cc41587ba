/** The newest entry of the change log in three lines, for those who had the version before. A test holds the version against the package's. */
export const whatsNew = {
  version: '0.1.0',
  lines: [
    'The settings begin with Start: which desk, what answers, and learning, each with one press.',
    'This window says whether what answers works, and what to do where it does not.',
    'Deskside can be paused on one desk for an hour, for today, or until you say so.',
  ],
} as const;
