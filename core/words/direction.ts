const FROM_THE_RIGHT = ['Arab', 'Hebr', 'Syrc', 'Thaa'];

/** Where lines of a language begin, by the script that it is written in, which the platform knows. BCP 47. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_THE_RIGHT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
