/** What a password looks like that somebody chose or a system drew: nobody's everyday word. */

/** Several words in one: `correct-horse-battery`. */
const isPhrase = /^\p{L}{3,14}(?:[-_.]\p{L}{3,14}){2,6}$/u;

/** A digit, a sign, a capital inside, or several words in one. */
export const looksChosen = (value: string): boolean =>
  isPhrase.test(value) || /\d/.test(value) || /[^\p{L}\p{N}'’-]/u.test(value) || /.\p{Lu}/u.test(value);

/** Letters, digits and a sign together: no product with its year (`Office2019`). */
export const looksSet = (value: string): boolean =>
  value.length >= 6 && /\p{L}/u.test(value) && /\d/.test(value) && /[!#$%&*+=?@^~]/.test(value);

const isProduct =
  /^(?:office|windows|win|server|outlook|exchange|sap|sql|kb|word|excel|web|dc|srv|pc|nb|sha|aes|client|m|iphone|ipad|ios|android|galaxy|pixel|macbook|macos|surface|thinkpad|keepass|bitwarden|lastpass|\dpassword|chrome|edge|firefox|teams|zoom|sharepoint|onedrive)[-_]?\d[\d.-]{0,12}[a-z]{0,4}\d{0,3}$/i;

/** Letters and digits; a word with a number behind it, and what a program is called, only where the sentence is of a password. */
export const looksMixed = (value: string, isMeant: boolean): boolean =>
  value.length >= 6 &&
  /\p{L}/u.test(value) &&
  /\d/.test(value) &&
  !isProduct.test(value) &&
  (isMeant || !/^\p{L}{1,64}[-_]?[\d.]{1,64}$/u.test(value));

/** An address, a code of an error, a span of time, a path, a call or a name in a program. */
const isCode =
  /:\/\/|@[\w-]{1,63}\.[a-z]|^(?:0x|[a-z]:\\|\/|#\d|\d{1,3}[a-z]{1,7}$|[a-z]{1,4}[-_]\d{3,12}$|[#$@%][a-z_]{1,64}\d{0,3}$|\$[({]|[\w.]{1,64}\()/i;

/** What stands behind a word for a password and has its digits from elsewhere. */
export const isOther = (value: string): boolean => isCode.test(value) || isProduct.test(value);

const capitalsInside = (value: string): number => value.match(/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/gu)?.length ?? 0;

/** Sure enough to need nothing but a word for a password in its sentence. */
export const looksTyped = (value: string): boolean =>
  !isOther(value) &&
  (isPhrase.test(value) ||
    looksSet(value) ||
    looksMixed(value, true) ||
    (value.length >= 8 &&
      (capitalsInside(value) >= 3 || (capitalsInside(value) >= 1 && /[!#$%&*+=?@^~{}<>|§€]/.test(value)))));

/** So sure that it may stand anywhere in the sentence. */
export const looksSure = (value: string): boolean => looksSet(value) && !isOther(value) && !/[()]|\w=/.test(value);
