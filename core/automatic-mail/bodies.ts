import type { MailPattern } from './pattern';

/** Somebody says that they are away: what an out-of-office message begins with. */
export const absence: MailPattern = {
  words: [
    "(?:i am|i'm|i will be|i'll be) (?:currently |presently |now )?(?:out of (?:the )?office|out of town|on (?:annual |parental |maternity |paternity |sick |medical |bereavement )?leave|on (?:my )?(?:vacation|holidays?|pto)|away (?:from|until|on)|travell?ing|not (?:in the office|available|at work|working))|(?:i|we) (?:am|are) (?:currently )?unavailable|(?:is|am) no longer (?:with|working (?:at|for)|employed)|our office(?:s)? (?:is|are|will be) closed|thank you for your (?:e-?mail|message)[.,!] (?:i am|i'm|i will be) (?:currently )?(?:out|away|on)",
    '(?:ich )?bin (?:derzeit |zurzeit |zur zeit |momentan |aktuell |ab [^\\n]{1,20} |bis [^\\n]{1,40} |vom [^\\n]{1,40} |vorübergehend |heute )*(?:leider )?(?:nicht (?:im (?:büro|hause?|dienst)|am arbeitsplatz|erreichbar|anwesend|verfügbar)|abwesend|im urlaub|auf (?:dienst)?reisen?|außer haus|in elternzeit)|(?:ich )?befinde mich (?:[^\\n]{0,40} )?(?:im urlaub|außer haus|auf dienstreise|in elternzeit)|nicht mehr (?:für|bei) [^\\n]{1,40} tätig|unser büro ist [^\\n]{0,40}geschlossen',
    'je suis (?:actuellement |momentanément |présentement )?(?:absente?|en (?:congés?|vacances|déplacement|arrêt)|indisponible|hors du bureau)|je serai (?:absente?|de retour|en congés?)|je ne suis pas (?:au bureau|disponible|joignable)|ne fai[ts] plus partie',
    '(?:me encuentro|estoy|estaré) (?:actualmente |ahora )?(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja|de viaje)|no (?:estoy|estaré) (?:disponible|en la oficina)|ya no (?:trabaja|forma parte)',
    '(?:sono|sarò) (?:attualmente |momentaneamente |al momento )?(?:assente|fuori (?:ufficio|sede)|in (?:ferie|vacanza|trasferta|malattia))|non sono (?:in ufficio|disponibile)|non lavora più',
    '(?:estou|encontro-me|estarei) (?:atualmente |de momento |no momento )?(?:fora do escritório|ausente|de férias|em viagem|de licença)|não estou (?:disponível|no escritório)|já não trabalha|não trabalha mais',
    'ik ben (?:momenteel |op dit moment |tijdelijk |tot [^\\n]{1,30} |van [^\\n]{1,40} )*(?:niet (?:op kantoor|aanwezig|bereikbaar|beschikbaar)|afwezig|met vakantie|op vakantie|met verlof|op reis)|niet meer werkzaam',
    'jag är (?:för närvarande |just nu |tyvärr )*(?:inte på kontoret|frånvarande|på semester|ledig|bortrest|föräldraledig|på tjänsteresa|tjänstledig|inte (?:anträffbar|på plats))|har semester|slutat på',
    'jeg er (?:for tiden |for øjeblikket |i øjeblikket |dessverre |desværre )*(?:ikke (?:på kontoret|til stede|tilgængelig|tilgjengelig)|på (?:ferie|barsel|reise|rejse|kursus|kurs)|fraværende|bortreist|bortrejst|ude af kontoret)|har ferie|holder ferie',
    'olen (?:tällä hetkellä |parhaillaan )?(?:lomalla|poissa|vuosilomalla|matkoilla|virkavapaalla|äitiyslomalla|perhevapaalla|työmatkalla)|en ole (?:toimistolla|tavoitettavissa|paikalla)',
    '(?:jestem|będę) (?:obecnie |aktualnie |w tej chwili )?(?:poza biurem|nieobecn[ay]|na urlopie|niedostępn[ay])|przebywam (?:obecnie )?(?:na urlopie|poza biurem)|nie ma mnie w biurze|nie pracuje już',
    '(?:jsem|budu) (?:momentálně |nyní |aktuálně )?(?:mimo kancelář|nepřítom(?:en|na)|na dovolené|na služební cestě)|mám dovolenou|čerpám dovolenou|nejsem v kanceláři',
    '(?:я )?(?:сейчас |в настоящее время |временно )*(?:нахожусь |буду )?(?:в отпуске|вне офиса|не в офисе|в командировке|на больничном)|меня (?:нет|не будет) (?:в офисе|на месте|на рабочем месте)|отсутствую|больше не работает',
    '(?:şu anda |şu an )(?:ofis dışında|izinde|tatilde|yıllık izinde)|(?:ofis dışında|izinde|tatilde)y[ıi]m|ofiste değilim|ofiste olmayaca[ğg][ıi]m|yıllık iznimi',
  ],
  anywhere: [
    '不在に(?:して|いたして|しており|いたします|します)|休暇を(?:いただいて|頂いて|取って|取得)|休暇中|出張中|外出して(?:おり|い)|夏季休業|年末年始(?:の)?休業|休業させて',
    '(?:我|本人)(?:目前|现在|現在|正在|将|將|正)?(?:不在办公室|不在辦公室|休假|外出|出差|在休假|在出差|度假)|我(?:正)?在(?:休假|度假|出差)|正在休假|暂时无法回复|暫時無法回覆|無法立即回覆|无法及时回复',
    '(?:현재 |지금 )?(?:휴가 ?중|출장 ?중|부재 ?중|외근 ?중)(?:이라|입니다|이며|으로)|자리를 비우|사무실에 없',
    '(?:أنا|انا) (?:حالياً |حاليا )?(?:خارج المكتب|في إجازة|غير متواجد|غير متاح|مسافر)|خارج المكتب (?:حتى|من|حاليا)|في إجازة (?:حتى|من)|لن أكون متواجد',
  ],
};

