import { byRank, type DeskField, type FieldOption } from '../../core/fields';
import type { Choice } from '../../core/suggestion';
import { levelNamed, type Level } from './priority-names';
import { fold } from './tokens';

export type { Level } from './priority-names';

/** Where a level stands in a list of so many that is ranked from the most urgent down. */
const placeOf: Readonly<Record<Level, (count: number) => number>> = {
  urgent: () => 0,
  high: (count) => (count < 4 ? 0 : 1),
  normal: (count) => Math.floor(count / 2),
  low: (count) => (count < 5 ? count - 1 : count - 2),
};

/** Most urgent first. */
const allLevels: readonly Level[] = ['urgent', 'high', 'normal', 'low'];

/** The first option of each level by what its label says, or else its id. */
function levelsByName(options: readonly FieldOption[]): Map<Level, FieldOption> {
  const levels = new Map<Level, FieldOption>();
  for (const option of options) {
    const level = levelNamed(option.path.at(-1) ?? '') ?? levelNamed(option.id);
    if (level !== null && !levels.has(level)) levels.set(level, option);
  }
  return levels;
}

/**
 * Which option of the desk means which level. Its own order decides; names only say where in that order a level stands, as long as
 * they follow it, and decide where the desk has no order. Levels that the desk lacks are absent.
 */
export function levelsOf(field: DeskField): Map<Level, FieldOption> {
  const ranked = byRank(field);
  const named = levelsByName(ranked ?? field.options);
  if (ranked === null) return named;
  const places = allLevels.flatMap((level) => {
    const option = named.get(level);
    return option === undefined ? [] : [ranked.indexOf(option)];
  });
  const follow = places.length > 1 && places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  if (follow) return named;
  return new Map(
    allLevels.flatMap((level) => {
      const option = ranked[placeOf[level](ranked.length)];
      return option === undefined ? [] : [[level, option] as const];
    }),
  );
}

/** The ticket says of itself that it can wait. */
const denied =
  /\b(?:non?[- ]?urgent\p{L}?|not (?:that |very |so )?urgent|isnt urgent|no (?:rush|hurry)|nicht (?:so |sehr )?(?:dringend|eilig)|eilt nicht|keine eile|(?:pas|peu) (?:tres )?urgent\p{L}?|rien d.?urgent|no (?:es )?urgente|sin (?:prisa|urgencia)|nao (?:e )?urgente|sem (?:pressa|urgencia)|non (?:e )?urgente|senza (?:fretta|urgenza)|niet (?:zo )?(?:dringend|urgent)|geen haast|inte bradskande|haster ikke|ikke (?:akut|haster)|ei kiire\p{L}{0,10}|nie(?:zbyt)? piln\p{L}{1,2}|neni (?:to )?nalehav\p{L})|не срочно|несрочно|acil degil|急ぎません|急ぎではあり|緊急では(?:ない|あり)|不(?:着急|急)|非紧急|급하지 않/u;

interface Sign {
  readonly kind: 'impact' | 'urgency' | 'claim' | 'calm';
  readonly pattern: RegExp;
}

