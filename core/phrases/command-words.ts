import type { WordPattern } from './pattern';

/** What is to be done with what a machine was told before: three of one sentence together tell it. */
export const setsAside: WordPattern = {
  stems: [
    "ignor|disregard|forget|overrid|overrul|bypass|discard|supersed|nullif|do not (?:follow|obey|apply)|don't (?:follow|obey)|stop (?:following|obeying)|no longer (?:follow|obey|apply)|pay no attention|set aside|abandon|drop (?:all|your|the)",
    'ignorier|missacht|vergiss|vergessen sie|uberschreib|ubergeh|verwirf|ausser (?:acht|kraft)|nicht (?:mehr )?(?:befolg|beacht)|halte dich nicht',
    "oubli|ne (?:tiens|tenez) (?:plus|pas|aucun)|neglig|outrepass|contourn|fai(?:s|tes) abstraction|n'appliqu|ne (?:suis|suivez|respecte) (?:plus|pas)",
    'olvid|omit|(?:haz|haga|hagan) caso omiso|no (?:hagas|haga|sigas|siga|obedezcas)|desestim|descart|anula|saltate',
    'esquec|desconsider|desrespeit|nao (?:siga|obedeca|respeite)|deixe de (?:seguir|lado)|pule',
  ],
  anywhere: '無視|忘れ|破棄|従わな|無効|上書き|守らな',
};
export const toldBefore: WordPattern = {
  stems: [
    'instruction|prompt|guideline|directive|rules?\\b|programming|commands?\\b|constraints?|restrictions?|orders\\b|safeguards?|polic(?:y|ies)',
    'anweisung|vorgabe|instruktion|richtlinie|regeln?\\b|befehl|beschrankung|systemprompt|systemanweisung',
    'consigne|directive|regles?\\b|ordres?\\b|restriction',
    'instruccion|reglas?\\b|ordenes|indicacion|directri[zc]|restriccion',
    'instruc|regras?\\b|ordens|diretri|comandos?\\b|restric',
  ],
  anywhere: '指示|命令|ルール|プロンプト|規則|制約|指令|設定',
};
export const before: WordPattern = {
  stems: [
    'previous|prior|above|earlier|all\\b|any\\b|your|every|preceding|foregoing|system|initial|original|safety|existing|given|these|those|the\\b',
    'bisherig|vorherig|vorig|vorangeg|obig|alle|deine|ihre|fruher|jegliche|samtliche|system|ursprunglich',
    'precedent|ci-dessus|anterieur|tout(?:es|e|s)|tes\\b|vos\\b|systeme|initial|les\\b',
    'anterior|previ[ao]s|tod[ao]s|tus\\b|sus\\b|sistema|inicial|las\\b',
    'acima|suas?\\b|iniciais|as\\b|os\\b|quaisquer',
  ],
  anywhere: 'これまで|以前|上記|すべて|全て|前の|元の|あなた|先ほど|今までの|既存',
};

const machine =
  'a\\.?i\\.?(?: assistant| agent| model| system)?|(?:virtual |digital |automated )?assistant|chat ?bot|bot|llm|large language model|language model|gpt|chatgpt|copilot|claude|gemini|deskside|triage (?:bot|system|model|agent)|ki(?:-assistent\\w{0,2}|-modell|-system)?|assistenten?|assistenz|sprachmodell|ia|assistante?|modele de langage|agent conversationnel|asistente(?: virtual)?|modelo de lenguaje|assistente(?: virtual)?|modelo de linguagem|robo';

