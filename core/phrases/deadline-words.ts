import type { WordPattern } from './pattern';

const some =
  '(?:\\d{1,3}|(?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|a few|a couple of|half an|twenty-four|forty-eight|eine[rmns]?|zwei|drei|vier|funf|sechs|zehn|zwolf|wenigen?|un|une|deux|trois|quatre|cinq|six|quelques|dos|tres|cuatro|cinco|seis|diez|unas?|unos|pocas?|pocos|um|uma|dois|duas|quatro|seis|dez|algumas?|alguns|poucas?|poucos))';

/** Words that say when, later than now. */
export const later: WordPattern = {
  stems: [
    String.raw`tomorrow|tonight|today|this (?:morning|afternoon|evening|week)|next (?:week|month|business day|working day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|within (?:the (?:next )?)?(?:${some} )?(?:\w{1,10} )?(?:minute|hour|day|week|month)s?|in (?:the next |under |less than |about |approximately )?${some} (?:business |working )?(?:minute|hour|day|week|month)s?|end of (?:the |this )?(?:day|week|month|business|shift)|(?:by|before) (?:eod|cob|noon|lunch|midday|close of business|lunch)|overnight|first thing|same day|over the weekend|no later than|close of (?:business|play)`,
    String.raw`(?<!guten )morgen|ubermorgen|heute|(?:diese|nachste|kommende)[rnms]? (?:woche|monat|tage)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:innerhalb|binnen) (?:von |der nachsten )?(?:${some} )?|in (?:den nachsten |spatestens |weniger als |etwa |rund )?${some} (?:werk|arbeits)?(?:stunde|tag|minute|woche)|bis (?:zum )?(?:ende|feierabend|spatestens|mittag|abend)|(?:noch )?vor (?:feierabend|dem mittag|mittag|tagesende|(?:dem )?ende)|spatestens|wochenende|tagesende|noch am selben tag`,
    String.raw`demain|aujourd'hui|ce (?:soir|matin|midi)|cet apres-midi|cette (?:semaine|nuit|apres-midi)|(?:semaine|mois) prochaine?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|sous (?:les )?${some} (?:\w{1,10} )?(?:minute|heure|h\b|jour|semaine)|d'ici |dans (?:l'heure|la (?:journee|matinee|semaine)|les (?:plus brefs|prochaine?s?|${some} )|un delai|${some} (?:\w{1,10} )?(?:minute|heure|jour|semaine|mois\b|instant))|en moins de|avant (?:la fin|midi|ce soir)|fin de (?:la )?(?:journee|semaine|mois)|au plus tard|sous huitaine|jours? ouvres?`,
    String.raw`(?<!por la )manana|hoy|esta (?:tarde|noche|semana)|proxim[ao]s? (?:semana|mes|dia|hora)|semana que viene|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|en (?:las |los |menos de |un plazo |un maximo de |el plazo |cuestion de )?(?:proxim[ao]s )?(?:${some} )?(?:minuto|hora|dia|semana)s?|dentro de|antes de(?:l| las| que)? |a mas tardar|(?:final|fin) (?:del dia|de la semana|de semana|de mes)`,
    String.raw`amanha|hoje|esta (?:tarde|noite|semana)|proxim[ao]s? (?:semana|mes|dia|hora)|semana que vem|(?:segunda|terca|quarta|quinta|sexta)-feira|(?:na|ate|nesta) (?:segunda|terca|quarta|quinta|sexta)\b|sabado|domingo|em (?:ate |menos de |no maximo )?${some} (?:minuto|hora|dia|semana)|dentro de|no prazo|ate o (?:fim|final)|antes d[aeo] |(?:fim|final) (?:do dia|do expediente|da semana|da tarde)|dias? ute?is`,
  ],
  anywhere:
    '明日|明後日|本日(?:中)?|今日(?:中)?|今週(?:中)?|今夜|来週|来月|[0-9]{1,3}(?:分|時間|日|営業日|週間)(?:以内|後)|[月火水木金土日]曜(?:日)?|翌(?:日|営業日|朝)|週明け|月末|午前中|夕方|正午|[0-9]{1,2}時まで|[0-9]{1,2}日まで',
};