/** What follows in such a message: who else can help, when there will be an answer. */
export const meanwhile: MailPattern = {
  words: [
    "(?:in|for) (?:any )?(?:urgent|emergency)(?: matters?| cases?| issues?| requests?| enquiries| inquiries| assistance)?|(?:if|should) (?:this is|it is|your (?:matter|request|message) is|you (?:need|require)) (?:urgent|immediate)|(?:limited|no|intermittent) access to (?:my )?e-?mails?|(?:respond|reply|get back|answer|return)(?: to)? (?:your |you |to you )?(?:e-?mail |message |call )?(?:when|upon|after|once|as soon as) (?:i|my|we)|(?:will not|won't) be (?:forwarded|read|monitored)|upon my return|will be back on|returning (?:on|to)|i will return|back in the office",
    'in dringenden (?:fällen|angelegenheiten)|bei dringenden|(?:wird|werden) (?:in dieser zeit )?nicht (?:weitergeleitet|gelesen|bearbeitet)|nach meiner rückkehr|wieder (?:im büro|erreichbar|für sie)|kein(?:en)? zugriff auf meine|meine vertretung',
    "en cas d'urgence|pour toute urgence|à mon retour|dès mon retour|accès limité|ne (?:sera|seront) pas (?:transf|redirig)|je serai de retour|pour toute (?:demande|question) urgente",
    'en caso de urgencia|para (?:cualquier )?(?:asunto|tema|consulta)s? urgentes?|a mi (?:regreso|vuelta)|acceso limitado|si es urgente',
    'per (?:urgenze|questioni urgenti|comunicazioni urgenti)|in caso di urgenza|al mio (?:rientro|ritorno)|accesso limitato',
    'em caso de urgência|para assuntos urgentes|(?:no|ao) meu (?:regresso|retorno)|acesso limitado|se for urgente',
    'voor dringende|in dringende gevallen|bij spoed|na mijn terugkomst|bij mijn terugkomst|beperkt(?:e)? (?:toegang|bereikbaar)|(?:weer|terug) (?:op|aanwezig|bereikbaar)|niet doorgestuurd',
    'vid brådskande|i brådskande ärenden|vid akuta ärenden|när jag är tillbaka|är (?:åter|tillbaka)|begränsad tillgång|kontakta (?:min kollega|istället)',
    'ved hastesager|i hastetilfælde|haster det|ved akutte|hvis det haster|når jeg er tilbake|når jeg er tilbage|er tilbake|tilbage på kontoret|begrenset tilgang|begrænset adgang',
    'kiireellisissä|kiireellisissa asioissa|kun palaan|palaan (?:töihin|toimistolle)|palattuani',
    'w pilnych sprawach|w sprawach pilnych|po (?:moim )?powrocie|ograniczony dostęp',
    'v naléhavých|v urgentních|po (?:svém |mém )?návratu|omezený přístup',
    'по срочным вопросам|в срочных случаях|после (?:моего )?возвращения|отвечу (?:вам )?(?:после|по возвращени)|ограничен доступ',
    'acil (?:durumlar|konular|işler)|döndüğümde|dönüşümde|geri dön(?:üş|ece)',
  ],
  anywhere: [
    '緊急の(?:場合|ご用件|際|ご連絡)|お急ぎの(?:場合|方|際)|戻り次第|帰社後|休暇明け|代わりに',
    '如有(?:急事|紧急|緊急)|紧急(?:事宜|情况|事务)|緊急(?:事宜|情況|事務)|(?:回来|回來|返回|收假|上班)(?:之)?(?:后|後)',
    '급한 ?(?:용무|용건|일|문의)|긴급한|복귀 ?(?:후|하는)|돌아와서',
    'للحالات (?:العاجلة|الطارئة)|للأمور العاجلة|في الحالات (?:العاجلة|الطارئة)|عند عودتي|بعد عودتي',
  ],
};

