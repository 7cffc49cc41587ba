import type { WordPattern } from './pattern';

/** What a draft is called, and what one may want to change of it. */
export const draftWord: WordPattern = {
  stems: [
    'draft|below is (?:the|your|an?) (?:e-?mail|message|reply|response|text)|(?:revised|corrected|improved|final|polished) (?:e-?mail|text|message)|suggested (?:reply|response|answer)|(?:possible|proposed|polished|revised|updated|rewritten|shorter|friendlier|formal|final|improved|ready-to-send|sample) (?:version|reply|response|answer|message|email|draft)|(?:an?|the|your|my|this|that|following) (?:reply|response|answer|message|version|email|e-mail)\\b|(?:tone|wording|phrasing|length|style)\\b',
    'entwurf|(?:nachfolgend|nachstehend|unten),? (?:steht |ist |finden sie )?(?:die|ihre) (?:e-mail|mail|nachricht|antwort)|entwurfs|(?:uberarbeitete|korrigierte|verbesserte|fertige)\\w? (?:e-mail|mail|text|nachricht)|antwortvorschlag|vorschlag (?:fur|einer)|formulierungsvorschlag|(?:eine|die|diese|folgende|ihre|deine|mogliche|passende|uberarbeitete|fertige) (?:antwort|version|fassung|e-mail|nachricht)|ton(?:fall)?\\b|formulierung',
    'brouillon|(?:l.e-?mail|le courriel|le message|la reponse) ci-dessous|(?:e-?mail|courriel|message|texte|reponse) (?:revise|corrige|reformule|ameliore)|(?:proposition|projet|exemple|suggestion) de (?:reponse|message|mail|courriel|redaction)|(?:une|la|cette|votre|ma) (?:\\w{1,12} )?(?:reponse|version)|(?:le|du) ton\\b|formulation',
    'borrador|a continuacion,? (?:el|su|tu) (?:correo|mensaje|respuesta|email)|(?:correo|mensaje|texto) (?:revisad|corregid|mejorad|reformulad)|(?:propuesta|sugerencia|ejemplo|modelo) de (?:respuesta|mensaje|correo)|(?:una|la|esta|su|tu|posible|siguiente) (?:respuesta|version|redaccion)|(?:el|del) tono\\b|redaccion',
    'rascunho|(?:abaixo|a seguir),? (?:esta |segue )?(?:o|a) (?:e-?mail|mensagem|resposta)|minuta|(?:e-?mail|mensagem|texto) (?:revisad|corrigid|melhorad|reformulad)|(?:sugestao|proposta|exemplo|modelo) de (?:resposta|mensagem|e-mail|email)|(?:uma|a|esta|sua|possivel|seguinte) (?:resposta|versao)|(?:o|do) tom\\b|redacao',
  ],
  anywhere:
    '修正版|改訂版|下書き|返信(?:案|文|例|は(?:こちら|以下|次)|です|になります|をご利用|をお使い)|回答(?:案|文|例)|文面|文案|ドラフト|トーン|草案|文体|口調|(?:修正|作成|推敲)した文章|メール文|メール本文',
};

/** How a chatbot begins. */
export const opener: WordPattern = {
  stems: [
    "here(?:'s| is| are|'re)|below (?:is|you)|following is|certainly|absolutely|sure\\b|of course|great question|i(?:'ve| have)? (?:drafted|written|prepared|composed|put together|rewritten|revised)|i(?:'d| would) be happy to|happy to help|as requested|understood|got it|no problem|let me (?:draft|write|help)",
    'hier (?:ist|sind|kommt|finden)|gerne?\\b|naturlich|selbstverstandlich|klar\\b|nachfolgend|im folgenden|anbei|ich habe .{0,40}(?:verfasst|formuliert|entworfen|geschrieben|erstellt)|verstanden|kein problem|sicher\\b',
    "voici|voila|bien sur|certainement|absolument|avec plaisir|j'ai (?:redige|prepare|ecrit)|ci-dessous|entendu|d'accord|pas de probleme|bien entendu",
    'aqui (?:tiene|tienes|esta|va|le|te)|claro\\b|por supuesto|desde luego|con gusto|encantad|he (?:redactado|preparado|escrito)|a continuacion|entendido|sin problema|ciertamente',
    'aqui (?:esta|vai|tem)|claro\\b|com certeza|certamente|com prazer|preparei|redigi|escrevi|segue|abaixo|entendido|sem problema|pois nao',
  ],
  anywhere:
    '次の(?:とおり|通り)|以下の(?:とおり|通り)|こちらです|以下(?:は|が|に|の)|もちろん|承知|かしこまりました|はい、|こちらが|了解',
};

