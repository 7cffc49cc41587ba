import type { MailPattern } from './pattern';

/** Somebody reports that something fails, or asks. */
export const problem: MailPattern = {
  words: [
    "(?:does|do|did|is|are|was|will|has|have) ?(?:not|n't) (?:seem to |get |be |being )?(?:work|working|sent|send|turn|switch|respond|appear|show|stop|go|activate|enable|arrive|start)[a-z]{0,4}|(?:doesn't|don't|didn't|isn't|aren't|won't|wasn't) (?:work|turn|switch|send|get|appear|show|stop|go|activate|arrive|start)[a-z]{0,4}|can(?:'t|not| not) (?:be )?(?:turn|switch|set|log|find|open|access|send|print|connect|activate|enable|disable|change|edit|configure|create|use|see|get|save)[a-z]{0,4}|unable to|how (?:do|can|to|should)|could you|can you|would you|please (?:help|fix|check|set up|enable|switch|turn|activate|reset|install|create|add|remove|replace)|i need|we need|(?:keeps?|stopped|stops) [a-z]{3,12}ing|broken|no longer works|error (?:message|code)|crash(?:es|ed)?|i (?:get|got|receive|received) (?:an?|this|the|these) |we (?:get|got|receive|keep getting) ",
    '(?:funktionier|geh|lass|läss|schalte|aktivier|starte)[a-z]{0,4} (?:[^\\n.]{0,40} )?nicht|kann (?:ich )?[^\\n.]{0,40}nicht|nicht (?:einschalten|aktivieren|einrichten|ausschalten|möglich)|wie (?:kann|richte|schalte|aktiviere|stelle)|bitte (?:um hilfe|helfen|prüfen|einrichten|aktivieren)|fehlermeldung|brauche|defekt|bekomme (?:ich )?(?:immer|diese|eine|folgende)',
    "ne (?:fonctionne|marche|s'active|part|s'envoie)[a-z]{0,4} (?:pas|plus)|impossible d|je n'arrive pas|comment (?:faire|puis|activer|configurer)|pouvez-vous|merci de (?:vérifier|corriger|m'aider|configurer)|message d'erreur|j'ai besoin|je reçois",
    'no (?:funciona|puedo|se puede|se envía|se activa|me deja)[a-z]{0,4}|cómo (?:puedo|activo|configuro|se)|pueden|podrían|por favor (?:ayuda|revis|configur)|mensaje de error|necesito|recibo (?:este|un)',
    'non (?:funziona|riesco|si (?:attiva|invia|accende)|parte|posso)|come (?:posso|faccio|si)|potete|potreste|messaggio di errore|ho bisogno|ricevo (?:questo|un)',
    'não (?:funciona|consigo|é possível|ativa|envia)|como (?:posso|faço|ativar|configurar)|podem|poderiam|mensagem de erro|preciso|recebo (?:est|uma)',
    'werkt (?:[^\\n.]{0,30} )?niet|(?:kan|lukt) (?:[^\\n.]{0,30} )?niet|hoe (?:kan|stel|zet|schakel)|kunnen jullie|kunt u|foutmelding|ik krijg|heb nodig',
    '(?:fungerar|går|kan) (?:[^\\n.]{0,20} )?inte|hur (?:gör|kan|aktiverar|ställer)|kan ni|felmeddelande|jag får|(?:virker|fungerer|kan) (?:[^\\n.]{0,20} )?ikke|hvordan|kan i |kan dere|fejlmeddelelse|feilmelding|jeg får',
    'ei (?:toimi|voi|onnistu|mene|lähde)|en (?:saa|voi|pysty)|miten|kuinka|voitteko|virheilmoitus|nie (?:działa|mogę|można|włącza|wysyła)|jak (?:mogę|włączyć|ustawić)|proszę o pomoc|komunikat o błędzie|nefunguje|nelze|nemohu|nejde|jak (?:mohu|nastavit|zapnout)|chybová',
    'не (?:работает|могу|получается|включается|отправляется|удается включить)|как (?:включить|настроить|мне|отключить)|помогите|ошибк[аиу]|çalışm[ıi]yor|yapam[ıi]yorum|açam[ıi]yorum|açılm[ıi]yor|nasıl|hata (?:mesaj|alıyor|veriyor)|yardım',
  ],
  anywhere: [
    '動(?:かない|きません|作しない|作しません)|(?:でき|設定でき|送信でき|オンにでき)(?:ない|ません)|方法を|教えて|エラー(?:が|に|表示)|困って|お願いします。?設定|(?:不能|无法|無法)(?:设置|設定|开启|開啟|使用|打开|關閉|关闭|启用|啟用|正常)|不起作用|不工作|没有反应|怎么|怎麼|如何|请帮|請幫|报错|報錯|작동하지|(?:되지|켜지|꺼지|설정되지) ?않|안 ?(?:됩니다|되요|돼요|됨)|어떻게|오류|도와|لا يعمل|لا تعمل|لا أستطيع|لا يمكنني|كيف|مساعدة|خطأ',
  ],
};