/** A mail server speaks. */
export const bounce: MailPattern = {
  anywhere: [
    'this is a warning message only|you do not need to resend your message|mailer-daemon|mail delivery (?:system|subsystem|software)|reporting-mta|final-recipient|diagnostic-code|original-recipient|remote-mta|arrival-date: ',
    "(?:your|this|the) message (?:to [^\\n]{1,100} )?(?:couldn't|could not|can't|cannot|wasn't|was not|has not been) (?:be )?deliver|delivery has failed to these recipients|address(?:es)? (?:not found|had permanent fatal errors|couldn't be found)|(?:unable|not able) to deliver (?:your|the|this) message|undeliverable (?:mail|message)|permanent(?:ly)? (?:fatal )?(?:error|failure|failed)|message you sent could not be delivered|i'm sorry to have to inform you|i'm afraid i wasn't able to deliver|recipient'?s? (?:mailbox is full|address rejected)|the following (?:address|recipient)[^\\n]{0,60}(?:failed|errors|rejected)|technical details of permanent failure",
    '(?:ihre |diese |die )nachricht (?:[^\\n]{0,100} )?(?:konnte|kann) [^\\n]{0,60}nicht (?:zugestellt|übermittelt)|fehler bei der (?:nachrichten)?zustellung|die adresse wurde nicht gefunden',
    "(?:votre|le|ce) message (?:[^\\n]{0,100} )?n'a pas (?:pu être|été) (?:remis|distribué|délivré|envoyé)|échec de la remise",
    '(?:su|el|tu) mensaje (?:[^\\n]{0,100} )?no (?:se (?:ha podido|pudo|puede) entregar|ha sido entregado|se entregó)|error (?:al entregar|en la entrega)',
    '(?:il|questo) (?:tuo |suo )?messaggio (?:[^\\n]{0,100} )?non (?:è stato|può essere|è stato possibile) (?:recapita|consegna)',
    '(?:a sua|sua|esta) mensagem (?:[^\\n]{0,100} )?não (?:foi|pôde ser|pode ser) entregue',
    '(?:uw|je|dit) bericht (?:[^\\n]{0,100} )?(?:kan|kon) niet worden (?:bezorgd|afgeleverd)',
    '(?:ditt meddelande|meddelandet|din besked|meddelelsen|meldingen(?: din)?|beskeden) (?:[^\\n]{0,100} )?(?:kunde inte|kunne ikke|kan ikke|kan inte) (?:levereras|leveres)',
    'viesti(?:ä|äsi) (?:[^\\n]{0,60} )?ei (?:voitu|voida) toimittaa',
    '(?:twoja |ta )?wiadomoś(?:ć|ci) (?:[^\\n]{0,60} )?nie (?:mogła zostać|została|można) dostarcz',
    'zpráv[au] (?:[^\\n]{0,60} )?(?:nebylo možné|nelze|nebyla) doruč',
    '(?:ваше )?сообщение (?:[^\\n]{0,80} )?не (?:было|может быть|удалось) доставл|не удалось доставить',
    '(?:iletiniz|mesajınız|e-postanız) (?:[^\\n]{0,80} )?(?:teslim edilemedi|iletilemedi)',
    '(?:メッセージ|メール)(?:[^\\n]{0,60})(?:配信|配達|送信)(?:でき(?:ません|なかっ)|不能|されません)',
    '(?:邮件|郵件|您的消息|訊息)(?:[^\\n]{0,40})(?:未能|无法|無法|没有)(?:送达|投递|传递|傳遞|送達|发送)',
    '메시지(?:[^\\n]{0,40})(?:배달|전송)(?:되지|할 수 없)',
    '(?:تعذر|لم يتم|فشل) (?:تسليم|توصيل) (?:رسالتك|الرسالة|هذه الرسالة)',
  ],
};

