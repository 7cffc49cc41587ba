/** Small words that a text in the language nearly always has, and others seldom. Bare. */
const small: Readonly<Record<string, string>> = {
  en: 'the and is are you my have with this for please not',
  de: 'und der die das ich ist nicht mit auf eine bitte wir sie kann',
  fr: 'le les des est vous je nous pas une avec pour bonjour merci dans',
  es: 'el los que por para una con mi hola gracias buenos no es favor se',
  pt: 'nao uma voce por para com meu minha ola obrigado obrigada os ao do da',
  nl: 'het een niet ik mijn van dit voor met zijn wij graag',
  it: 'il che non una per sono grazie buongiorno della mio',
  pl: 'nie jest prosze dzien moj dobry sie na',
};

const wordsByLanguage = new Map(
  Object.entries(small).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** So much of a text says in which language it is. Characters. */
const ENOUGH = 2000;
/** Two different small words: one alone may be a name. */
const LEAST = 2;

/** Tags of the languages that a text may be in, several where it quotes. Empty where nothing tells. */
export function languagesOf(text: string): ReadonlySet<string> {
  const start = text.slice(0, ENOUGH);
  const words = new Set(
    start
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z]{2,12}/g),
  );
  const found = [...wordsByLanguage].flatMap(([language, known]) =>
    [...known].filter((word) => words.has(word)).length >= LEAST ? [language] : [],
  );
  return new Set(/[\u3040-\u30ff]/.test(start) ? [...found, 'ja'] : found);
}
