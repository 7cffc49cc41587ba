import type { WordPattern } from './pattern';

const replies = '(?:reply|replies|answers?|responses?|drafts?)';

/**
 * Said to whoever drafts replies or reads tickets by machine, without naming it: what every reply has to say, a notice of a system, the
 * end of what may not be trusted.
 */
export const draftingOrder: WordPattern = {
  starts: String.raw`\W{0,6}(?:text generator|auto(?:mated)?[- ]?(?:agents?|drafting)|response template|default[_ ]reply|action input) ?[:=] ?(?=\S)|\W{0,6}(?:now |also |and |always |please )?(?:write|answer|reply|respond|output)(?: exactly(?: this| as follows)?| this| with| as follows) ?: ?(?=\S)`,
  stems: [
    String.raw`(?:every|all|each|any|automated|automatic|generated) ${replies} (?:must|shall)\b|(?:every|all|each) ${replies} (?:states?|ends? with|begins? with|contains?) ?:? |(?:cite|add|put|write|quote|keep|append|mention) (?:\S{1,40} ){0,6}(?:in|of|to|with|at the end of) (?:every|each|all) ${replies}|(?:when|while|whoever|whatever|if you are) (?:is )?draft(?:s|ing)|(?:for|of) automated (?:drafting|replies|triage)|(?:drafting|triage|reply|answering) (?:model|engine|bot) (?:is|must|should|has)|drafts? (?:shall|must) |reply policy|system notice|admin(?:istrator)? override|developer (?:note|message) ?:|policy update ?:|ai configuration|default_reply|(?:quote|copy|cite|use|repeat|send|write|restate) (?:this|that|it|the (?:following|text below|line below|next line|line)) (?:verbatim|word for word|exactly|line|text below|in (?:your|the|every) ${replies})|copy this|(?:send|write) the text below|(?:restate|repeat) (?:this|it|that) (?:in your|to the customer)|repeat to the customer|in what you write|keep this image|(?:always|also) (?:answer|reply|respond|add|write|state) ?:|and (?:write|answer|reply|tell us|tell them) ?:? ?(?:["'“]|we will|we'll|the full)|(?:the )?(?:un)?trusted (?:part|section|data|input|text)|end of (?:(?:data|input)\b(?! command)[.:\]]|the ticket|customer message|untrusted)|(?:category|priority) (?:must|has to) (?:be|become)|set (?:the )?(?:priority|category) ?=|(?:category|priority) ?= ?\w{1,12}, ?(?:category|priority|reply)|(?:answer|reply|respond) with ?: |(?:pick|choose|select) (?:it|this|that) and (?:write|answer|reply|tell)|(?:end|begin|start|finish) (?:your \w{1,10} |it )?with (?:an? )?(?:image|picture|link)|(?:write|add|append|include|paste|encode|put) (?:the |all |all the )?(?:internal notes?|(?:whole |entire )?conversation|session cookies?|customer'?s? data|api keys?)|(?:have|make|get|let) the (?:agent|technician) (?:to )?(?:paste|enter|open|click|run)|ask (?:them|the customer) to (?:click|open|sign|log)|decode (?:this|it) and`,
    String.raw`(?:jede|alle|die automatische)\w{0,2} (?:antwort|entwurf|entwurfe)\w{0,2} (?:muss|mussen|soll|sollen|enthalt|endet|lautet)|wer (?:die antwort|den entwurf|entwurfe) (?:automatisch )?(?:schreibt|erstellt)|(?:beim|fur das) (?:automatische )?(?:entwerfen|verfassen)|(?:schreib|antworte|ubernimm|wiederhol)\w{0,2} (?:wortlich|genau|exakt|folgendes|diesen satz)|system(?:hinweis|meldung) ?: .{0,80}antwort|ende (?:der daten|des tickets|der kundennachricht)|(?:nicht )?vertrauenswurdige\w? (?:teil|daten|eingabe)`,
    String.raw`(?:chaque|toutes? les?|toute) (?:reponse|brouillon)s? (?:doi|contien|se termine|indique|commence)|(?:recopie|copie|ecris|repete|reprends) (?:mot pour mot|exactement|ceci|cette phrase|le texte)|fin (?:des donnees|du message client|de la conversation)|(?:en redigeant|lors de la redaction),? (?:ajoute|inclus|ecris)|donnees non fiables`,
    String.raw`(?:cada|todas las|toda) (?:respuesta|borrador)(?:es|s)? (?:debe|contien|termina|dice|empieza)|(?:copia|escribe|repite) (?:literalmente|exactamente|esto|esta frase|el texto)|fin de (?:los datos|la conversacion|mensaje del cliente)|al redactar,? (?:anade|incluye|escribe)|datos no fiables|(?:ignora|trascura|dimentica) (?:\S{1,12} ){0,4}(?:istruzioni|regole)|(?:scrivi|inserisci|aggiungi) (?:\S{1,12} ){0,3}nella (?:tua )?risposta`,
    String.raw`(?:cada|todas as|toda) (?:resposta|rascunho)s? (?:deve|contem|termina|diz|comeca)|(?:copie|escreva|repita) (?:literalmente|exatamente|isto|esta frase|o texto)|fim (?:dos dados|da conversa|da mensagem do cliente)|ao redigir,? (?:adicione|inclua|escreva)|dados nao confiaveis`,
    String.raw`(?:игнорир|забудь|не обращаи)\S{0,8} (?:\S{1,20} ){0,4}(?:инструкц|указан|правил)|(?:negeer|vergeet) (?:\S{1,12} ){0,4}(?:instructies|regels|aanwijzingen)|z?ignoruj\w{0,3} (?:\S{1,15} ){0,4}(?:polecen|instrukcj|zasad)|(?:onceki|tum) (?:\S{1,15} ){0,3}talimat\S{0,8} (?:\S{1,12} ){0,2}(?:yok say|unut|goz ardi)|ignorer\w{0,2} (?:\S{1,12} ){0,4}(?:instruktion|instruks|regler)|تجاهل (?:\S{1,20} ){0,4}التعليمات`,
  ],
  anywhere:
    '(?:忽略|无视|忘记)[^。]{0,20}(?:指令|指示|说明|提示|规则)|(?:回复|回覆|答复)中(?:写|加|包含|附)|次の(?:文|文章|内容)を(?:書くこと|書いて|そのまま)|(?:お問い合わせ|チケット|会話|データ)(?:の)?(?:終了|終わり)[】\\]>=-]|(?:이전|모든).{0,40}(?:지시|명령).{0,30}무시',
};

