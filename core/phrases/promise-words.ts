import type { WordPattern } from './pattern';

/** Money goes back, or something costs nothing. */
export const money: WordPattern = {
  stems: [
    String.raw`refund|reimburs|money[- ]back|credit note|credit (?:you|your)\b|(?:as|an?|the|some) (?:[a-z-]{1,15} )?credit\b(?! card)|credited|compensat|vouchers?\b|discount|waiv(?:e|ing)|free of charge|(?:at|for) (?:absolutely )?no (?:extra |additional |further )?(?:cost|charge)|without (?:extra |any )?(?:cost|charge)|(?:will|shall|is|are|be)(?: not| n't)? (?:be )?(?:billed|charged)|won't (?:be )?(?:billed|charged?|bill)|not (?:bill|charge) you|(?:cover|bear|pay|assume|absorb) (?:for )?(?:the|all|any|your) (?:\w{1,20} )?(?:cost|expense|fee|bill)|pay you|paid back|for free\b|on the house|on us\b|write off|gift card|\d{1,3} ?(?:%|percent|per cent) (?:off|discount)|no (?:extra |additional |further )?(?:charge|fee|cost)s? (?:will|would|applies|apply|for you)|(?:we|i)(?:'ll| will) (?:\w{1,12} )?(?:extend|prolong|renew|upgrade) (?:your|the) (?:\w{1,15} )?(?:subscription|licen[cs]e|contract|warranty|plan|trial)|months? (?:are )?free|free months?|(?:money|payment|amount|sum|balance|deposit) (?:\S{1,12} ){0,5}(?:returned|reversed|sent back|back to you)|(?:fees?|charges?|payments?|invoices?|bills?) (?:\S{1,12} ){0,3}(?:being|been|be|is|are|was) (?:\w{1,12} )?(?:revers|cancel|remov|dropp|lift|refund)|free (?:upgrade|of cost|replacement|extension)`,
    String.raw`erstatt(?!ung von anzeige)|ruckerstatt|zuruck(?:ge|be|uber|zu)?(?:erstatt|zahl|uberw|geb)|ruckzahl|zahlen wir (?:\S{1,20} ){1,6}zuruck|geld (?:\w{1,20} ){0,4}(?:zuruck|wieder)|(?:gebuhr|kosten|rechnung)\w{0,3} (?:\w{1,20} ){0,4}entf(?:all|iel)|gutschrift|gutschreib|gut(?:ge|zu)schr|schreib\w{0,3} (?:wir |ich )?(?:ihnen|dir|euch) (?:\S{1,30} ){1,8}gut\b|entschadig|rabatt|preisnachlass|nachlass|gutschein|kostenlos|kostenfrei|ohne (?:aufpreis|mehrkosten|berechnung|weitere kosten|zusatzliche kosten)|unentgeltlich|gratis|kulanz|(?:kosten|rechnung|gebuhr)\w{0,3} (?:\w{1,20} ){0,4}(?:ubern|erlass|stornier|tragen)|(?:ubernehmen|tragen|erlassen) (?:wir |ich )?(?:\w{1,20} ){0,4}(?:kosten|gebuhr|rechnung)|(?:nicht|nichts) (?:\w{1,15} )?(?:in rechnung|berechne)|nichts (?:zu )?(?:be)?zahlen|(?:betrag|summe|forderung|restbetrag)\w{0,3} (?:\S{1,20} ){0,4}(?:erlass|gestrich|storn|entfall)|wiedergutmach|(?:geht|gehen) (?:\S{1,20} ){0,6}auf (?:uns\b|unsere|kosten des)|auf unsere (?:kosten|rechnung)`,
    String.raw`rembours|un avoir\b|avoir (?:de|d'un montant|sur|commercial)|dedommag|indemnis|(?:une|cette) remise\b(?! en| a)|remise (?:de \d|commerciale|exceptionnelle)|reduction de|ristourne|geste commercial|bon d'achat|bon de reduction|cheque[- ]cadeau|gratuit|sans (?:frais|surcout|supplement)|credite|prend(?:re|rons|ra|s)? en charge (?:l'integralite|tous|les|le|la|vos|votre)|a (?:nos|notre) (?:frais|charge)|ne (?:vous )?(?:sera|serez) (?:pas|rien)? ?factur|offer(?:t|te|ts|rons)\b|offrons|(?:argent|montant|somme|solde|paiement|frais|facture|penalite)s? (?:\S{1,15} ){0,6}(?:d')?(?:rendu|restitu|revers|annul|supprim)|(?:rendr|restituer)\w{1,5} (?:\S{1,15} ){0,3}(?:argent|montant|somme)`,
    String.raw`reembols|reintegr(?:o|ar|are) |devolver\w{0,5} (?:integramente )?(?:el|su|tu|todo el|lo) (?:dinero|importe|pago|pagado)|devolucion (?:integra |total |completa )?del? (?:dinero|importe|pago|lo pagado)|abon(?:ar|are|amos|o de|o en)|indemniz|compensa(?:r|cion|remos|re)|descuento|rebaja|cupon|un vale|vale (?:de|por)|gratis|gratuit|sin (?:ningun )?(?:coste|costo|cargo)|nota de credito|a nuestr[ao] (?:cargo|cuenta)|no (?:se )?le (?:cobraremos|cobrara)|corre\w{0,4} (?:por|de) nuestra cuenta|asumi(?:mos|remos) (?:el|los|todo)|perdon(?:amos|aremos|are|ado|ada|ar) (?:el|la|los|su|este|esta)|condon(?:a|o|e)|(?:comision|cargo|tarifa|cuota|importe|cobro|factura|dinero|recargo)(?:es|s)? (?:\S{1,12} ){0,5}(?:anul|devuel|devolv|retir|perdon|restitu)`,
    String.raw`reembols|estorn|ressarc|indeniz|compensa(?:r|cao|remos|rei)|desconto|cupom|vale[- ](?:presente|compra)|um vale\b|gratuit|de graca|sem (?:qualquer |nenhum )?(?:custo|onus|cobranca)|devolver\w{0,5} o (?:seu )?(?:dinheiro|valor|montante)|devolveremos|devolucao do (?:dinheiro|valor)|um credito\b|credito (?:de|na|em) (?:r\$|\d|sua)|creditar|por nossa conta|nao (?:sera|iremos|vamos) cobra|cobertos? por nos|arc(?:o|ar|amos|aremos) com|(?:valor|saldo|tarifa|taxa|fatura|cobranca|dinheiro|montante|multa|diferenca)s? (?:\S{1,12} ){0,5}(?:perdoad|devolvid|cancelad|anulad|restitu|abatid|creditad|isent)`,
  ],
  anywhere:
    '返金|払い戻|払戻|補償|賠償|割引|値引|クーポン|無料で|無償|クレジット(?:を|として)|お詫びの品|全額|費用は(?:当社|弊社|こちら)|費用を(?:負担|お支払)|請求(?:は)?(?:いたし|し|ござい|あり)ません|ギフト|免除|無料(?:と|に)(?:さ|い|な)|お返し(?:し|いた)|(?:代金|料金|差額|手数料|金額)[^。]{0,15}(?:返|戻|取り?消|振り?込)',
};

