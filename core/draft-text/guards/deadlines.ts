import type { Phrases } from '../../phrases/phrases';

/** The words of a sentence that say when, later than now. The sentence is as `fold` leaves it. */
export const laterThanNow = (plain: string, { later }: Phrases): string[] =>
  (plain.match(new RegExp(later, 'gu')) ?? []).map((time) => time.trim());

/** Three languages tell the future by accents alone, which `fold` takes away. */
const oursByAccent = /(?<!\p{L})\p{L}{3,20}(?:ré|rás|rá|rán|rão)(?!\p{L})/u;
/** In French such an ending is of what is over: `enregistré`, `livré`. */
const french = /(?<![\p{L}])(?:est|été|du|des|aux|une|et|votre|vous|nous|dans|avec|qui|les)(?!\p{L})/u;

/** Strong enough to stand although the sentence asks for something or tells what is over, too. */
const surely =
  /(?<![a-z])(?:i|we|you)(?:'ll| will)\b|(?<![a-z])you (?:can|should) expect |(?<![a-z])(?:werden?|melden|kommen|liefern|beheben|erledigen) (?:wir|ich)\b|(?<![a-z])(?:wir|ich) (?:werde|werden|melde|melden|komme|liefer|behebe)|(?<![a-z])haben sie (?:\w{1,12} )?(?:wieder|zugriff|zugang)/u;

export const isSure = (plain: string): boolean => surely.test(plain);

const byAccent = (lower: string): boolean => oursByAccent.test(lower) && !french.test(lower);

/** Whether a sentence says that something of ours will come about. `text`: as it stands; `plain`: as `fold` leaves it. */
export const isOurs = (text: string, plain: string, { ours, notOurs }: Phrases): boolean =>
  (ours.test(plain) || byAccent(text.toLowerCase())) && (isSure(plain) || !notOurs.test(plain));
