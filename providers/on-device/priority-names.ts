import { fold } from './tokens';

export type Level = 'urgent' | 'high' | 'normal' | 'low';

/**
 * Words by which desks name their priorities, folded, each with the ends it may have. English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Russian, Turkish.
 */
const words: readonly (readonly [Level, RegExp])[] = [
  [
    'urgent',
    /^(?:urgent\p{L}{0,7}|kriti[ksc]\p{L}{0,4}|kriittinen|kryty\p{L}{0,5}|criti[cqk]\p{L}{0,4}|emergency|emergencia|emergenza|notfall|dring(?:end|lich)\p{L}{0,2}|sofort|blocker|highest|hochste\p{L}?|maxim\p{L}{1,3}|spoed|akut\p{L}?|bradskande|haster?|kiireelli\p{L}{1,4}|piln\p{L}{1,2}|nalehav\p{L}|срочн\p{L}{1,3}|критич\p{L}{1,5}|экстренн\p{L}{1,3}|acil|kritik|p1|sev1|عاجل\p{L}?|طارئ\p{L}?|حرج\p{L}?)$/u,
  ],
  [
    'high',
    /^(?:high|hoch|hohe[rs]?|hoog|hoge|alt[ao]|haute?|eleve\p{L}?|elevad[ao]|importante?|wichtig\p{L}{0,2}|major|hog|hoj|hoy|korkea|wysok\p{L}{1,2}|vysok\p{L}|высок\p{L}{1,3}|yuksek|p2|sev2|عالي\p{L}?|مرتفع\p{L}?)$/u,
  ],
  [
    'normal',
    /^(?:normal\p{L}{0,4}|norma[ao]l\p{L}{0,2}|medium|moderate|standard|estandar|padrao|mittel|mittlere[rs]?|medi[ao]|moyen(?:ne)?|gemiddeld|middel|middels|medel|mellem|keski\p{L}{0,5}|sredni\p{L}?|stredni|средн\p{L}{1,3}|обычн\p{L}{1,3}|нормальн\p{L}{1,3}|orta|p3|sev3|متوسط\p{L}?|عادي\p{L}?)$/u,
  ],
  [
    'low',
    /^(?:low|lowest|minor|trivial|planned|scheduled|niedrig\p{L}{0,2}|niedrigste|gering\p{L}{0,2}|geplant|baj[ao]|bass[ao]|baixa|faible|basse|laag|lage|lag|lav|matala|alhainen|niski\p{L}{0,2}|nizk\p{L}|низк\p{L}{1,3}|dusuk|p4|p5|sev4|sev5|منخفض\p{L}?)$/u,
  ],
];

/** Names of scripts without spaces, longest first, so that 「高くない」 is not read as 「高」. */
const pieces: readonly (readonly [Level, RegExp])[] = [
  [
    'low',
    /(?:非|不|未)(?:緊急|紧急|急)|緊急(?:では|で)?(?:ない|なし)|急(?:が|ぎでは)(?:ない|ません)|不要紧|비긴급|긴급하지|급하지|低|낮음|낮은/u,
  ],
  ['urgent', /緊急|紧急|至急|最高|特急|非常に高|非常高|极高|긴급|매우 ?높/u],
  ['high', /高|重要|높음|높은/u],
  ['normal', /中|通常|普通|標準|标准|一般|正常|보통|중간|일반/u],
];

/** Turns what stands after it round. In some languages it stands behind (`acil değil`). */
const negation =
  /^(?:non?|not|un|nicht|kein\p{L}?|weniger|less|pas|peu|sans|moins|sin|poco|menos|nao|pouco|sem|meno|senza|niet|geen|minder|ikke|ikkje|inte|icke|ej|ei|nie|ne|neni|mene|mniej|не|менее|без|degil|غير|ليس)$/u;
/** The same in one word. */
const negated =
  /^(?:un(?:kritisch|dringend|wichtig|urgent)|non(?:urgent|critical)|nicht(?:dringend|kritisch)|onbelangrijk|kiireet\p{L}{1,4}|niepiln\p{L}|nenalehav\p{L}|nekritick\p{L}|несрочн\p{L}{1,3}|некритич\p{L}{1,5})\p{L}{0,2}$/u;
/** More of what follows: very high is as urgent as it gets. */
const very = /^(?:very|sehr|muy|tres|molto|muito|zeer|mycket|meget|bardzo|velmi|очень|cok|extra|extremely)$/u;

/** Urgency as a thing: it says how much only where nothing else does (`low urgency`, `sin urgencia`, `Urgence`). */
const urgency = /^(?:urgency|urgence|urgencia|urgenza|dringlichkeit|urgentie|hast|bradska|срочность|срочности)$/u;

/** The level that a priority's name says, in its own words; null where it says none, or several. */
export function levelNamed(name: string): Level | null {
  const folded = fold(name.slice(0, 200));
  const all = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (all.some((word) => negated.test(word))) return 'low';
  const isDenied = (at: number): boolean =>
    negation.test(all[at - 1] ?? '') || negation.test(all[at - 2] ?? '') || all[at + 1] === 'degil';
  const found = new Set<Level>();
  let denied = false;
  for (const [at, word] of all.entries()) {
    const level = words.find(([, pattern]) => pattern.test(word))?.[0];
    if (level === undefined) denied ||= urgency.test(word) && isDenied(at);
    else if ((level === 'urgent' || level === 'high') && isDenied(at)) denied = true;
    else found.add(level === 'high' && very.test(all[at - 1] ?? '') ? 'urgent' : level);
  }
  if (found.size === 1) return [...found][0] ?? null;
  if (found.size > 1) return found.size === 2 && found.has('urgent') && found.has('high') ? 'urgent' : null;
  if (denied) return 'low';
  if (all.some((word) => urgency.test(word))) return 'urgent';
  return pieces.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