/** Somebody else, higher up, takes over. */
export const escalation: WordPattern = {
  stems: [
    String.raw`escalat|(?:second|third|2nd|3rd|l2|l3)[- ](?:level|line|tier)|(?:level|tier)[- ](?:2|3|two|three|ii|iii)\b|(?:to|with|involve|inform|brief|asked?) (?:my|our|the) (?:\w{1,15} )?(?:manager|supervisor|management team|head of|director|senior|leadership|team lead|vendor|manufacturer)|(?:highest|top|higher|utmost|maximum) priority|(?:my|our|the) (?:\w{1,15} )?(?:manager|supervisor|team lead|boss|director)s? (?:will|is going|has taken|takes|can take)|(?:raise|raising|raised|bump|moved?|push)\w{0,3} (?:this|it|your (?:ticket|case|request)) (?:\w{1,15} ){0,2}(?:up\b|to the (?:top|front))|front of the queue`,
    String.raw`eskal|(?:second|third|2nd|3rd|zweite\w?|dritte\w?|nachsthohere\w?|hohere\w?)[- ](?:level|ebene|instanz|stufe|support)|(?:level|stufe)[- ]?[23]\b|(?:(?:mein|unser)\w{0,2}|an (?:die|den|das|unser\w{0,2}|mein\w{0,2})) (?:\w{1,20} )?(?:geschaftsfuhr|geschaftsleit|vorgesetzt|teamleit|abteilungsleit|bereichsleit)\w{0,6}|hochste\w? prioritat|hoher priorisier|mit vorrang|chefsache`,
    String.raw`escalad|(?:second|deuxieme|troisieme) (?:niveau|ligne)|niveau (?:2|3|superieur|ii)|\bn[23]\b|(?:a|par|avec|aupres de) (?:mon|notre|ma|la) (?:\w{1,15} )?(?:responsable|superieur|direction|hierarchie|manager|chef|directeur)|(?:mon|notre|ma) (?:responsable|superieur\w?|directeur|directrice|chef) (?:va|vous|prend|s'en)|en priorite absolue|priorite (?:absolue|maximale)|en tete de file|remont(?:er|e|ons|ee?s?) (?:\S{1,12} ){0,4}(?:a|au|aux) (?:nos|notre|mon|ma|des|la|l')`,
    String.raw`escal(?:ar|amos|are|aremos|ado|ada|o|amiento)\b|elev(?:ar|are|aremos|ado|amos)\w{0,2} (?:el|su|este|esta|la|lo)|(?:segundo|tercer|siguiente) nivel|nivel (?:2|3|superior)|(?:a|con) (?:mi|nuestr[ao]|la) (?:supervisor|responsable|gerente|jefe|jefa|direccion|gerencia|encargad)|(?:mi|nuestr[ao]) (?:jef[ea]|supervisor\w?|responsable|gerente|director\w?) (?:se|le|va|lo)|maxima prioridad|prioridad (?:maxima|absoluta)`,
    String.raw`escal(?:ar|amos|ei|arei|aremos|ado|ada|onar|onamos|onei|onado|onarei|onada)\b|(?:segundo|terceiro|proximo) nivel|nivel (?:2|3|superior)|(?:ao|com o|com a|a|para o|para a) (?:meu|minha|nosso|nossa) (?:\w{1,15} )?(?:supervisor|gerente|gestor|coordenador|chefe|diretor|gerencia)|(?:meu|minha|nosso|nossa) (?:gerente|supervisor\w?|chefe|coordenador\w?|gestor\w?|diretor\w?) (?:entr|vai|ira|fara|lig)|prioridade (?:maxima|absoluta)|maxima prioridade`,
  ],
  anywhere:
    'エスカレ|二次(?:対応|サポート)|2次(?:対応|サポート)|上位(?:の)?(?:部門|部署|担当|チーム|サポート)|(?:上長|上司|上席|責任者)(?!の(?:承認|許可|了承|確認)|様)|最優先',
};