/** Said to whoever asked for the draft. */
export const afterwards: WordPattern = {
  stems: [
    "let me know|feel free|would you like|do you want|should i|shall i|i can (?:also )?(?:adjust|make|shorten|rewrite|tweak|change|revise)|if you(?:'d| would)? (?:like|prefer|want|need)|want me to|hope this (?:draft|reply|response|version)|please (?:review|adapt|adjust|edit)|you can (?:adjust|edit|adapt|modify)|just say|happy to (?:adjust|revise|tweak|rewrite|shorten)",
    'lassen sie mich wissen|gib(?:t)? (?:mir )?bescheid|geben sie (?:mir )?bescheid|sag(?:en)? (?:sie )?(?:mir )?(?:bescheid|einfach)|mochten sie|soll ich|wenn (?:sie|du)|falls (?:sie|du)|sie konnen|du kannst|gerne? (?:kann|passe|andere|kurze)|ich kann|passen sie|prufen sie|kurzer|formeller|freundlicher',
    "dites-moi|n'hesitez pas|faites-moi savoir|souhaitez-vous|voulez-vous|si vous (?:souhaitez|voulez|preferez)|je peux|adaptez|vous pouvez",
    'aviseme|avisame|hagame saber|dime|digame|no dude|no dudes|quiere que|quieres que|desea que|si (?:desea|quiere|prefiere|necesita|quieres)|puedo|puede(?:s)? (?:ajustar|adaptar|modificar|editar)',
    'me avise|avise-me|me diga|diga-me|fique a vontade|sinta-se|quer que|gostaria que|deseja que|se (?:quiser|desejar|preferir|precisar)|posso|pode (?:ajustar|adaptar|editar|modificar)',
  ],
  anywhere: '(?:できます|お知らせ|ください|しょうか)',
};

/** What may become of a draft. */
export const changes: WordPattern = {
  stems: [
    'customi[sz]|personali[sz]|tailor|adjust|revis|tweak|modif|rewrit|rephras|shorten|shorter|longer|chang|edit|adapt|friendl|warmer|simpler|polit|softer|more (?:formal|concise|friendly|casual|detail)|less (?:formal)|(?:in )?(?:another|a different) (?:tone|style|language)|translat',
    'anpass|pass\\w{0,3} .{0,60}(?:entwurf|text|antwort|formulier|wortlaut).{0,60} an\\b|personalisier|ander|uberarbeit|kurz|umformulier|ausfuhrlicher|formeller|formlicher|lockerer|freundlicher|ubersetz',
    'ajust|personnalis|modifi|chang|raccourci|reformul|plus (?:court|formel|long|chaleureux|detaille)|adapt|tradui',
    'ajust|personaliz|modifi|cambi|acort|reformul|mas (?:cort|formal|larg|cercan|detallad|breve)|adapt|traduz',
    'ajust|personaliz|modifi|mud|alter|encurt|reformul|mais (?:curt|formal|long|cordial|detalhad|breve)|adapt|traduz',
  ],
  anywhere: '(?:調整|修正|変更|書き直|短く|丁寧に|カスタマイズ|編集|フォーマル|カジュアル)',
};

/** What stands above a draft. */
export const heading: WordPattern = {
  stems: [
    '(?:draft|suggested|proposed) (?:reply|response|answer|email|message)|(?:reply|response|answer|email) draft|subject|re',
    'antwortentwurf|entwurf|antwortvorschlag|vorschlag|betreff',
    'brouillon|projet de reponse|proposition(?: de reponse)?|reponse (?:suggeree|proposee)|objet',
    'borrador|propuesta(?: de respuesta)?|respuesta (?:propuesta|sugerida)|asunto',
    'rascunho|proposta(?: de resposta)?|resposta (?:proposta|sugerida)|assunto',
  ],
};

/** A first sentence that is all of a chatbot’s. */
export const exclaimed: WordPattern = {
  starts: String.raw`\W?(?:certainly|absolutely|sure(?: thing)?|of course|great question|understood|got it|no problem|naturlich|selbstverstandlich|klar|(?:sehr )?gerne|aber gerne|verstanden|bien sur|certainement|absolument|avec plaisir|entendu|compris|bien entendu|claro(?: que si)?|por supuesto|desde luego|con gusto|entendido|com certeza|certamente|com prazer|pois nao)\s?[!.,:]`,
};

