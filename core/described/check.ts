import { checkArticles } from './check-articles';
import { checkFields } from './check-fields';
import { checkMessages } from './check-messages';
import { checkNames } from './check-names';
import { checkWrites } from './check-writes';
import type { Description } from './description';
import type { Problem } from './problem';

/** What a schema cannot say of a description: that its parts belong together, and that it can prove what it says. */
export const problemsOf = (description: Description): readonly Problem[] => [
  ...checkNames(description),
  ...checkMessages(description),
  ...checkFields(description),
  ...checkWrites(description),
  ...checkArticles(description),
];
