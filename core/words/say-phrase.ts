import { listText } from './formats';
import type { Phrase, PhraseValue, Told } from './phrase';
import { speaker } from './say';

const isList = (value: PhraseValue): value is readonly Told[] => Array.isArray(value);

const saidValue = (value: PhraseValue): string | number => {
  if (isList(value)) return listText(value.map(sayTold), 'unit');
  return typeof value === 'object' ? sayPhrase(value) : value;
};

export const sayPhrase = ({ key, values = {} }: Phrase): string =>
  speaker().say(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, saidValue(value)])));

/** A text as it stands, a phrase in the reader's language. */
export const sayTold = (told: Told): string => (typeof told === 'string' ? told : sayPhrase(told));
