import type { Mark } from './mark';

const EN =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million';
const FR =
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille';
const ES =
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-z]{3,6}|veint[a-zé]{1,8}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|[a-z]{3,6}cientos|quinientos|mil';
const PT =
  'dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dez[a-z]{4,6}|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|[a-z]{2,6}(?:centos|zentos)|mil';
const joined = (words: string, and: string): string => `(?:${words})(?:(?:[ -]|${and})(?:${words})){0,6}`;

const germanNumber =
  '[a-zäöü]{0,40}(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|dreißig|dreissig|hundert|tausend)';

const behindNumbers = ({ en, de, fr, es, pt, ja }: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja', string>>) =>
  new RegExp(
    [
      String.raw`(?<![\p{L}\p{N}])(?:(?:a |one )?${joined(EN, ' and ')} (?:${en})`,
      `${germanNumber} (?:${de})`,
      `${joined(FR, ' et ')} (?:${fr})`,
      `${joined(ES, ' y ')} (?:${es})`,
      String.raw`${joined(PT, ' e ')} (?:${pt}))(?![\p{L}\p{N}-]| of )`,
      `[一二三四五六七八九十百千万]{1,12}(?:${ja})`,
    ].join('|'),
    'giu',
  );

/** `fifty dollars`, `hundertzwanzig Euro`, `五千円`. */
const amounts = behindNumbers({
  en: '(?:us |canadian |australian )?(?:dollars?|euros?|pounds?(?: sterling)?|cents|bucks|quid|francs|yen|rupees)',
  de: 'euro|dollar|franken|pfund|cent',
  fr: "(?:d[’'])?(?:euros?|dollars?|francs?|livres|centimes)",
  es: '(?:de )?(?:euros?|dólares|pesos|libras)',
  pt: '(?:de )?(?:reais|euros?|dólares|libras|centavos)',
  ja: '円|ドル|ユーロ',
});

/** `ten per cent`, `一割`. */
const shares = behindNumbers({
  en: 'percent|per cent',
  de: 'prozent',
  fr: 'pour cent',
  es: 'por ciento',
  pt: 'por cento',
  ja: '割',
});

const marksOf = (text: string, pattern: RegExp): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length, text: piece }));

/** Amounts of money in words. What they come to is not reckoned. Linear in the length of the text. */
export const spokenAmounts = (text: string): Mark[] => marksOf(text, amounts);

/** Percentages in words, of whatever. Linear in the length of the text. */
export const spokenShares = (text: string): Mark[] => marksOf(text, shares);

/** What two spellings of one share. */
export const spokenKey = (piece: string): string => piece.toLowerCase().replace(/[ -]+/g, ' ');