/** Somebody gives their word. */
export const guarantee: WordPattern = {
  stems: [
    String.raw`guarante|(?:i|we)(?: can| do|'ll| will| hereby)? promise|promise you|(?:i|we)(?: can| will|'ll)? assure|rest assured|(?:my|our) word\b|without fail|(?:i|we) (?:can )?(?:commit|pledge|vow)|will (?:definitely|certainly) (?:be|not|never|work)|(?:will|'ll) (?:definitely|personally) |(?:will|'ll) (?:never|not) happen again|won't happen again|never happen again|you can (?:count|rely|bank) on|no matter what`,
    String.raw`garantier|verspr(?:eche|ich|ochen)|zusicher|zugesichert|versicher(?:e|n) (?:wir |ich )?(?:ihnen|dir)|sage(?:n)? (?:wir |ich )?ihnen (?:\w{1,20} ){0,3}zu\b|zusage|mein wort|unser wort|verbindlich|hundertprozentig|(?:kommt|passiert) (?:\w{1,15} )?nie (?:wieder|mehr)|nicht (?:wieder|noch einmal|mehr) vorkommen|konnen sie sich (?:\w{1,20} )?verlassen`,
    String.raw`garantiss|garantis que|garantir|(?:je|nous) (?:vous )?(?:le )?promet|vous assur|(?:vous avez|donne) (?:ma|notre) parole|sans faute|(?:m'|nous )engage|vous pouvez compter sur|ne se reproduira|c'est promis`,
    String.raw`garantiz|prometo|prometemos|le prometo|(?:le|te|les|os) asegur(?:o|amos)|(?:puede|tenga) (?:estar )?(?:seguro|por seguro|la seguridad)|sin falta|nos comprometemos|me comprometo|(?:mi|nuestra) palabra|no volvera a (?:ocurrir|pasar|suceder)|cuente con (?:ello|que)`,
    String.raw`garant(?:o|imos|ir|ido|ida|ia de que)\b|prometo|prometemos|asseguro|asseguramos|pode (?:ter certeza|ficar tranquil|contar com)|tenha certeza|sem falta|nos comprometemos|me comprometo|(?:minha|nossa) palavra|nao (?:voltara a|vai mais|ira mais) (?:acontecer|ocorrer)`,
  ],
  anywhere:
    '保証|約束|確約|間違いなく|必ず(?:直り|直し|解決|復旧|改善|対応(?:いた|しま)|ご連絡(?:いた|しま)|お届け)(?![^。]{0,20}ください)|(?:二度と|再び)(?:起こ|発生)|絶対に',
};