/** Somebody of the desk does it, or the customer gets it, and not in the past. */
export const ours: WordPattern = {
  stems: [
    String.raw`(?:(?:will|should) be (?:charging|printing|running|working|connecting|syncing|scanning|starting)(?![a-z])|(?:i|we|our (?:\w{1,15} )?(?:team|technicians?|engineers?|colleagues?|specialists?|people)|(?:a|the|one of our|my) (?:\w{1,15} )?(?:technician|engineer|colleague|specialist|courier|team|expert)s?|someone|somebody|you)(?:'ll| will|'re going| are going|'m going| am going| shall| can have| aim| plan| expect| intend| get back| call| come| deliver| send)|you(?: should| can)? (?:receive|get|hear|expect|have (?:it|this|that|a|your))|(?:will|shall|should|is going to|are going to) (?:be )?(?:\w{1,12}ly )?(?:fix|resolve|repair|done|deliver|ship|ready|complete|restor|replac|contact|back (?:up|on)|sort|solv|arriv|reach you|come|call|visit|process|finish|set up|install|active|available|with you|in your|unlock|unblock|enabl|working|running|up and|normal|gone)\w{0,4}|(?:arrives?|delivered|scheduled|booked|on (?:its|their|our|my|the) (?:list|way)|expect(?:ed)?) |back to normal|(?:have|ask|get) (?:a|one|my|our) (?:\w{1,15} )?(?:colleague|technician|engineer|specialist|manager|supervisor|team)(?: \w{1,8})? |(?:fixed|done|ready|resolved|sorted|delivered) (?:by|within|before|tomorrow|today|on))`,
    String.raw`(?:wir|ich|jemand|kurier|bote|techniker\w{0,2}|kolleg\w{1,5}|mitarbeiter\w{0,4}|spezialist\w{0,2}|team|teamleit\w{1,4})(?![a-z])|(?<![a-z])(?:sie|du) (?:erhalten|bekommen|haben|horen|kriegen|konnen)|(?:erhalten|bekommen|haben) sie|(?<![a-z])(?:wird|werden) .{0,80}(?:behoben|gelost|repariert|geliefert|ersetzt|erledigt|fertig|zugestellt|fertiggestellt|bearbeitet|kontaktiert|eingerichtet|wiederhergestellt|ankommen|eintreffen|sein\b)|(?:kommt|ist|steht|trifft) (?:\w{1,20} ){0,8}(?:fertig|da\b|bereit|behoben|zur verfugung|bei ihnen|ein\b|vorbei|gelost|erledigt)|(?:liegt|geht|gehen|lauft|laufen|funktionier(?:t|en)|klappt|steht|ist|sind|ladt|laden(?! sie)|druckt|drucken(?! sie)|startet|scannt|synchronisiert|verbindet sich) (?:\S{1,20} ){0,8}(?:wieder(?![a-z])|auf ihrem|vom tisch|vor ihrer|in ihrem)|haben sie (?:\w{1,12} )?(?:wieder|zugriff|zugang)`,
    String.raw`(?:(?:je|nous|on|notre (?:equipe|technicien)|un (?:technicien|collegue))(?: \w{1,4}| l'| vous| vous l')? (?:\w{1,20}(?:rons|rai|ra|ront)\b|vais|allons|va\b)|(?:je|nous) (?:reviens|revenons|rappelle|passe|passons|intervenons|vous (?:rappel|recontact|envoi|envoy|tien|ten)\w{1,5}|m'en (?:occupe|charge))|vous (?:\w{1,4} )?(?:recevrez|aurez|l'aurez|serez|pourrez|allez)|(?:sera|seront|serez) |quelqu'un|(?:vous|nous) (?:\w{1,4} )?\w{3,15}ront\b|(?:arrivera|viendra|reviendra|passera|interviendra|rappellera|contactera|livrera) |(?:re)?(?:marchera|fonctionnera)(?![a-z]))`,
    String.raw`(?:(?:voy|vamos|va|van) a |(?:le |te )?(?:llamo|respondo|aviso|contacto|envio|confirmo)\b|me pongo en contacto|(?:recibira|tendra|tendras|estara|quedara|contara|dispondra|llegara|pasara|ira|vendra|llamara|contactara)\w{0,2}\b|(?:sera|seran) |\w{3,20}(?:aremos|eremos|iremos|dremos|bremos|rremos)\b)`,
    String.raw`(?:(?:vou|vamos|vai|irei|iremos|vao) |(?:retorno|volto|ligo|envio|confirmo|resolvemos|entregamos|enviamos|entro em contato)\b|(?:recebera|tera|estara|ficara|chegara|passara|entrara|ligara)\b|(?:sera|serao) |\w{3,20}(?:aremos|eremos|iremos)\b|\w{3,20}(?:arei|erei|irei)\b|volta a (?:ter|funcionar|usar|acessar)|chega (?:depois|amanha|hoje|na|ate|em))`,
  ],
  anywhere: '(?:ます|予定です|見込みです|ですので)(?!か|が、?ご)',
};

/** What is over, what somebody else is asked for, how long a thing lasts, or what a machine does. */
export const notOurs: WordPattern = {
  stems: [
    String.raw`(?:if (?:needed|necessary|required)|expir|valid|if you (?:have not|haven't|don't|do not)|since |(?:have|has|had|was|were) (?:already )?(?:been |just )?\w{2,15}(?:ed|t|n)\b(?! (?:to|by))|usually|normally|typically)`,
    String.raw`(?:falls (?:notig|erforderlich)|(?:verstehen|verstehe|sehen|sehe|wissen|weiss) (?:wir|ich)|gultig|lauft .{0,40}\bab\b|ablauf|seit |(?:habe|haben|hat|hatte|wurde|wurden|war|waren)\b(?!.{0,80}\bwerde)|bitte |konnten sie|konnen sie|wenn sie|falls sie|sobald sie|normalerweise|in der regel|laut vertrag|vertragsgemass|frist |\w{0,10}abhol)`,
    String.raw`(?:si (?:besoin|necessaire)|valable|valide\b|expire|depuis |merci de|veuillez|pourriez|pouvez-vous|s'il vous plait|(?:ai|avons|a(?! (?:las?|los|el|sus?|partir|uma?|os?|as)(?![a-z]))|ont|avez) (?:\w{1,8} )?\w{2,15}(?:e|i|u|is|it|ert)\b|etait|si vous|generalement|en general|selon le contrat|contrat)`,
    String.raw`(?:si (?:hace falta|es necesario|fuera necesario)|valid[oa]|vence|caduca|desde |por favor|puede|podria|(?:he|hemos|ha|han) (?:\w{1,8} )?\w{2,15}(?:ado|ido|to|cho)\b|si (?:usted )?no |normalmente)`,
    String.raw`(?:se (?:for preciso|for necessario|necessario|precisar)|valid[oa]|vence|expira|desde |por favor|poderia|pode (?:me|nos|verificar|enviar|confirmar)|normalmente|foi |foram |(?:assinatura|contrato|licenca|plano|garantia) (?:\w{1,10} )?vai ate)`,
  ],
  anywhere:
    '必要な場合|必要に応じて|必要であれば|ください|いただけ(?:ます|ません)か|お願い(?:いたし|し)ます|有効|となって(?:おり|い)ます|契約上|ました|でしょうか|通常|受け取れ|受け取り',
};
