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

/** Numbers in words before a currency: `fifty dollars`, `hundertzwanzig Euro`, `五千円`. */
const spoken = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:(?:a |one )?${joined(EN, ' and ')} (?:us |canadian |australian )?(?:dollars?|euros?|pounds?(?: sterling)?|cents|bucks|quid|francs|yen|rupees)`,
    String.raw`[a-zäöü]{0,40}(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|dreißig|dreissig|hundert|tausend) (?:euro|dollar|franken|pfund|cent)`,
    String.raw`${joined(FR, ' et ')} (?:d[’'])?(?:euros?|dollars?|francs?|livres|centimes)`,
    String.raw`${joined(ES, ' y ')} (?:de )?(?:euros?|dólares|pesos|libras)`,
    String.raw`${joined(PT, ' e ')} (?:de )?(?:reais|euros?|dólares|libras|centavos))(?![\p{L}\p{N}-]| of )`,
    '[一二三四五六七八九十百千万]{1,12}(?:円|ドル|ユーロ)',
  ].join('|'),
  'giu',
);

/** Amounts of money in words. What they come to is not reckoned. Linear in the length of the text. */
export const spokenAmounts = (text: string): Mark[] =>
  [...text.matchAll(spoken)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length, text: piece }));

/** What two spellings of one share. */
export const spokenKey = (piece: string): string => piece.toLowerCase().replace(/[ -]+/g, ' ');
