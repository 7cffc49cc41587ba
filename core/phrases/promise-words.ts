import type { WordPattern } from './pattern';

/** Money goes back, or something costs nothing. */
export const money: WordPattern = {
  stems: [
    String.raw`refund|reimburs|money[- ]back|credit note|credit (?:you|your)\b|(?:as|an?|the|some) (?:[a-z-]{1,15} )?credit\b(?! card)|credited|compensat|vouchers?\b|discount|waiv(?:e|ing)|free of charge|(?:at|for) (?:absolutely )?no (?:extra |additional |further )?(?:cost|charge)|without (?:extra |any )?(?:cost|charge)|(?:will|shall|is|are|be)(?: not| n't)? (?:be )?(?:billed|charged)|won't (?:be )?(?:billed|charged?|bill)|not (?:bill|charge) you|(?:cover|bear|pay|assume|absorb) (?:for )?(?:the|all|any|your) (?:\w{1,20} )?(?:cost|expense|fee|bill)|pay you|paid back|for free\b|on the house|on us\b|write off|gift card|\d{1,3} ?(?:%|percent|per cent) (?:off|discount)|no (?:extra |additional |further )?(?:charge|fee|cost)s? (?:will|would|applies|apply|for you)|(?:we|i)(?:'ll| will) (?:\w{1,12} )?(?:extend|prolong|renew|upgrade) (?:your|the) (?:\w{1,15} )?(?:subscription|licen[cs]e|contract|warranty|plan|trial)|months? free|free months?|free (?:upgrade|of cost|replacement|extension)`,
    String.raw`erstatt(?!ung von anzeige)|ruckerstatt|zuruck(?:ge|be|uber|zu)?(?:erstatt|zahl|uberw|geb)|ruckzahl|zahlen wir (?:\S{1,20} ){1,6}zuruck|geld (?:\w{1,20} ){0,4}(?:zuruck|wieder)|(?:gebuhr|kosten|rechnung)\w{0,3} (?:\w{1,20} ){0,4}entf(?:all|iel)|gutschrift|gutschreib|gut(?:ge|zu)schr|schreib\w{0,3} (?:wir |ich )?(?:ihnen|dir|euch) (?:\S{1,30} ){1,8}gut\b|entschadig|rabatt|preisnachlass|nachlass|gutschein|kostenlos|kostenfrei|ohne (?:aufpreis|mehrkosten|berechnung|weitere kosten|zusatzliche kosten)|unentgeltlich|gratis|kulanz|(?:kosten|rechnung|gebuhr)\w{0,3} (?:\w{1,20} ){0,4}(?:ubern|erlass|stornier|tragen)|(?:ubernehmen|tragen|erlassen) (?:wir |ich )?(?:\w{1,20} ){0,4}(?:kosten|gebuhr|rechnung)|nicht (?:in rechnung|berechne)`,
    String.raw`rembours|un avoir\b|avoir (?:de|d'un montant|sur|commercial)|dedommag|indemnis|(?:une|cette) remise\b(?! en| a)|remise (?:de \d|commerciale|exceptionnelle)|reduction de|ristourne|geste commercial|bon d'achat|bon de reduction|cheque[- ]cadeau|gratuit|sans (?:frais|surcout|supplement)|credite|prend(?:re|rons|ra|s)? en charge (?:l'integralite|tous|les|le|la|vos|votre)|a (?:nos|notre) (?:frais|charge)|ne (?:vous )?(?:sera|serez) (?:pas|rien)? ?factur|offer(?:t|te|ts|rons)\b|offrons`,
    String.raw`reembols|reintegr(?:o|ar|are) |devolver\w{0,5} (?:integramente )?(?:el|su|tu|todo el|lo) (?:dinero|importe|pago|pagado)|devolucion (?:integra |total |completa )?del? (?:dinero|importe|pago|lo pagado)|abon(?:ar|are|amos|o de|o en)|indemniz|compensa(?:r|cion|remos|re)|descuento|rebaja|cupon|un vale|vale (?:de|por)|gratis|gratuit|sin (?:ningun )?(?:coste|costo|cargo)|nota de credito|a nuestr[ao] (?:cargo|cuenta)|no (?:se )?le (?:cobraremos|cobrara)|corre\w{0,4} (?:por|de) nuestra cuenta|asumi(?:mos|remos) (?:el|los|todo)`,
    String.raw`reembols|estorn|ressarc|indeniz|compensa(?:r|cao|remos|rei)|desconto|cupom|vale[- ](?:presente|compra)|um vale\b|gratuit|de graca|sem (?:qualquer |nenhum )?(?:custo|onus|cobranca)|devolver\w{0,5} o (?:seu )?(?:dinheiro|valor|montante)|devolveremos|devolucao do (?:dinheiro|valor)|um credito\b|credito (?:de|na|em) (?:r\$|\d|sua)|creditar|por nossa conta|nao (?:sera|iremos|vamos) cobra|cobertos? por nos|arc(?:o|ar|amos|aremos) com`,
  ],
  anywhere:
    '返金|払い戻|払戻|補償|賠償|割引|値引|クーポン|無料で|無償|クレジット(?:を|として)|お詫びの品|全額|費用は(?:当社|弊社|こちら)|費用を(?:負担|お支払)|請求(?:は)?(?:いたし|し)ません|ギフト',
};

/** Somebody else, higher up, takes over. */
export const escalation: WordPattern = {
  stems: [
    String.raw`escalat|(?:second|third|2nd|3rd|l2|l3)[- ](?:level|line|tier)|(?:level|tier)[- ](?:2|3|two|three|ii|iii)\b|(?:to|with|involve|inform|brief|asked?) (?:my|our|the) (?:\w{1,15} )?(?:manager|supervisor|management team|head of|director|senior|leadership|team lead|vendor|manufacturer)|(?:highest|top|higher|utmost|maximum) priority|(?:my|our|the) (?:\w{1,15} )?(?:manager|supervisor|team lead|boss|director)s? (?:will|is going|has taken|takes|can take)|(?:raise|raising|raised|bump|moved?|push)\w{0,3} (?:this|it|your (?:ticket|case|request)) (?:\w{1,15} ){0,2}(?:up\b|to the (?:top|front))|front of the queue`,
    String.raw`eskal|(?:second|third|2nd|3rd|zweite\w?|dritte\w?|nachsthohere\w?|hohere\w?)[- ](?:level|ebene|instanz|stufe|support)|(?:level|stufe)[- ]?[23]\b|(?:(?:mein|unser)\w{0,2}|an (?:die|den|das|unser\w{0,2}|mein\w{0,2})) (?:\w{1,20} )?(?:geschaftsfuhr|geschaftsleit|vorgesetzt|teamleit|abteilungsleit|bereichsleit)\w{0,6}|hochste\w? prioritat|hoher priorisier|mit vorrang|chefsache`,
    String.raw`escalad|(?:second|deuxieme|troisieme) (?:niveau|ligne)|niveau (?:2|3|superieur|ii)|\bn[23]\b|(?:a|par|avec|aupres de) (?:mon|notre|ma|la) (?:\w{1,15} )?(?:responsable|superieur|direction|hierarchie|manager|chef|directeur)|(?:mon|notre|ma) (?:responsable|superieur\w?|directeur|directrice|chef) (?:va|vous|prend|s'en)|en priorite absolue|priorite (?:absolue|maximale)|en tete de file`,
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
