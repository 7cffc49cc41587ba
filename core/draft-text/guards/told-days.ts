import { fold } from '../../automatic-mail/fold';
import { asciiDigits } from '../digits';
import type { WrittenDate } from '../dates';
import { inOrder, type Mark } from '../mark';
import { namedMonthOf } from '../months';

/** A day or a stretch of days that is told by words: `tomorrow`, `next week`, `vor zwei Wochen`, `in March 2025`, `月末`. */
export interface ToldDay extends Mark {
  /** What two ways of saying it share. */
  readonly key: string;
}

const number =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|eine[rmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|einigen|wenigen|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|quelques|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|unos|unas|uma?|dois|duas|três|quatro|sete|oito|nove|dez|alguns|algumas)';
const spans =
  '(?:(?:working |business )?(?:day|week|month|year)s?|(?:arbeits|werk)?tage?n?|wochen?|monate?n?|jahre?n?|jours?(?: ouvrés)?|semaines?|mois|ans?|días?(?: hábiles)?|semanas?|mes(?:es)?|años?|dias?(?: úteis)?|mês|anos?)';
const alone = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

/** By what they mean; `#`: a word of the piece is part of it. */
const days: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['after tomorrow', alone('day after tomorrow|übermorgen|après-demain|pasado mañana|depois de amanhã')],
  [
    'tomorrow',
    alone(
      'tomorrow|(?<!(?:guten|heute|gestern|am|jeden|diesen|den|einen|vom) )morgen|demain|(?<!(?:la|esta|esa|cada|una|de|por la|pasado) )mañana|(?<!depois de )amanhã',
    ),
  ],
  [
    'next week',
    alone(
      '(?:next|the coming|the following) week|(?:nächste|kommende)[rn]? woche|semaine prochaine|semana que (?:viene|vem)|(?:próxima semana|semana próxima)',
    ),
  ],
  [
    'next month',
    alone(
      '(?:next|the coming) month|(?:nächste|kommende)[rnms]? monats?|mois prochain|(?:mes|mês) que (?:viene|vem)|próximo (?:mes|mês)',
    ),
  ],
  [
    'next year',
    alone(
      'next year|(?:nächste|kommende)[sn]? jahre?s?|année prochaine|an prochain|(?:año|ano) que (?:viene|vem)|próximo (?:año|ano)',
    ),
  ],
  [
    'last week',
    alone(
      'last week|(?:letzte|vorige|vergangene)[rn]? woche|semaine (?:dernière|passée)|semana (?:pasada|passada)|última semana',
    ),
  ],
  ['last month', alone('last month|(?:letzte|vorige|vergangene)[rnms]? monats?|mois dernier|mes pasado|mês passado')],
  [
    'last year',
    alone('last year|(?:letzte|voriges|vergangene)[sn]? jahre?s?|année dernière|an dernier|año pasado|ano passado'),
  ],
  ['this week', alone('this week|diese[rn]? woche|cette semaine|(?:esta|nesta) semana')],
  ['this month', alone('this month|diese[mns]? monats?|ce mois-ci|(?:este mes|este mês|neste mês)')],
  ['weekend', alone('(?:the|this|next) weekend|wochenende|week-end|fin de semana|fim de semana')],
  [
    '#edge',
    alone(
      "(?:(?:the )?(?:end|beginning|start|middle) of (?:the |this |next )?|(?:ende|anfang|mitte) (?:des |der |diese[srn] |nächste[rn] )?|(?:la fin|fin|début|mi|courant)[ -](?:de (?:la )?|du |de l’|de l'|d’|d')?|(?:finales|fines|final|principios|mediados|fim|início|começo|meados|o final) (?:del? |d[oa] )(?:la |este |esta )?)(?:week|month|year|quarter|woche|monats?|jahres|quartals|semaine|mois|année|trimestre|semana|mes|año|mês|ano)",
    ),
  ],
  [
    '#span',
    alone(
      `${number} (?:working |business )?(?:day|week|month|year)s? (?:ago|from now)|(?:vor|il y a|hace|há) ${number} ${spans}|(?:in|dans|en|dentro de|daqui a|em) ${number} ${spans}`,
    ),
  ],
  ['tomorrow', /明日|明朝|(?<!明)あした/g],
  ['after tomorrow', /明後日|あさって/g],
  ['next week', /来週|翌週|週明け/g],
  ['next month', /来月|翌月/g],
  ['next year', /来年/g],
  ['last week', /先週/g],
  ['last month', /先月/g],
  ['last year', /昨年|去年/g],
  ['this week', /今週/g],
  ['this month', /今月/g],
  ['weekend', /週末/g],
  ['#edge', /(?:\d{1,2}月|今月|来月|年|週)(?:末|上旬|中旬|下旬|初め|初旬|半ば)|月末|年内/g],
  ['#span', /(?:\d{1,3}|[一二三四五六七八九十]|数)(?:営業日|日|週間|か月|ヶ月|カ月|ヵ月|年)(?:前|後)/g],
];