/** What an offer to change a draft is about; by itself it says nothing of a draft. */
export const ownText: WordPattern = {
  stems: [
    '(?:the|this) (?:text|message|e-?mail)\\b|more (?:formal|casual|concise|friendly)|less formal|shorter|friendlier',
    '(?:den|der|am|diesen) text\\b|(?:die|diese) nachricht|formeller|formlicher|lockerer|freundlicher|kurzer',
    '(?:le|du|ce|cet) (?:texte|message|mail|courriel)\\b|plus (?:formel|court|chaleureux|concis)',
    '(?:el|del|este) (?:texto|mensaje)\\b|mas (?:formal|cort|cercan|breve)',
    '(?:o|do|este|esse) texto\\b|(?:a|da|esta) mensagem\\b|mais (?:formal|curt|breve|cordial)',
  ],
  anywhere: '文章|表現|言い回し|メッセージ|フォーマル|カジュアル|もっと(?:短|丁寧|簡潔)',
};

/** What a note under a draft says of how it was written. */
export const kept: WordPattern = {
  stems: [
    "(?:i|we)(?:'ve| have)? (?:kept|left out|omitted|removed|avoided|adjusted|assumed|added|used a)",
    '(?:ich habe|wurde\\w{0,1}) .{0,80}(?:gehalten|weggelassen|ausgelassen|vermieden|angenommen|angepasst)',
    "j'ai (?:garde|omis|evite|adapte|suppose|laisse)",
    'he (?:mantenido|omitido|evitado|adaptado|supuesto|dejado)',
    '(?:mantive|omiti|evitei|adaptei|presumi|deixei)',
  ],
  anywhere: '省(?:き|い|略)|としました|口調|文体',
};

/** An offer to change what was written that names no draft: `Let me know if you would like any changes!` */
export const offersMore: WordPattern = {
  stems: [
    "(?:like|want|prefer)(?: me to)? (?:any |some |further |other |more |to )?(?:\\w{1,12} )?(?:changes?|adjustments?|edits?|tweaks?|revisions?|tweak|rephrase|reword|rewrite|adjusted|changed|reworded)\\W{0,3}$|(?:anything|something) (?:else )?(?:that )?(?:you(?:'d| would)? (?:like|want) me to |i (?:should|can) )(?:change|adjust|tweak|revise|rephrase|edit|rewrite)",
    '(?:ich|mochte\\w{0,2}) .{0,30}(?:etwas|was|nochmal|noch einmal) (?:anders |noch )?(?:ander|anpass|umformulier|uberarbeit|kurz)\\w{0,4}(?: soll| kann| mochte\\w{0,2})?\\W{0,3}$',
    "(?:souhait|voul|desir)\\w{1,5}(?:-vous)? (?:que je )?(?:des|d'autres|quelques|une|modifie|change|ajuste|reformule)\\w{0,2} ?(?:\\w{1,10} )?(?:modification|changement|ajustement|autre chose|quelque chose)s?\\W{0,3}$",
    '(?:quiere|quieres|desea|deseas) (?:que )?(?:algun|otro|hacer|modifique|cambie|ajuste|reformule) ?(?:\\w{1,10} )?(?:cambio|ajuste|modificacion|algo mas|algo|mas)s?\\W{0,3}$',
    '(?:quiser|quer|deseja|desejar) (?:que eu )?(?:alguma|outra|fazer|modifique|mude|altere|ajuste) ?(?:\\w{1,10} )?(?:mudanca|alteracao|ajuste|modificacao|mais alguma coisa|alguma coisa|algo|coisa)s?\\W{0,3}$',
  ],
  anywhere:
    '(?:変更|修正|調整)(?:が(?:必要|あれ)|したい点|のご希望|点は)[^。]{0,20}(?:お申し付け|お知らせ|ありますか|ございますか|ください)',
};

/** A text that is not the draft’s own: it lies in a program. */
export const textElsewhere: WordPattern = {
  stems: [
    'template|settings|vorlage|einstellung|modele|parametres|plantilla|configura|modelo\\b(?! de resp)|signatur|firma\\b|assinatura|cell|zelle',
  ],
  anywhere: 'テンプレート|設定|署名|セル',
};
