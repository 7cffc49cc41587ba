import type { Description } from '../../core/described/description';
import type { Condition, Place as DescribedPlace } from '../../core/described/parts';
import { nothingWritten } from '../shared/mail/message';
import { readMail, readPlain, readShown } from '../shared/mail/read';
import type { Layout, Place, Written } from '../shared/mail/types';
import { adfText } from './adf';
import { elementsOf, holds, textsOf, valuesOf, type Places, type Source } from './evaluate';

type Messages = NonNullable<Description['messages']>;
type As = NonNullable<Messages['opening']>['as'];

/** Where words stand and in what form; `when` is asked of what holds them. */
export interface Take {
  readonly when?: Condition | undefined;
  readonly take: Places;
  readonly as: As;
}

interface Reading extends Layout {
  readonly place: Place;
}

const placesOf = (places: Places): readonly DescribedPlace[] =>
  Array.isArray(places) ? places : [places as DescribedPlace];

function together(parts: readonly Written[]): Written {
  const filled = parts.filter((part) => part !== nothingWritten);
  const [only = nothingWritten, ...more] = filled;
  if (more.length === 0) return only;
  const sum = (of: 'hidden' | 'pictures'): number => filled.reduce((total, part) => total + part[of], 0);
  return {
    text: filled
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    hidden: sum('hidden'),
    pictures: sum('pictures'),
    quoted: filled.some(({ quoted }) => quoted),
    forwarded: filled.some(({ forwarded }) => forwarded),
    cut: filled.some(({ cut }) => cut),
  };
}

function readText(text: string, as: As, { place, paragraphs = false }: Reading): Written {
  // The marks of Markdown are made to be read as they are.
  return as === 'html' ? readMail(text, { place, paragraphs }) : readPlain(text, { place });
}

function readAdf(value: unknown, reading: Reading): Written {
  const { text, pictures } = adfText(value);
  const written = readPlain(text, reading);
  return { ...written, pictures: written.pictures + pictures };
}

/** The words at the first place that has some; null where none has. */
function wordsAt({ take, as }: Take, source: Source, reading: Reading): Written | null {
  for (const place of placesOf(take)) {
    if (typeof place !== 'string' && 'text' in place && place.text !== undefined) {
      const root = place.in === undefined ? source.root : (source.roots?.get(place.in) ?? null);
      const shown = elementsOf(place.text, { ...source, root }).map((element) =>
        readShown(element, new Set(), reading),
      );
      if (shown.length > 0) return together(shown);
    } else if (as === 'adf' && typeof place === 'string') {
      const found = valuesOf(place, source).filter((value) => typeof value === 'object' && value !== null);
      if (found.length > 0) return together(found.map((value) => readAdf(value, reading)));
    } else {
      const texts = textsOf(place, source);
      if (texts.length > 0) return readText(texts.join('\n'), as, reading);
    }
  }
  return null;
}

/**
 * What somebody wrote, by the first of the takes that finds words. `sources`: what holds them, the row itself or the parts of a mail;
 * all parts of the same kind are one text.
 */
export function wordsOf(takes: readonly Take[], sources: readonly Source[], reading: Reading): Written {
  for (const take of takes) {
    const found = sources
      .filter((source) => take.when === undefined || holds(take.when, source))
      .flatMap((source) => wordsAt(take, source, reading) ?? []);
    if (found.length > 0) return together(found);
  }
  return nothingWritten;
}