/** Folded text is searched, so the patterns hold no accents and no capitals. */
const signs: readonly Sign[] = [
  {
    kind: 'impact',
    pattern:
      /\b(all (of )?(our |the )?(users|staff|employees|colleagues|customers|computers|sites)|everyone|everybody|nobody can|whole (team|office|company|department|site)|entire (team|office|company|department|site)|company.?wide|several users|many users)\b/,
  },
  {
    kind: 'impact',
    pattern:
      /\b(alle (nutzer|benutzer|mitarbeiter\w*|kollegen|kunden|rechner)|niemand kann|(ganze|gesamte)[nrs]? (team|buro|firma|abteilung|standort|unternehmen)|mehrere (nutzer|benutzer|kollegen))\b/,
  },
  {
    kind: 'impact',
    pattern:
      /\b(tod[oa]s l[oa]s (usuarios|empleados|clientes|equipos|companeros)|nadie puede|tod[oa] (el|la) (equipo|oficina|empresa|departamento))\b/,
  },
  {
    kind: 'impact',
    pattern:
      /\b(tous (les|nos) (utilisateurs|employes|collegues|clients|postes)|tout le (monde|bureau|service)|toute (lentreprise|la societe|lequipe)|personne ne peut)\b/,
  },
  {
    kind: 'impact',
    pattern:
      /\b(tutti (gli|i|nostri) ?(utenti|dipendenti|colleghi|clienti|computer)|nessuno (puo|riesce)|tutt[oa] (l|il|la) ?(ufficio|azienda|reparto|sede)|tod[oa]s [oa]s (usuarios|funcionarios|colegas|clientes|computadores)|ninguem (pode|consegue)|tod[oa] [oa] (equipe|escritorio|empresa|departamento)|alle (gebruikers|medewerkers|collegas|klanten|computers)|niemand kan|(hele|gehele) (team|kantoor|bedrijf|afdeling|vestiging))\b/,
  },
  { kind: 'impact', pattern: /全員|全社|全ユーザー|みんな|部署全体|誰も/ },
  {
    kind: 'urgency',
    pattern:
      /\b(outage|is down|are down|went down|blocked|cannot work|cant work|unable to work|stopped working entirely|production (is )?(down|stopped)|data loss|lost all|security breach|breach|hacked|ransomware|phishing|virus|stolen|deadline|due today|by noon|before end of day)\b/,
  },
  {
    kind: 'urgency',
    pattern:
      /\b(ausfall|ausgefallen|blockiert|kann nicht (mehr )?arbeiten|konnen nicht (mehr )?arbeiten|steht still|stillstand|datenverlust|gehackt|gestohlen|frist|noch heute)\b/,
  },
  {
    kind: 'urgency',
    pattern:
      /\b(caido|caida|bloquead[oa]|no (puedo|podemos) trabajar|perdida de datos|hackead[oa]|robad[oa]|fecha limite|hoy mismo|parad[oa] la produccion)\b/,
  },
  {
    kind: 'urgency',
    pattern:
      /\b((suis|sommes|est|sont) bloquee?s?|panne generale|ne (peut|peux|peuvent|pouvons) plus travailler|perte de donnees|rancongiciel|bloccat[oi]|non (riesco|riusciamo|possiamo) (a )?lavorare|perdita di dati|rubat[oi]|fora do ar|parou de funcionar|nao (consigo|conseguimos) trabalhar|perda de dados|roubad[oa]|ligt plat|geblokkeerd|kan niet (meer )?werken|kunnen niet (meer )?werken|gegevensverlies|gestolen)\b/,
  },
  {
    kind: 'urgency',
    pattern: /停止して|止まって|ダウン|障害|業務が(でき|止)|仕事ができ|締め?切り|本日中|盗まれ|乗っ取/,
  },
  {
    kind: 'claim',
    pattern:
      /\b(urgent\w*|asap|as soon as possible|immediately|emergency|critical|high priority|dringend\w*|so schnell wie moglich|schnellstmoglich|eilt|sofort|urgente\w*|cuanto antes|de inmediato)\b|至急|緊急|急ぎ|すぐに/,
  },
  {
    kind: 'calm',
    pattern:
      /\b(question|how (do|can|to)|how would i|wondering|when (it is )?convenient|no rush|not urgent|whenever|feature request|suggestion|nice to have|would be nice|curious)\b/,
  },
  {
    kind: 'calm',
    pattern:
      /\b(frage|wie kann ich|wie (geht|funktioniert)|bei gelegenheit|nicht dringend|hat zeit|keine eile|vorschlag|wunsch)\b/,
  },
  {
    kind: 'calm',
    pattern: /\b(pregunta|consulta|como (puedo|se)|cuando pueda[ns]?|sin prisa|no es urgente|sugerencia)\b/,
  },
  { kind: 'calm', pattern: /質問|方法を|教えて|お手すき|急ぎません|急ぎではあり|要望/ },
];

/** A ticket's own words and what was added later; more of it is not looked at. */
const longestLooked = 8000;

export interface PriorityGuess {
  readonly choice: Choice;
  /** The words of the ticket (folded) that decided. */
  readonly words: readonly string[];
}

/**
 * Impact × urgency from a few plain words. A ticket that merely calls itself urgent rises to high at most, and no
 * answer is ever more than a mild one: the words of a stranger decide it. Null when the desk's levels cannot be read.
 */
export function priorityByRule(field: DeskField, text: string): PriorityGuess | null {
  const levels = levelsOf(field);
  if (new Set(levels.values()).size < 2) return null;
  const folded = fold(text.slice(0, longestLooked));
  const found = new Map<Sign['kind'], string>();
  for (const { kind, pattern } of signs) {
    const hit = pattern.exec(folded)?.[0];
    if (hit && !found.has(kind)) found.set(kind, hit);
  }
  if (denied.test(folded)) found.delete('claim');
  const wanted: readonly [Level, number] =
    found.has('impact') && found.has('urgency')
      ? ['urgent', 0.58]
      : found.has('urgency')
        ? ['high', 0.5]
        : found.has('impact')
          ? ['high', 0.45]
          : found.has('claim')
            ? ['high', 0.4]
            : found.has('calm')
              ? ['low', 0.45]
              : ['normal', 0.4];
  const nearest: Record<Level, readonly Level[]> = {
    urgent: ['urgent', 'high'],
    high: ['high', 'urgent'],
    normal: ['normal', 'low', 'high'],
    low: ['low', 'normal'],
  };
  const option = nearest[wanted[0]].map((level) => levels.get(level)).find((one) => one !== undefined);
  if (!option) return null;
  return {
    choice: { fieldId: field.id, optionId: option.id, path: option.path, confidence: wanted[1], alternatives: [] },
    words: [...found.values()],
  };
}

/** Whether a ticket talks about its own priority; its author may only want to jump the queue. */
export const talksOfPriority = (text: string): boolean => /priorit|prioridad|優先/.test(fold(text));