/** A mail program confirms. */
export const receipt: MailPattern = {
  anywhere: [
    'your message\\s[^\\0]{0,400}(?:was (?:read|deleted without being read)|has been (?:read|delivered|displayed))|this is a (?:return )?receipt for the (?:mail|message)|delivery to these recipients or groups is complete|was (?:successfully )?relayed to|was read on [a-z0-9]|has (?:tentatively )?(?:accepted|declined) (?:this|the|your) (?:meeting|event|invitation|appointment)|would like to recall the message|no guarantee that the message has been read',
    '(?:ihre|die) nachricht\\s[^\\0]{0,400}wurde (?:[^\\n]{0,60})(?:gelesen|ungelesen gelöscht)|hat (?:diese|die|ihre) (?:besprechung|besprechungsanfrage|einladung|termineinladung) (?:[^\\n]{0,30})?(?:zugesagt|angenommen|abgelehnt)|möchte die nachricht (?:[^\\n]{0,80} )?zurückrufen|dies ist eine (?:empfangs|lese)bestätigung|die zustellung an diese empfänger [^\\n]{0,30}abgeschlossen',
    'votre message\\s[^\\0]{0,400}a été (?:lu|remis)|ceci est un accusé de (?:lecture|réception)',
    '(?:su|el) mensaje\\s[^\\0]{0,400}(?:fue|ha sido) (?:leído|entregado)|se leyó el|esto es un acuse',
    'il messaggio\\s[^\\0]{0,400}è stat[oa] (?:letto|visualizzato|recapitato)|questa è una ricevuta di ritorno',
    'sua mensagem\\s[^\\0]{0,400}foi lida|esta é uma confirmação de leitura',
    'uw bericht\\s[^\\0]{0,400}is gelezen|dit is een (?:lees|ontvangst)bevestiging',
    '(?:ditt meddelande|meddelelsen din|din meddelelse)\\s[^\\0]{0,400}(?:lästes|ble lest|blev læst)|viestisi\\s[^\\0]{0,400}luettiin',
    'twoja wiadomość\\s[^\\0]{0,400}została (?:przeczytana|odczytana)|potwierdzam (?:odczytanie|przeczytanie)|potwierdzenie zostało wygenerowane automatycznie|vaše zpráva\\s[^\\0]{0,400}byla přečtena',
    'ваше сообщение\\s[^\\0]{0,400}(?:было )?прочитано|iletiniz\\s[^\\0]{0,400}okundu',
    '開封されました|已于[^\\0]{0,40}阅读|已被阅读|已於[^\\0]{0,40}讀取|읽었습니다|تمت قراءة',
  ],
};