/** A machine is spoken to: by its name at the beginning, or by what it is. */
export const address: WordPattern = {
  starts: String.raw`\W{0,6}(?:a l'|au |aux |al |ao |a la |hey |dear |hi |hello |hallo |note (?:to|for) (?:the )?|attention:? (?:to )?|achtung:? |attention,? |atencion:? |atencao:? |(?:an|to|for|fur|pour|para|a l'attention de|message to|instructions? (?:to|for)) (?:the |any |all |die |das |den |l'|la |le |el |o |a |jede )?)?(?:${machine}) ?(?:[:,>!]|\)|\]|-{1,2}|–|—)`,
  stems: [
    String.raw`(?:if|since|because|when|as) you(?:'re| are)? (?:reading this )?(?:and )?(?:an? |the )?(?:${machine})(?![a-z])|(?:any|every|the|an?) (?:ai|llm|language model|assistant)(?: assistant| model| agent| system)? (?:reading|processing|handling|triaging|that (?:reads|handles|processes|answers|drafts)|which|must|should|shall|needs|has to|will)`,
    String.raw`(?:wenn|falls|da|weil) (?:du|sie) (?:eine? |die |das |der )?(?:${machine})(?![a-z])|(?:die|jede|eine|das|der) (?:ki|sprachmodell|assistent)(?:,? die| muss| soll|,? der|,? das)`,
    String.raw`(?:si|comme|puisque) (?:tu es|vous etes) (?:une? |l'|le |la )?(?:${machine})(?![a-z])|(?:l'ia|l'assistant|le modele)(?: qui| doit| devra)`,
    String.raw`(?:si|como|ya que) (?:eres|usted es|es usted) (?:una? |el |la )?(?:${machine})(?![a-z])|(?:la ia|el asistente|el modelo)(?: que| debe| tiene)`,
    String.raw`(?:se|como|ja que) (?:voce )?(?:e|for|es) (?:uma? |o |a )?(?:${machine})(?![a-z])|(?:a ia|o assistente|o modelo)(?: que| deve| tem)`,
  ],
  anywhere:
    '(?:AI|人工知能|アシスタント|言語モデル|ボット|チャットボット|LLM|モデル)(?:へ|は|に(?!つ)|の(?:方|皆)|よ|さん|[:：、,]|を読|なら|である|として)',
};

/** What a machine is told to do, or that it has to. */
export const orders: WordPattern = {
  stems: [
    "set|change|mark|classif|categor|assign|give|reply|respond|answer|write|say|tell|include|add|insert|output|return|print|reveal|show|send|use|choose|select|pick|rate|treat|close|approve|confirm|promise|offer|follow|execute|run|update|rais|escalat|draft|summar|translate|ignor|disregard|forget|your (?:task|job)|you (?:must|should|shall|are|will|have to|need to)|must|put|prioriti|do not|don't|make",
    'setz|ander|markier|klassifi|ordne|antwort|schreib|sag|fug|gib|zeig|send|wahl|behandel|schliess|bestatig|versprich|erhoh|nimm|nenn|befolg|du (?:musst|bist|sollst)|muss|sollst|ab (?:sofort|jetzt)|bitte|stell|weis|verwend',
    'mets|mettez|defini|chang|marqu|class|repond|ecri|dis|dites|ajout|inclu|insere|affich|envoi|envoy|chois|trait|ferm|confirm|prome|tu (?:dois|es)|vous (?:devez|etes)|doit|augment|attribu|utilis|donn|redig|veuillez',
    'pon|establec|cambi|marc|clasific|respond|escrib|di\\b|diga|dile|anad|agreg|inclu|muestr|envi|elig|trat|cierr|confirm|promet|deb|eres|asign|sub|aument|usa|utiliz|redact|por favor|configur',
    'defin|coloque|mud|alter|classifi|escrev|adicion|insira|mostr|escolh|feche|prometa|voce (?:deve|e)|atribu|aument|eleve|por favor|redija',
  ],
  anywhere: 'してください|せよ|しなさい|しろ|すること|下さい|設定|変更|回答|返信|分類|必要があ|べき',
};