/** The function itself: out-of-office, delivery reports, receipts. Who writes of it need not be away. */
export const feature: MailPattern = {
  words: [
    'auto(?:matic|mated)?[- ]?(?:repl(?:y|ies)|respon[a-z]{2,4})|out[- ]of[- ]office|ooo|vacation (?:responder|message|reply)|read receipts?|delivery (?:reports?|notifications?|failures?)|bounces?|bounced|undeliverable|non-?delivery',
    'abwesenheits[a-z]{3,20}|automatische[nr]? (?:antwort|antworten)|autoantwort[a-z]{0,3}|lesebestätigung[a-z]{0,2}|unzustellbar[a-z]{0,3}',
    "réponses? automatiques?|messages? d'absence|accusés? de (?:lecture|réception)|respuestas? automáticas?|fuera de (?:la )?oficina|confirmaci[oó]n(?:es)? de lectura|rispost[ae] automatic(?:a|he)|fuori sede|conferm[ae] di lettura|respostas? automáticas?|fora do escritório",
    'automatische? antwoord(?:en)?|afwezigheids[a-z]{3,12}|leesbevestiging(?:en)?|autosvar[a-z]{0,3}|automatiska? svar|automatiske? svar|frånvaro[a-z]{0,14}|fraværs[a-z]{0,14}|automaatti[a-z]{0,20}|poissaolo[a-z]{0,16}|automatyczn[a-z]{1,3} odpowied[a-zź]{1,4}|autoodpowied[a-zź]{1,4}|automatick[a-z]{1,3} odpov[a-z]{2,5}|автоответ[а-я]{0,6}|автоматическ[а-я]{2,3} ответ[а-я]{0,3}|otomatik (?:yanıt|cevap)[a-zı]{0,6}',
  ],
  anywhere: [
    '自動(?:応答|返信)|不在通知|開封確認|自动(?:答复|回复)|自動(?:回覆|答覆)|자동 ?(?:회신|응답)|부재 ?중 ?(?:메시지|설정)|(?:الرد|رد) (?:التلقائي|تلقائي)',
  ],
};

/** A sentence about answering mail says no more than that nobody will. */
export const answering: MailPattern = {
  anywhere: [
    'respond|repl(?:y|ies)|answer|process|beantwort|bearbeit|antwort|répond|trait(?:er|ée)|respond|contest|atender|rispond|beantwoord|reager|svara|svare|besvar|vasta|odpow|odpov|ответ|отвеч|yanıt|cevap|返信|対応|回复|回覆|答复|회신|답변|الرد|رد على',
  ],
};

/** A wish to a help desk, and not how else to reach somebody. */
export const wish: MailPattern = {
  words: [
    '(?:please|pls|kindly) (?!contact|call|note|reach|e-?mail|write|send|direct|get|do|be|allow|expect|feel|refer|forward|see|visit|use|leave|excuse|find|accept|bear|contact|address|speak|ask|try|address|resend)[a-z]+',
    'bitte (?:ändern|anlegen|einrichten|löschen|setzen|umstellen|freigeben|prüfen|deaktivieren|aktivieren|anpassen)|soll(?:en)? (?:[^\\n.]{0,60} )?(?:sehen|bekommen|erhalten|haben)|merci de (?:changer|modifier|créer|supprimer|mettre|activer|désactiver)|por favor,? (?:cambi|cre|elimin|activ|desactiv|modifi)[a-z]+|per favore (?:cambi|cre|elimin|attiv|disattiv|modific)[a-z]+|graag (?:aanpassen|wijzigen|instellen|uitzetten|aanzetten)',
  ],
};
