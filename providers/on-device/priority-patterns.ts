import type { Level, SignKind } from './priority-kinds';

/**
 * Words by which desks name their priorities, folded, each with the ends it may have. English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Russian, Turkish.
 */
export const levelWords: readonly (readonly [Level, RegExp])[] = [
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
export const levelPieces: readonly (readonly [Level, RegExp])[] = [
  [
    'low',
    /(?:非|不|未)(?:緊急|紧急|急)|緊急(?:では|で)?(?:ない|なし)|急(?:が|ぎでは)(?:ない|ません)|不要紧|비긴급|긴급하지|급하지|低|낮음|낮은/u,
  ],
  ['urgent', /緊急|紧急|至急|最高|特急|非常に高|非常高|极高|긴급|매우 ?높/u],
  ['high', /高|重要|높음|높은/u],
  ['normal', /中|通常|普通|標準|标准|一般|正常|보통|중간|일반/u],
];

/** Turns what stands after it round. In some languages it stands behind (`acil değil`). */
export const negation =
  /^(?:non?|not|un|nicht|kein\p{L}?|weniger|less|pas|peu|sans|moins|sin|poco|menos|nao|pouco|sem|meno|senza|niet|geen|minder|ikke|ikkje|inte|icke|ej|ei|nie|ne|neni|mene|mniej|не|менее|без|degil|غير|ليس)$/u;
/** The same in one word. */
export const negated =
  /^(?:un(?:kritisch|dringend|wichtig|urgent)|non(?:urgent|critical)|nicht(?:dringend|kritisch)|onbelangrijk|kiireet\p{L}{1,4}|niepiln\p{L}|nenalehav\p{L}|nekritick\p{L}|несрочн\p{L}{1,3}|некритич\p{L}{1,5})\p{L}{0,2}$/u;
/** More of what follows: very high is as urgent as it gets. */
export const very = /^(?:very|sehr|muy|tres|molto|muito|zeer|mycket|meget|bardzo|velmi|очень|cok|extra|extremely)$/u;

/** Urgency as a thing: it says how much only where nothing else does (`low urgency`, `sin urgencia`, `Urgence`). */
export const urgency =
  /^(?:urgency|urgence|urgencia|urgenza|dringlichkeit|urgentie|hast|bradska|срочность|срочности)$/u;

/** The ticket says of itself that it can wait. */
export const canWait =
  /\b(?:non?[- ]?urgent\p{L}?|not (?:that |very |so )?urgent|isnt urgent|no (?:rush|hurry)|nicht (?:so |sehr )?(?:dringend|eilig)|eilt nicht|keine eile|(?:pas|peu) (?:tres )?urgent\p{L}?|rien d.?urgent|no (?:es )?urgente|sin (?:prisa|urgencia)|nao (?:e )?urgente|sem (?:pressa|urgencia)|non (?:e )?urgente|senza (?:fretta|urgenza)|niet (?:zo )?(?:dringend|urgent)|geen haast|inte bradskande|haster ikke|ikke (?:akut|haster)|ei kiire\p{L}{0,10}|nie(?:zbyt)? piln\p{L}{1,2}|neni (?:to )?nalehav\p{L})|не срочно|несрочно|acil degil|急ぎません|急ぎではあり|緊急では(?:ない|あり)|不(?:着急|急)|非紧急|급하지 않/u;

/** What a ticket says of its impact and its urgency. Folded text is searched, so the patterns hold no accents and no capitals. */
export const prioritySigns: readonly (readonly [SignKind, RegExp])[] = [
  [
    'impact',
    /\b(all (of )?(our |the )?(users|staff|employees|colleagues|customers|computers|sites)|everyone|everybody|nobody can|whole (team|office|company|department|site)|entire (team|office|company|department|site)|company.?wide|several users|many users)\b/,
  ],
  [
    'impact',
    /\b(alle (nutzer|benutzer|mitarbeiter\w*|kollegen|kunden|rechner)|niemand kann|(ganze|gesamte)[nrs]? (team|buro|firma|abteilung|standort|unternehmen)|mehrere (nutzer|benutzer|kollegen))\b/,
  ],
  [
    'impact',
    /\b(tod[oa]s l[oa]s (usuarios|empleados|clientes|equipos|companeros)|nadie puede|tod[oa] (el|la) (equipo|oficina|empresa|departamento))\b/,
  ],
  [
    'impact',
    /\b(tous (les|nos) (utilisateurs|employes|collegues|clients|postes)|tout le (monde|bureau|service)|toute (lentreprise|la societe|lequipe)|personne ne peut)\b/,
  ],
  [
    'impact',
    /\b(tutti (gli|i|nostri) ?(utenti|dipendenti|colleghi|clienti|computer)|nessuno (puo|riesce)|tutt[oa] (l|il|la) ?(ufficio|azienda|reparto|sede)|tod[oa]s [oa]s (usuarios|funcionarios|colegas|clientes|computadores)|ninguem (pode|consegue)|tod[oa] [oa] (equipe|escritorio|empresa|departamento)|alle (gebruikers|medewerkers|collegas|klanten|computers)|niemand kan|(hele|gehele) (team|kantoor|bedrijf|afdeling|vestiging))\b/,
  ],
  ['impact', /全員|全社|全ユーザー|みんな|部署全体|誰も/],
  [
    'urgency',
    /\b(outage|is down|are down|went down|blocked|cannot work|cant work|unable to work|stopped working entirely|production (is )?(down|stopped)|data loss|lost all|security breach|breach|hacked|ransomware|phishing|virus|stolen|deadline|due today|by noon|before end of day)\b/,
  ],
  [
    'urgency',
    /\b(ausfall|ausgefallen|blockiert|kann nicht (mehr )?arbeiten|konnen nicht (mehr )?arbeiten|steht still|stillstand|datenverlust|gehackt|gestohlen|frist|noch heute)\b/,
  ],
  [
    'urgency',
    /\b(caido|caida|bloquead[oa]|no (puedo|podemos) trabajar|perdida de datos|hackead[oa]|robad[oa]|fecha limite|hoy mismo|parad[oa] la produccion)\b/,
  ],
  [
    'urgency',
    /\b((suis|sommes|est|sont) bloquee?s?|panne generale|ne (peut|peux|peuvent|pouvons) plus travailler|perte de donnees|rancongiciel|bloccat[oi]|non (riesco|riusciamo|possiamo) (a )?lavorare|perdita di dati|rubat[oi]|fora do ar|parou de funcionar|nao (consigo|conseguimos) trabalhar|perda de dados|roubad[oa]|ligt plat|geblokkeerd|kan niet (meer )?werken|kunnen niet (meer )?werken|gegevensverlies|gestolen)\b/,
  ],
  ['urgency', /停止して|止まって|ダウン|障害|業務が(でき|止)|仕事ができ|締め?切り|本日中|盗まれ|乗っ取/],
  [
    'claim',
    /\b(urgent\w*|asap|as soon as possible|immediately|emergency|critical|high priority|dringend\w*|so schnell wie moglich|schnellstmoglich|eilt|sofort|urgente\w*|cuanto antes|de inmediato)\b|至急|緊急|急ぎ|すぐに/,
  ],
  [
    'calm',
    /\b(question|how (do|can|to)|how would i|wondering|when (it is )?convenient|no rush|not urgent|whenever|feature request|suggestion|nice to have|would be nice|curious)\b/,
  ],
  [
    'calm',
    /\b(frage|wie kann ich|wie (geht|funktioniert)|bei gelegenheit|nicht dringend|hat zeit|keine eile|vorschlag|wunsch)\b/,
  ],
  ['calm', /\b(pregunta|consulta|como (puedo|se)|cuando pueda[ns]?|sin prisa|no es urgente|sugerencia)\b/],
  ['calm', /質問|方法を|教えて|お手すき|急ぎません|急ぎではあり|要望/],
];