/** A desk or a form answers that something came in. */
export const received: MailPattern = {
  words: [
    "(?:we|we've|i) (?:have |has )?(?:successfully )?received your (?:request|message|e-?mail|enquiry|inquiry|ticket|submission|application|report)|your (?:request|message|e-?mail|enquiry|inquiry|ticket|case|submission) (?:\\(?#?[a-z0-9-]{2,20}\\)? )?(?:has been|was) (?:successfully )?(?:received|created|logged|registered|submitted|opened)|(?:a|your) (?:support )?(?:ticket|case) (?:has been|was) (?:created|opened|assigned|logged)|thank you for (?:contacting|reaching out|getting in touch|your (?:request|enquiry|inquiry|message|e-?mail))",
    '(?:wir haben )?ihre (?:anfrage|nachricht|e-?mail|meldung) (?:[^\\n]{0,40} )?(?:erhalten|ist (?:bei uns )?eingegangen|wurde (?:erfasst|registriert|angelegt|empfangen))|vielen dank für ihre (?:anfrage|nachricht|e-?mail)|ihr ticket (?:[^\\n]{0,30} )?wurde (?:erstellt|angelegt|eröffnet)',
    "nous avons bien reçu votre (?:demande|message|e-?mail|courriel)|votre (?:demande|message|ticket) (?:[^\\n]{0,40} )?a (?:bien )?été (?:reçue?|enregistrée?|créée?|prise? en compte)|merci (?:de|d'avoir) (?:nous avoir )?contacté",
    'hemos recibido (?:su|tu) (?:solicitud|mensaje|correo|consulta)|(?:su|tu) (?:solicitud|ticket|consulta) (?:[^\\n]{0,40} )?ha sido (?:recibid[oa]|cread[oa]|registrad[oa])|gracias por (?:contactar|ponerse en contacto|su mensaje)',
    'abbiamo ricevuto (?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:richiesta|messaggio|e-?mail|ticket)|grazie per (?:averci contattato|il (?:suo|tuo) messaggio)|la (?:sua|tua) richiesta (?:[^\\n]{0,40} )?è stata (?:ricevuta|registrata)',
    'recebemos (?:a sua|o seu|sua|seu) (?:solicitação|mensagem|e-?mail|pedido|chamado)|obrigad[oa] por (?:entrar em contacto|entrar em contato|contactar)|(?:a sua|sua) solicitação (?:[^\\n]{0,40} )?foi (?:recebida|registrada)',
    '(?:wij|we) hebben (?:uw|je) (?:bericht|verzoek|aanvraag|e-?mail|melding) (?:[^\\n]{0,20} )?ontvangen|bedankt voor (?:uw|je) (?:bericht|aanvraag|e-?mail)',
    '(?:vi har (?:mottagit|tagit emot|modtaget|mottatt)) (?:ditt|din|dit) (?:ärende|meddelande|mejl|besked|henvendelse|e-?post|melding)|tack för (?:ditt|att du)|takk for din henvendelse|tak for din henvendelse',
    '(?:olemme )?vastaanottaneet (?:viestisi|yhteydenottosi)|kiitos (?:viestistäsi|yhteydenotostasi)|otrzymaliśmy (?:twoją|państwa|pana) (?:wiadomość|zgłoszenie)|obdrželi jsme (?:vaši|váš) (?:zprávu|požadavek)|děkujeme za (?:vaši zprávu|váš)',
    '(?:мы получили|получено) ваш[еу]? (?:сообщение|обращение|запрос|письмо|заявку)|ваш[ае]? (?:заявка|обращение|запрос) (?:[^\\n]{0,30} )?(?:зарегистрирован|принят|создан)|спасибо за (?:ваше )?обращение|talebiniz (?:[^\\n]{0,30} )?(?:alınmıştır|alındı|oluşturuldu)',
  ],
  anywhere: [
    'お問い合わせ(?:いただき|を受け付け|ありがとう)|受け付けました|受付(?:いた|完了)|(?:已|我们已|我們已)(?:收到|接收)(?:您|你)的(?:邮件|郵件|请求|請求|咨询|諮詢|工单)|(?:문의|요청)(?:가|이|를)? ?접수|(?:استلمنا|تم استلام) (?:رسالتك|طلبك)',
  ],
};

