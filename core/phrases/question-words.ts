import type { WordPattern } from './pattern';

/** What is asked for, where one piece of its kind answers. */
export const asksWhen: WordPattern = {
  stems: [
    String.raw`(?:when|how (?:long|soon|quickly)|by what time|eta\b|wann|wie (?:lange|schnell)|bis wann|quand|combien de temps|dans combien|cuando|cuanto (?:tiempo|tarda)|para cuando|quando|quanto tempo|em quanto)`,
  ],
  anywhere: 'いつ|何時|何日|どれ(?:くらい|ぐらい|ほど)',
};
export const asksHowMuch: WordPattern = {
  stems: [
    String.raw`(?:how much|cost|price|kostet|kosten|preis|combien|prix|coute|cuanto cuesta|precio|quanto custa|preco)`,
  ],
  anywhere: 'いくら|料金|費用|価格',
};
export const tellsWhen: WordPattern = {
  anywhere: String.raw`\d{1,3} ?(?:min|hour|day|week|stund|tag|woche|heure|jour|semaine|hora|dia|semana)|(?:minut|hours|days|stunden|tage|wochen|heures|jours|horas|dias)|\d{1,2}[:h.]\d\d|uhr\b|[0-9]{1,3}(?:分|時|時間|日|営業日|週)|今日|本日|明日|今週|来週`,
};

/** Can, is, does, should: what is answered by one of these. */
export const yesOrNo: WordPattern = {
  anywhere: String.raw`(?:^|[\s,.;:!(–-])(?:yes|no|yep|indeed|correct|exactly|unfortunately|right|ja|nein|doch|genau|leider|richtig|oui|non|si|tout a fait|exactement|malheureusement|no|exacto|correcto|efectivamente|lamentablemente|desafortunadamente|sim|nao|exatamente|correto|infelizmente|isso mesmo)[\s,.;:!–-]|はい|いいえ|残念ながら|その通り|できます|可能です|問題(?:は)?ありません`,
};

/** What is not. */
export const openQuestion: WordPattern = {
  stems: [
    String.raw`(?:what|when|where|which|who|why|how|wer|wie|was|wann|warum|wieso|weshalb|welche\w?|wo|wohin|quoi|quand|comment|pourquoi|combien|quel\w{0,3}|ou est|que|cual\w{0,2}|cuando|como|donde|quien\w{0,2}|por que|cuanto|qual|quais|quando|onde|quem|quanto)(?![a-z])`,
  ],
  anywhere: '何|どの|どう|いつ|どこ|誰|なぜ|どれ',
};