const monthAlone =
  /(?<![\p{L}\p{N}])((?:(?:hasta|desde|até|until|till|by|since|seit|bis|jusqu[’']à|depuis|à partir de) )?(?:anfang|ende|mitte|fin|début|mi|(?:finales|fines|principios|mediados|fim|final|início|começo|meados) de|(?:the )?(?:end|beginning|start|middle) of)[ -]|(?:in|since|until|till|by|during|from|im|seit|bis|ab|en|depuis|of|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|et un|jusqu[’']en|dès|desde|hasta|em|até) )?(\p{L}[\p{L}\p{M}]{2,14})(?:,? (?:de |del )?((?:19|20)\d\d)(?!\d))?(?![\p{L}\p{N}])/giu;
const asianMonth = /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(?!\s?\d{1,2}日)/g;

const weekdays =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|sonnabend|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira';
/** In Portuguese the short forms are ordinals, too. */
const weekday = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${weekdays}|(?<=(?:na próxima|próxima|até|na|desta) )(?:segunda|terça|quarta|quinta|sexta)(?=[\\s,.;!?)](?!\\p{L}{4,})|$))(?:s|abends?|morgens?|mittags?|vormittags?|nachmittags?)?(?![\\p{L}\\p{N}])|[月火水木金土日]曜日?`,
  'giu',
);

const keyOf = (piece: string): string =>
  piece
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=tag|mittwoch|day)s$|-feira$|日$/u, '');

/** `two weeks ago`, `for two weeks`: the same stretch, from wherever it is counted. */
const spanKey = (piece: string): string =>
  keyOf(piece).replace(/^(?:vor|il y a|hace|ha|in|dans|en|dentro de|daqui a|em) | (?:ago|from now)$|[前後]$/gu, '');

/** What the customer may do tomorrow, or what will be done if it does not work then, is no day that anybody says of anything. */
const proposed =
  /(?<![a-z])(?:please|you (?:can|could|may|might)|feel free|try again|bitte|(?:konnen|konnten|versuchen|probieren) sie|sie (?:konnen|konnten)|kannst du|du kannst|vous pouvez|tu peux|veuillez|(?:re)?essayez|merci de|puedes|(?:puede|pode) (?:usted )?(?:volver|intenta|proba|repeti|tentar|testar|tenta)|voce pode|por favor|intent[ea]|tente)(?:$|[^a-z]|(?<=a)r|lo)|(?:^|[,;:] )\W{0,2}(?:if|should (?:it|the|that)|falls|wenn|sollte|s'il|si|se|caso) |ください|お試し|場合|もし/;
/** But by when something is due is. */
const due = /(?:by|until|till|before|bis|vor|d[’']ici|avant|jusqu[’']à|antes del?|até|para) $/iu;

/** Who names where it is written knows when a stretch of time ends; a contract runs until the end of a month. */
const sourced =
  /(?<![a-z])(?:according to|as per|under the|laut|gemass|selon|d'apres|segun|segundo|conforme)(?![a-z])|contra[ct]|vertrag|inventa|契約|規約/;

/** In a question nothing is told; `Did it begin this week?` */
const asks = /[?？]|か[。\n]?$/u;

function isProposed({ start, end, key }: ToldDay, text: string): boolean {
  const rest = /[.!?？。\n]/.exec(text.slice(end, end + SENTENCE_CHARS));
  const to = rest === null ? end + SENTENCE_CHARS : end + rest.index + 1;
  if (asks.test(text.slice(end, to))) return true;
  const isEdge = edge.test(key);
  if (!(isEdge || key.endsWith('tomorrow')) || (!isEdge && due.test(text.slice(Math.max(0, start - 12), start))))
    return false;
  const before = text.slice(Math.max(0, start - SENTENCE_CHARS), start);
  const from = Math.max(...['\n', '. ', '! ', '? ', '。'].map((sign) => before.lastIndexOf(sign) + 1));
  return (isEdge ? sourced : proposed).test(fold(before.slice(from) + text.slice(start, to)));
}

const edge =
  /^(?:the )?(?:end|beginning|start|middle) |^(?:ende|anfang|mitte|la fin|fin|debut|mi|courant|finales|fines|final|principios|mediados|fim|inicio|comeco|meados|o final)[ -]|[末旬初半]/u;

/** So far around a day its sentence is looked at, in characters. */
const SENTENCE_CHARS = 200;

/** More of them are in no conversation. */
const MOST = 2000;

function daysIn(text: string): ToldDay[] {
  const plain = asciiDigits(text);
  const found: ToldDay[] = [];
  const add = (start: number, end: number, key: string): void => {
    if (found.length < MOST) found.push({ start, end, text: text.slice(start, end), key });
  };
  for (const [key, pattern] of days)
    for (const { 0: piece, index } of plain.matchAll(pattern))
      add(index, index + piece.length, key === '#edge' ? keyOf(piece) : key === '#span' ? spanKey(piece) : key);
  for (const { 0: piece, 1: before, 2: word = '', 3: year, index } of plain.matchAll(monthAlone)) {
    const month = namedMonthOf(word);
    // Without a year only a word before them tells these from what one may do and who marches.
    if (month === undefined || (year === undefined && before === undefined && /^(?:may|march|mars)$/i.test(word)))
      continue;
    add(index, index + piece.length, `month ${month} ${year ?? ''}`);
  }
  for (const { 0: piece, 1: year = '', 2: month = '', index } of plain.matchAll(asianMonth))
    add(index, index + piece.length, `month ${Number(month)} ${year}`);
  for (const { 0: piece, index } of plain.matchAll(weekday)) add(index, index + piece.length, keyOf(piece));
  return inOrder(found);
}

/**
 * Days that words tell, other than by a number and a month. A weekday that stands beside one of `dates` is part of it. Of `today`,
 * `yesterday` and how long something takes nothing is said. Linear in the length of the text.
 */
export function toldDays(text: string, dates: readonly WrittenDate[]): ToldDay[] {
  const told = daysIn(text);
  const inRange = (one: ToldDay | undefined, other: ToldDay | undefined): boolean =>
    one !== undefined && other !== undefined && betweenDays.test(text.slice(one.end, other.start));
  return told.filter(
    (day, at) =>
      !dates.some(({ start, end }) => day.start <= end + BESIDE && day.end >= start - BESIDE) &&
      !inRange(told[at - 1], day) &&
      !inRange(day, told[at + 1]) &&
      !isProposed(day, text),
  );
}

/** `Monday to Friday` says when somebody works, not when somebody comes. */
export const betweenDays = /^\s?(?:[-–—~〜]|to|till|until|through|bis|à|au|al|a|til|tot|do|から)\s?$/i;

/** Between `Friday` and its date stand a comma, an article, a bracket. */
const BESIDE = 6;

/** What the days of known texts answer for; a date answers for its month. */
export function toldDayKeys(text: string, dates: readonly WrittenDate[]): ReadonlySet<string> {
  const plain = keyOf(asciiDigits(text));
  const stretches = [...plain.matchAll(stretch)].map(({ 0: piece }) => piece);
  return new Set([
    ...daysIn(text).flatMap(({ key }) => {
      const [, month] = /^month (\d+) /.exec(key) ?? [];
      return month === undefined ? [key] : [key, `month ${month} `];
    }),
    ...stretches,
    ...dates.flatMap(({ readings }) =>
      readings.flatMap(({ year, month }) => [`month ${month} `, `month ${month} ${year ?? ''}`]),
    ),
  ]);
}

const stretch = new RegExp(
  `(?<![\\p{L}\\p{N}])${keyOf(number)} ${keyOf(spans)}(?![\\p{L}\\p{N}])|(?:\\d{1,3}|[一二三四五六七八九十]|数)(?:営業日|日|週間|か月|ヶ月|カ月|ヵ月|年)`,
  'gu',
);