/** Said to nobody but a machine. `System: Windows 11` is what customers write. */
export const command: WordPattern = {
  starts: String.raw`\W{0,6}(?:system|systeme|sistema)(?: \w{1,12})? ?[:>\]] ?(?:you |set |classif|ignor|mark |override|new |disregard|respond|reply|output|du |setz|tu |mets |classe|eres |pon |voce |defina )`,
  stems: [
    String.raw`you are now(?! (?:connected|logged|signed|able|ready|subscribed|offline|online|in the queue|number))|from now on,? (?:you|your|act|respond|reply|answer)|(?:your|the) new (?:role|task|goal|objective|identity|instructions?|persona)|(?:new|updated|hidden|secret) instructions? ?(?::|for (?:the |any )?(?:${machine}))|(?:act|behave|respond) as (?:if you|an? (?:ai|assistant|admin|different|unrestricted|helpful|root|system|developer)|dan\b|the (?:system|admin))|pretend (?:to be|(?:that )?you)|(?:god|dan|unrestricted|jailbreak) mode|jailbreak|system ?(?:prompt|override|instruction)|prompt injection|your (?:system|initial|hidden|original|internal|secret) (?:prompt|instructions?|rules|message)|(?:reveal|print|repeat|disclose|leak|dump|output|show me) (?:\w{1,12} ){0,3}(?:instructions|prompt|api key|internal notes?|configuration|training)|(?:your|the) (?:answer|response|output|reply|draft|suggestion) (?:must|has to|shall|needs to) (?:be|contain|include|say|start|begin|end|state|promise|offer|read|only)|(?:respond|reply|answer|output|return) (?:only |exactly |strictly )?(?:with|in|using) (?:only |exactly |the following (?:text|sentence|words|link|message)|json|a json|valid json)|(?:only|just) (?:output|respond)\b|(?:in|into|to|with) (?:your|the|every|each|any|all) (?:drafted |suggested |generated )?(?:reply|replies|draft|response|responses|answer|answers),? (?:please )?(?:include|add|write|mention|promise|insert|state|say|offer|put|tell|you)|(?:include|insert|add|put|append|mention|embed|paste|state) (?:\S{1,200} ){1,20}(?:in|into|to) (?:your|the|every|each|any) (?:drafted |suggested )?(?:reply|replies|draft|response|answer|suggestion)|(?:tell|inform|assure|promise|instruct) the (?:customer|requester|recipient)(?! (?:portal|service|team|support|care|facing))|(?:classify|categori[sz]e|label|triage|tag) (?:this|the|it|my)(?: \w{1,12})? (?:as|under|into|with)|(?:set|use|give|with|report|output|return) (?:\w{1,12} ){0,3}confidence|confidence (?:must|should|of|to|is|=|:) ?(?:be )?\d|as the (?:ai|assistant|language model)\b|(?:decode|decrypt|evaluate) (?:the |this |and )(?:\w{1,12} )?(?:base64|instructions?|payload|string)|without (?:asking|telling|informing|notifying) (?:the )?(?:technician|agent|human|user|anyone)|\btool_call|function_call`,
    String.raw`du bist (?:jetzt|nun|ab|von nun)|sie sind (?:jetzt|nun|ab sofort) (?:eine?|der|die)|(?:ab|von) (?:sofort|jetzt|nun)(?: an)?,? (?:bist|sollst|musst|wirst|antwort|handel) |(?:deine|ihre) neue (?:aufgabe|rolle|identitat|anweisung)|(?:neue|geheime|versteckte) anweisung\w{0,2} ?(?::|fur (?:die|das|den) (?:ki|sprach|assist|system))|(?:tu|verhalte dich|antworte|handle) (?:so,? )?als (?:ob|wenn|warst|ein)|gib (?:dich|vor)|system-?(?:prompt|anweisung|aufforderung)|(?:nimm|fug|schreib|erwahn|setz|bau)\w{0,3} (?:\S{1,200} ){1,20}(?:in|zu) (?:deine|die|ihre|jede|den|deinen)\w{0,2} (?:antwort|entwurf|nachricht)|in (?:deiner|der|ihrer|jeder|deine|die) antwort (?:\w{1,15} ){0,6}(?:schreib|nimm|fug|erwahn|versprich|sag|nenn|steh(?!t)|muss)|(?:sag|teil|versprich|versicher|schreib|informier)\w{0,2} (?:dem|der|den) (?:kund|anfrag|empfang)|(?:klassifizier|kategorisier|ordne|stuf)\w{0,3} (?:dieses|das|den|die|es|diese) (?:\w{1,20} ){0,4}(?:als|unter|zu|ein)|(?:antworte|gib) (?:\w{1,12} )?(?:nur|ausschliesslich|exakt|genau)|(?:zeig|gib|nenn|verrat|wiederhol)\w{0,2} (?:\w{1,12} ){0,3}(?:anweisungen|prompt|api-schlussel|interne)|konfidenz`,
    String.raw`tu es (?:maintenant|desormais|a present)|vous etes (?:maintenant|desormais) (?:une?|l)|(?:desormais|a partir de maintenant|dorenavant),? (?:tu|vous|repond|agi)|(?:ton|ta|votre) nouve(?:au|lle) (?:role|tache|mission|objectif|identite|instruction)|(?:nouvelles?|secretes?|cachees?) (?:instructions?|consignes?) ?(?::|pour l)|(?:agis|agissez|comporte-toi|reponds) comme|fai(?:s|tes) semblant|(?:invite|prompt|message|instructions?) (?:du |de )?systeme|(?:ajout|inclu|inser|mentionn|mets|ecri)\w{0,4} (?:\S{1,200} ){1,20}(?:dans|a) (?:ta|votre|la|chaque|le|ton) (?:reponse|brouillon)|dans (?:ta|votre|la) reponse,? (?:\w{1,15} ){0,3}(?:ajout|inclu|mentionn|ecri|prome|insere)|(?:dis|dites|informe|informez|promets|promettez|assure|assurez|indique|indiquez) (?:au|le|a la|aux|a) client|(?:class|categoris|etiquet)\w{0,4} (?:ce|cette|le|la) (?:ticket|demande|message) (?:comme|dans|en|sous)|repond\w{0,2} (?:uniquement|seulement|exactement)|(?:revele|affiche|montre|repete|divulgue)\w{0,2} (?:\w{1,12} ){0,3}(?:instructions|consignes|prompt|cle)|niveau de confiance`,
    String.raw`ahora (?:eres|es usted)|(?:a partir de ahora|desde ahora|de ahora en adelante),? (?:eres|debes|tu|respond|actua)|tu nuev[oa] (?:tarea|funcion|rol|papel|objetivo|identidad|instruccion)|(?:nuevas?|secretas?|ocultas?) instruccion(?:es)? ?(?::|para (?:la|el) (?:ia|asist|model))|(?:actua|comportate|responde) como|finge (?:ser|que)|(?:prompt|mensaje|instrucciones?|indicador) (?:del|de) sistema|(?:inclu|agreg|anad|insert|mencion|pon)\w{0,4} (?:\S{1,200} ){1,20}(?:en|a) (?:tu|su|la|cada|el) (?:respuesta|borrador)|en (?:tu|su|la) respuesta,? (?:\w{1,15} ){0,3}(?:inclu|agreg|anad|mencion|escrib|promet|pon)|(?:dile|diga|digale|informa|informe|promete|asegura)\w{0,2} al (?:cliente|solicitante)|(?:clasific|categoriz|etiquet)\w{0,4} (?:este|esta|el|la) (?:ticket|solicitud|mensaje|caso) (?:como|en|bajo)|respond\w{0,2} (?:solo|solamente|unicamente|exactamente)|(?:revela|muestra|repite|divulga)\w{0,2} (?:\w{1,12} ){0,3}(?:instrucciones|prompt|clave)|nivel de confianza`,
    String.raw`(?:agora,? voce e|voce agora e)|(?:a partir de agora|de agora em diante),? (?:voce|responda|aja)|sua nova (?:tarefa|funcao|identidade|missao|instrucao)|seu novo (?:papel|objetivo)|(?:novas?|secretas?|ocultas?) instruc(?:oes|ao) ?(?::|para (?:a|o) (?:ia|assist|model))|(?:aja|comporte-se|responda) como|finja (?:ser|que)|(?:prompt|mensagem|instruc\w{2,4}) (?:do|de) sistema|(?:inclu|adicion|insir|mencion|coloqu|acrescent)\w{0,4} (?:\S{1,200} ){1,20}(?:na|em|a|no) (?:sua |seu )?(?:resposta|rascunho)|na (?:sua )?resposta,? (?:\w{1,15} ){0,3}(?:inclu|adicion|mencion|escrev|promet|coloqu)|(?:diga|informe|prometa|garanta|assegure) ao (?:cliente|solicitante)|(?:classifi|categoriz|etiquet)\w{0,4} (?:este|esta|o|a) (?:ticket|chamado|solicitacao|mensagem) (?:como|em)|respond\w{0,2} (?:apenas|somente|exatamente)|(?:revel|mostr|repit|divulg)\w{0,2} (?:\w{1,12} ){0,3}(?:instrucoes|prompt|chave)|nivel de confianca`,
  ],
  anywhere:
    'あなたは(?:今|これ|もう)|今からあなた|新しい(?:指示|命令|役割)|として(?:振る舞|行動し|ふるま)|システム(?:プロンプト|メッセージ|指示)|プロンプトを|(?:返信|回答|下書き|返答)に.{1,60}(?:含め|記載|追加|入れ|書い|挿入)|(?:顧客|お客様|依頼者)に.{1,60}(?:伝え|約束|知らせ)(?:て|る)|(?:チケット|問い合わせ|リクエスト)を.{1,40}(?:分類|設定)し|のみ(?:を)?(?:出力|回答)|(?:指示|プロンプト|設定)を(?:表示|開示|出力|教え)|信頼度',
};