/** A thing is given anew, by a noun that says so by itself. */
export const spare: WordPattern = {
  stems: [
    String.raw`replacement (?:device|unit|laptop|notebook|computer|phone|monitor|part|printer|dock|docking|keyboard|mouse|one|headset|battery|screen|machine|model|charger|tablet|card|token|scanner|handset)|loan(?:er)?s? (?:device|laptop|unit|phone|machine)|loaner|brand[- ]new|substitute (?:device|laptop)|(?:as a|the|your|a) replacement\b`,
    String.raw`(?:ersatz|austausch|leih|tausch)(?:gerat|laptop|notebook|monitor|telefon|akku|tastatur|teil|drucker|rechner|handy|bildschirm|dock|headset|maus)|als ersatz|fabrikneu|nagelneu|brandneu`,
    String.raw`(?:appareil|poste|ordinateur|pc|portable|materiel|piece|ecran|telephone|imprimante|clavier|modele|unite) de (?:remplacement|pret|rechange|substitution)|tout neuf|flambant neuf`,
    String.raw`(?:equipo|portatil|aparato|dispositivo|unidad|telefono|monitor|pieza|ordenador|teclado|impresora) de (?:reemplazo|sustitucion|repuesto|prestamo|recambio)|totalmente nuev`,
    String.raw`(?:equipamento|notebook|aparelho|dispositivo|unidade|telefone|monitor|peca|computador|teclado|impressora) (?:de (?:reposicao|substituicao|emprestimo|reserva)|reserva|substitut)|novinho em folha|zero quilometro`,
  ],
  anywhere: '代替(?:機|品)|代わりの(?:[ァ-ヶー]{2,12}|端末|機器|パソコン|モニター|製品)|新品|交換品|代機|貸出機',
};

