import { fakeMarksOf, isOverride } from '../../commands/commands';
import type { Phrases } from '../../phrases/phrases';
import { inOrder, type Mark } from '../mark';
import { sentencesOf } from './sentences';

/**
 * Sentences of a draft that repeat what a machine was told, or in which one speaks of itself. A customer gets neither. Linear in its
 * length.
 */
export const toldToMachine = (text: string, phrases: Phrases): Mark[] =>
  inOrder([
    ...sentencesOf(text)
      .filter(({ plain }) => isOverride(plain, phrases) || phrases.ofItself.test(plain))
      .map(({ start, end, text: said }) => ({ start, end, text: said })),
    ...fakeMarksOf(text),
  ]);
