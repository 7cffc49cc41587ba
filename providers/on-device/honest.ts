/** A few examples of its own confirm an option; before that neither its name nor its description ever makes it likely. */
const CONFIRMED_FROM = 3;
const UNCONFIRMED_AT_MOST = 0.59;

/** Names alone are too modest where little meets and too bold where much does; measured on tickets of real length. */
const fromNames = (probability: number): number => 0.77 * probability ** 0.74;

/** Where the text speaks so much for what this ticket cannot take, its best is a guess among the rest. */
const FITS_FROM = 0.2;

/**
 * How sure an answer may call itself. `probability` is the model's; `hasLearned`: it knows examples of this desk, `ofThisOption` of them
 * of the option in question. `fits`: how much of all that the model knows is what the ticket can take, 0 to 1.
 */
export const honest = (probability: number, hasLearned: boolean, ofThisOption: number, fits = 1): number =>
  Math.min(
    ofThisOption < CONFIRMED_FROM || fits < FITS_FROM ? UNCONFIRMED_AT_MOST : 1,
    hasLearned ? probability : fromNames(probability),
  );