/** Verbs of giving anew: a promise only where somebody of ours does it, later. */
export const renewing: WordPattern = {
  stems: [
    String.raw`replac|swap|exchang|(?:send|ship|deliver|provide|give|bring|order|get|issue|post|mail|supply|hand|set)(?: \w{1,15}){0,4} (?:a |another |an? \w{1,12} )?new\b|new (?:laptop|device|phone|monitor|printer|unit|one|headset|keyboard|dock|machine|computer|notebook|tablet|charger)`,
    String.raw`ersetz|tausch|austausch|umtausch|neu(?:e|es|en|er|em) (?:gerat|laptop|notebook|monitor|drucker|telefon|handy|tastatur|maus|headset|rechner|akku|netzteil|bildschirm|dock)`,
    String.raw`remplac|echang|(?:un|une|votre) nouv(?:eau|el|elle) (?:ordinateur|pc|ecran|telephone|imprimante|clavier|casque|appareil|poste|portable|materiel|batterie|chargeur|station)|neuf\b`,
    String.raw`reemplaz|sustitu|cambiar(?:e|emos)|(?:un|una|su) (?:nuev[oa] )?(?:portatil|equipo|monitor|telefono|impresora|teclado|auricular\w{0,2}|ordenador|dispositivo|bateria|cargador)(?: nuev[oa])|(?:un|una|su) nuev[oa] (?:portatil|equipo|monitor|telefono|impresora|teclado|ordenador|dispositivo|bateria|cargador)`,
    String.raw`substitu|troca(?:r|remos|rei)|(?:um|uma|seu|sua) nov[oa] (?:notebook|equipamento|monitor|telefone|impressora|teclado|computador|dispositivo|aparelho|bateria|carregador|headset|celular)|(?:notebook|equipamento|monitor|telefone|impressora|teclado|computador|aparelho|celular) nov[oa]`,
  ],
  anywhere: '交換|取り替え|新しい(?:端末|機器|パソコン|モニター|製品|もの|マウス|キーボード|電話|バッテリー)',
};

/**
 * What takes a promise back, in the part of a sentence that it stands in: somebody cannot, or says of what it depends. `You will not be
 * charged` takes nothing back.
 */
export const refuses: WordPattern = {
  stems: [
    String.raw`(?:can ?not|can't|could not|couldn't)\b(?! (?:be (?:billed|charged)|happen|occur|recur))|unable to|not (?:be )?able to|not (?:yet )?(?:in a position|entitled|eligible|possible|available|permitted|allowed|authori[sz]ed|covered|part of|provided|planned|due)|no longer (?:eligible|possible|available)|(?:do|does|did)(?: not|n't) (?:\w{1,12} ){0,2}(?:provide|allow|offer|cover|include|give|grant|qualify|promise|want to promise|guarantee|refund|issue)|(?:there is|there are|have|has) no (?:entitlement|right|claim|provision|refund|credit|discount|compensation)|no (?:refund|credit|discount|compensation|guarantee|replacement)s? (?:can|is|are)|neither|whether|depend(?:s|ing)? (?:\w{1,12} )?on|only (?:be )?(?:considered|possible|available|granted|offered|given|when|if|allow)|would (?:need|have) to|subject to|not (?:\w{1,12} )?(?:to )?promise|unless`,
    String.raw`(?:kann|konnen|konnte|konnten|darf|durfen|mochten?|will|wollen|wird|werden|ist|sind|gibt|besteht|sieht|sehen|haben) (?:\S{1,30} ){0,10}(?:nicht|kein\w{0,2}|nichts|weder) (?:\S{1,30} ){0,6}(?:zusag|zugesag|versprech|garantier|erstatt|anbiet|gewahr|ubernehm|nenn|sag|bestatig|moglich|vorgesehen|zulassig|anspruch|leist|mitteil|geben|vor$)|(?:nicht|kein\w{0,2}|nichts|weder) (?:\S{1,30} ){0,6}(?:konnen|kann|moglich|vorgesehen|zulassig|anspruch|versprech|zusag)|ob\b|(?:hangt|abhangig) |nur (?:bei|wenn|falls|dann|sofern|fur)|(?:mussten?|wurden?) (?:wir|ich)|sofern|vorbehaltlich|sobald (?:sich|klar|feststeht)`,
    String.raw`(?:ne|n') ?(?:\S{1,15} ){0,2}(?:peux|pouvons|peut|pouvez|puis|sommes|suis|est|sont|prevoi\w{1,4}|permet\w{0,5}|couvre\w{0,2}|propos\w{1,4}|promet\w{0,4}) (?:\S{1,15} ){0,3}(?:pas|ni|aucune?|plus|que)|(?:n'|ne )(?:est|sont|peu\w{1,5}) (?:\S{1,15} ){0,3}que|aucune? (?:\S{1,20} ){1,4}n(?:'|e )|sans (?:pouvoir|garantie)|impossible|si (?:un|une|le|la|l'|vous|cela)|depend|selon (?:que|le resultat)|(?:faudrait|devrions|devrait)|sous reserve|rien promettre|ne rien `,
    String.raw`no (?:\S{1,12} ){0,2}(?:puedo|podemos|puede|pueden|podria|podriamos|es posible|sera posible|esta previst|estan previst|prev|cubr|contempl|ofrec|incluy|garantiz|promet|procede)\w{0,6}|no (?:quiero|queremos) (?:\S{1,12} ){0,2}promet|(?:ni|ninguna?) |depende|solo (?:se|si|cuando|en caso|para|cubr|prev)|habria que|tendriamos que|siempre que|si (?:corresponde|procede)|imposible`,
    String.raw`nao (?:\S{1,12} ){0,2}(?:posso|podemos|pode|podem|consigo|conseguimos|e possivel|sera possivel|esta previst|prev|cobr(?:e|em)|contempl|oferec|inclu|garant|promet|cabe)\w{0,6}|nao (?:quero|queremos) (?:\S{1,12} ){0,2}promet|(?:nem|nenhuma?) |depende|(?:so|somente|apenas) (?:se|e|sao|quando|em caso|para|prev|consider)|seria preciso|seria necessario|teriamos que|desde que|se (?:cabe|for|caiba)|impossivel`,
  ],
  anywhere:
    'かねます|かねる|でき(?:ません|ず|ない)|承れ|かどうか|に限(?:り|る|られ|って)|定め(?:られて|て)(?:おり|い)ません|対象外|申し上げられ|お約束(?:は|でき)|(?:場合|調査|条件|規約|契約)(?:の結果)?により(?:ます|異)|必要(?:に|と)なる',
};