/** Heads that forms and people write as well: what follows has to be a reply. */
export const replyHead: WordPattern = {
  starts: String.raw`\W{0,6}(?:auto(?:mated)?[- ]?(?:repl(?:y|ies)|responder)|task(?: for you)?|reply (?:text|template)|observation|reply|answer) ?[:=] ?(?=\S)|\W{0,6}(?:now |also |and |always |please )?(?:write|answer|reply|respond|output) ?: ?(?=\S)`,
};

/** The desk’s own voice, giving something: no customer writes so, unless the words are to be repeated. */
export const deskVoice: WordPattern = {
  stems: [
    String.raw`(?:we|i)(?:'ll| will| hereby| are going to|'re going to)(?: (?:also|now|then|gladly|fully|therefore|immediately|happily|personally)){0,2} (?:refund|credit|reimburse|compensate|waive|replace|guarantee)|you will (?:receive|get|be given) (?:a |the )?(?:full |complete )?(?:refund|credit|replacement|reimbursement|new )|(?:refund|credit|replacement) (?:is |has been |was )?(?:approved|granted)`,
    String.raw`wir (?:erstatten|ersetzen|vergüten|entschadigen|garantieren) (?:ihnen|dir|den|das|die)|(?:ihnen|dir) (?:\S{1,20} ){0,4}(?:erstattet|gutgeschrieben)|sie erhalten (?:\S{1,20} ){0,5}(?:erstattung|gutschrift|neuen? |ersatz)`,
    String.raw`nous vous (?:rembours|indemnis|credit|garantis|remplac)\w{1,6}|vous (?:recevrez|serez) (?:\S{1,20} ){0,3}(?:rembours|nouvel|nouveau|avoir)`,
    String.raw`(?:le|les|te) (?:reembolsaremos|compensaremos|garantizamos|abonaremos|devolveremos)|(?:recibira|recibiras) (?:\S{1,20} ){0,3}(?:reembolso|nuevo|abono)`,
    String.raw`(?:vamos|iremos) (?:\w{1,8} )?(?:reembolsar|compensar|creditar|ressarcir)|(?:reembolsaremos|garantimos a )|voce recebera (?:\S{1,20} ){0,3}(?:reembolso|novo|credito)`,
  ],
  anywhere: '(?:返金|お届け|交換|補償|保証)(?:を)?(?:いた|させていただき)',
};
