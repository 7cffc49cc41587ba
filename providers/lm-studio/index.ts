import { chatWire } from '../chat/wire';
import { connect, languageModel, type ModelOptions } from '../engine/language-model';
import type { LanguageModel } from '../provider';
import { lmStudio } from './dialect';

export function createLmStudio(options: ModelOptions): LanguageModel {
  const connection = connect('lm-studio', options);
  return languageModel(connection, chatWire(connection, lmStudio));
}
