import type { DeskField, FieldOption } from '../../core/fields';
import type { Choice } from '../../core/suggestion';
import { fold } from './tokens';

export type Level = 'urgent' | 'high' | 'normal' | 'low';

const levelNames: readonly [Level, RegExp][] = [
  ['urgent', /urgent|critical|emergency|highest|dringend|kritisch|notfall|sofort|critic|緊急|至急|最高|\bp1\b/],
  ['high', /\bhigh\b|\bhoch\b|\balt[ao]\b|高|\bp2\b/],
  ['normal', /normal|medium|moderate|standard|mittel|medi[ao]\b|中|通常|普通|\bp3\b/],
  ['low', /\blow\b|lowest|niedrig|gering|\bbaj[ao]\b|低|\bp4\b/],
];

/** Which option of the desk means which level, read from its id or its label. Levels that the desk lacks are absent. */
export function levelsOf(field: DeskField): Map<Level, FieldOption> {
  const levels = new Map<Level, FieldOption>();
  for (const option of field.options) {
    const name = fold(`${option.path.at(-1) ?? ''} ${option.id}`);
    const level = levelNames.find(([, pattern]) => pattern.test(name))?.[0];
    if (level && !levels.has(level)) levels.set(level, option);
  }
  return levels;
}

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
  if (levels.size < 2) return null;
  const folded = fold(text);
  const found = new Map<Sign['kind'], string>();
  for (const { kind, pattern } of signs) {
    const hit = pattern.exec(folded)?.[0];
    if (hit && !found.has(kind)) found.set(kind, hit);
  }
  if (/not urgent|no rush|nicht dringend|keine eile|no es urgente|sin prisa|急ぎません|急ぎではあり/.test(folded))
    found.delete('claim');
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
    choice: { fieldId: field.id, optionId: option.id, path: option.path, confidence: wanted[1] },
    words: [...found.values()],
  };
}

/** Whether a ticket talks about its own priority; its author may only want to jump the queue. */
export const talksOfPriority = (text: string): boolean => /priorit|prioridad|優先/.test(fold(text));