/** What the customer wished for is told, not given. */
export const wished: WordPattern = {
  stems: [
    String.raw`you(?:'ve| have| had)? (?:\w{1,10} )?(?:asked?|requested|wanted|wished|would like|mentioned|enquired|inquired) (?:us )?(?:for |about |to have |if |whether )?(?=\S)|customers (?:\w{1,10} )?ask|your (?:\w{1,12} )?(?:request|wish|question|query|enquiry|inquiry|demand|claim) (?:for|about|regarding|concerning|on)|(?:refund|credit|compensation|replacement) (?:request|policy|form|terms|department|team)|(?:requests?|rules?|terms|conditions|policy) (?:for|on|about) (?:\w{1,10} )?(?:refund|credit|discount|replacement|compensation)`,
    String.raw`(?:um|nach) (?:\S{1,20} ){1,4}(?:gebeten|gefragt|ersucht|angefragt)|ihr\w{0,2} (?:\S{1,15} )?(?:wunsch|bitte|frage|anfrage|antrag) (?:nach|um|auf|zu|zur|wegen)|(?:erstattungs|ruckzahlungs|gutschrift|rabatt)(?:antrag|anfrage|wunsch|formular|richtlinie|bedingung)`,
    String.raw`votre (?:\S{1,15} )?(?:demande|question|souhait) (?:de|d'|sur|concernant|relative)|vous (?:avez )?(?:demand|souhait|sollicit)\w{1,4} |politique de rembours`,
    String.raw`su (?:\S{1,15} )?(?:solicitud|peticion|pregunta|consulta) (?:de|sobre|acerca)|usted (?:pidio|solicito|pregunto)|politica de (?:reembols|devolu)`,
    String.raw`(?:sua|seu) (?:\S{1,15} )?(?:solicitacao|pedido|pergunta|duvida) (?:de|sobre)|voce (?:pediu|solicitou|perguntou)|politica de (?:reembols|devolu)`,
  ],
  anywhere:
    '(?:返金|交換|割引|補償)(?:のご(?:希望|要望|依頼|質問)|をご(?:希望|要望)|に関する(?:ご|規約))|返金(?:規定|ポリシー)',
};