/** It says of itself that no person wrote it, or when a person will. */
export const bySelf: MailPattern = {
  anywhere: [
    'this is an auto(?:mated|matic|matically generated|-generated|-?reply|-?response)|auto(?:matically)?[- ]generated (?:message|e-?mail|response|reply)|(?:please )?do not reply (?:directly )?to this|(?:will|shall) (?:get back|respond|reply|be in touch|contact you|answer)|(?:within|in) (?:the next )?[0-9]{1,3} (?:business |working )?(?:hours|days)|as soon as possible',
    'automatisch (?:generierte|erstellte|erzeugte|versendete)|automatische (?:antwort|nachricht|e-?mail|eingangsbestätigung)|bitte antworten sie nicht|melden uns|werden uns|so schnell wie möglich|schnellstmöglich',
    '(?:message|réponse|courriel|e-?mail) (?:généré |envoyé )?automatique|merci de ne pas répondre|ne pas répondre|dans les (?:plus brefs|meilleurs) délais|reviendrons vers vous',
    'mensaje (?:generado |enviado )?automátic|respuesta automática|no responda a este|lo antes posible|a la (?:mayor )?brevedad|responderemos',
    'messaggio (?:generato )?automatic|risposta automatica|non rispondere a questa|(?:il )?prima possibile|al più presto|risponderemo',
    'mensagem (?:gerada )?automática|resposta automática|não responda a est|o mais (?:breve|rápido) possível|responderemos|retornaremos',
    'automatisch (?:gegenereerd|bericht|antwoord)|niet (?:beantwoorden|te antwoorden|op dit bericht)|zo (?:snel|spoedig) mogelijk',
    'autom(?:atiskt|atisk) (?:meddelande|svar|besked|generer)|svara inte på|ikke svar(?:e)? på|så snart (?:som )?(?:vi|möjligt|mulig)|snarest|återkommer|hurtigst mulig',
    'automaattinen|älä vastaa tähän|mahdollisimman pian|automatyczn|nie odpowiada(?:j|ć) na|jak najszybciej|automatick|neodpovídejte|co nejdříve',
    'автоматическ|не отвечайте на это|в ближайшее время|как можно скорее|otomatik olarak|bu e-?postayı yanıtlama|en kısa sürede',
    '自動(?:送信|返信|応答|配信)|返信しないで|担当者より|折り返し|自动(?:发送|回复|生成)|自動(?:發送|回覆)|请勿(?:直接)?回复|請勿(?:直接)?回覆|尽快|盡快|자동(?:으로)? ?(?:발송|응답|회신)|회신하지 마|빠른 시일|رسالة (?:تلقائية|آلية)|لا ترد على هذ|في أقرب وقت',
  ],
};
