import { fold } from '../automatic-mail/fold';
import { phonesOf } from '../draft-text/guards/phones';
import { sentencesOf } from '../draft-text/guards/sentences';
import type { Phrases } from '../phrases/phrases';
import { clip } from '../text';
import { factKinds, type FactKind } from './questions';

/** What is longer tells no more of a problem that somebody describes. In UTF-16 units. */
const CHARS = 8_000;

/** Sentences that are looked through for what they ask. */
const MOST_SENTENCES = 100;

type Tells = (text: string, plain: string, phrases: Phrases) => boolean;

const tells: Readonly<Record<FactKind, Tells>> = {
  device: (_text, plain, { tellsDevice }) => tellsDevice.test(plain),
  error: (_text, plain, { tellsError }) => tellsError.test(plain),
  began: (_text, plain, { tellsBegan }) => tellsBegan.test(plain),
  people: (_text, plain, { tellsPeople }) => tellsPeople.test(plain),
  version: (_text, plain, { tellsVersion }) => tellsVersion.test(plain),
  screenshot: (_text, plain, { tellsScreenshot }) => tellsScreenshot.test(plain),
  place: (_text, plain, { tellsPlace }) => tellsPlace.test(plain),
  phone: (text) => phonesOf(text).length > 0,
};

/** Which kinds of facts a text tells. Its first 8,000 characters are looked at; linear in them. */
export function factsIn(text: string, phrases: Phrases): ReadonlySet<FactKind> {
  const piece = clip(text, CHARS);
  const plain = fold(piece);
  return new Set(factKinds.filter((kind) => tells[kind](piece, plain, phrases)));
}

const asks = (plain: string, phrases: Phrases): FactKind[] => {
  const { asksDevice, asksError, asksBegan, asksPeople, asksVersion, asksScreenshot, asksPlace, asksPhone } = phrases;
  const words: Readonly<Record<FactKind, RegExp>> = {
    device: asksDevice,
    error: asksError,
    began: asksBegan,
    people: asksPeople,
    version: asksVersion,
    screenshot: asksScreenshot,
    place: asksPlace,
    phone: asksPhone,
  };
  return factKinds.filter((kind) => words[kind].test(plain));
};

/** What one question is about; empty where that is none of the kinds. */
export const askedBy = (question: string, phrases: Phrases): readonly FactKind[] =>
  asks(fold(clip(question, CHARS)), phrases);

/** Which kinds of facts the questions of a text are about. */
export const asksFor = (text: string, phrases: Phrases): ReadonlySet<FactKind> =>
  new Set(
    sentencesOf(clip(text, CHARS))
      .filter((sentence) => sentence.asks)
      .slice(0, MOST_SENTENCES)
      .flatMap(({ plain }) => asks(plain, phrases)),
  );
