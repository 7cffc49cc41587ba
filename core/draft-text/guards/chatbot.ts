import { fold } from '../../automatic-mail/fold';
import { inOrder, type Mark } from '../mark';
import { sentencesOf, type Sentence } from './sentences';

const anyStem = (...languages: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${languages.map(fold).join('|')})`, 'u');
const anywhere = (pattern: string): RegExp => new RegExp(fold(pattern), 'u');

/** What a draft is called, and what one may want to change of it. */
const draftWord = anyStem(
  'draft|suggested (?:reply|response|answer)|(?:possible|proposed|polished|revised|updated|rewritten|shorter|friendlier|formal|final|improved|ready-to-send|sample) (?:version|reply|response|answer|message|email|draft)|(?:an?|the|your|my|this|that|following) (?:reply|response|answer|message|version|email|e-mail)\\b|(?:tone|wording|phrasing|length|style)\\b',
  'entwurf|entwurfs|antwortvorschlag|vorschlag (?:fur|einer)|formulierungsvorschlag|(?:eine|die|diese|folgende|ihre|deine|mogliche|passende|uberarbeitete|fertige) (?:antwort|version|fassung|e-mail|nachricht)|ton(?:fall)?\\b|formulierung',
  'brouillon|(?:proposition|projet|exemple|suggestion) de (?:reponse|message|mail|courriel|redaction)|(?:une|la|cette|votre|ma) (?:\\w{1,12} )?(?:reponse|version)|(?:le|du) ton\\b|formulation',
  'borrador|(?:propuesta|sugerencia|ejemplo|modelo) de (?:respuesta|mensaje|correo)|(?:una|la|esta|su|tu|posible|siguiente) (?:respuesta|version|redaccion)|(?:el|del) tono\\b|redaccion',
  'rascunho|minuta|(?:sugestao|proposta|exemplo|modelo) de (?:resposta|mensagem|e-mail|email)|(?:uma|a|esta|sua|possivel|seguinte) (?:resposta|versao)|(?:o|do) tom\\b|redacao',
);
const draftWordUnspaced = anywhere('下書き|返信(?:案|文|例)|回答(?:案|文|例)|文面|文案|ドラフト|トーン|草案');

const opener = anyStem(
  "here(?:'s| is| are|'re)|below (?:is|you)|following is|certainly|absolutely|sure\\b|of course|great question|i(?:'ve| have)? (?:drafted|written|prepared|composed|put together|rewritten|revised)|i(?:'d| would) be happy to|happy to help|as requested|understood|got it|no problem|let me (?:draft|write|help)",
  'hier (?:ist|sind|kommt|finden)|gerne?\\b|naturlich|selbstverstandlich|klar\\b|nachfolgend|im folgenden|anbei|ich habe .{0,40}(?:verfasst|formuliert|entworfen|geschrieben|erstellt)|verstanden|kein problem|sicher\\b',
  "voici|voila|bien sur|certainement|absolument|avec plaisir|j'ai (?:redige|prepare|ecrit)|ci-dessous|entendu|d'accord|pas de probleme|bien entendu",
  'aqui (?:tiene|tienes|esta|va|le|te)|claro\\b|por supuesto|desde luego|con gusto|encantad|he (?:redactado|preparado|escrito)|a continuacion|entendido|sin problema|ciertamente',
  'aqui (?:esta|vai|tem)|claro\\b|com certeza|certamente|com prazer|preparei|redigi|escrevi|segue|abaixo|entendido|sem problema|pois nao',
);
const openerUnspaced = anywhere('以下(?:は|が|に|の)|もちろん|承知|かしこまりました|はい、|こちらが|了解');

/** Said to whoever asked for the draft, not to the customer. */
const exclaimed =
  /^(?:certainly|absolutely|sure(?: thing)?|of course|great question|understood|got it|no problem|naturlich|selbstverstandlich|klar|(?:sehr )?gerne|aber gerne|verstanden|bien sur|certainement|absolument|avec plaisir|entendu|bien entendu|claro(?: que si)?|por supuesto|desde luego|con gusto|entendido|com certeza|certamente|com prazer|pois nao)\s?[!.,:]/;

const afterwards = anyStem(
  "let me know|feel free|would you like|do you want|should i|shall i|i can (?:also )?(?:adjust|make|shorten|rewrite|tweak|change|revise)|if you(?:'d| would)? (?:like|prefer|want|need)|want me to|hope this (?:draft|reply|response|version)|please (?:review|adapt|adjust|edit)|you can (?:adjust|edit|adapt|modify)|just say|happy to (?:adjust|revise|tweak|rewrite|shorten)",
  'lassen sie mich wissen|sag(?:en)? (?:sie )?(?:mir )?(?:bescheid|einfach)|mochten sie|soll ich|wenn (?:sie|du)|falls (?:sie|du)|sie konnen|du kannst|gerne? (?:kann|passe|andere|kurze)|ich kann|passen sie|prufen sie|kurzer|formeller|freundlicher',
  "dites-moi|n'hesitez pas|faites-moi savoir|souhaitez-vous|voulez-vous|si vous (?:souhaitez|voulez|preferez)|je peux|adaptez|vous pouvez",
  'aviseme|avisame|hagame saber|dime|digame|no dude|no dudes|quiere que|quieres que|desea que|si (?:desea|quiere|prefiere|necesita|quieres)|puedo|puede(?:s)? (?:ajustar|adaptar|modificar|editar)',
  'me avise|avise-me|me diga|diga-me|fique a vontade|sinta-se|quer que|gostaria que|deseja que|se (?:quiser|desejar|preferir|precisar)|posso|pode (?:ajustar|adaptar|editar|modificar)',
);
const changes = anyStem(
  'adjust|revis|tweak|modif|rewrit|rephras|shorten|shorter|longer|chang|edit|adapt|friendl|warmer|simpler|polit|softer|more (?:formal|concise|friendly|casual|detail)|less (?:formal)|(?:in )?(?:another|a different) (?:tone|style|language)|translat',
  'anpass|ander|uberarbeit|kurz|umformulier|ausfuhrlicher|formeller|formlicher|lockerer|freundlicher|ubersetz',
  'ajust|modifi|chang|raccourci|reformul|plus (?:court|formel|long|chaleureux|detaille)|adapt|tradui',
  'ajust|modifi|cambi|acort|reformul|mas (?:cort|formal|larg|cercan|detallad|breve)|adapt|traduz',
  'ajust|modifi|mud|encurt|reformul|mais (?:curt|formal|long|cordial|detalhad|breve)|adapt|traduz',
);
const afterwardsUnspaced = anywhere('(?:調整|修正|変更|書き直|短く|丁寧に|カスタマイズ|編集)');

/** What only a chatbot says of itself, wherever it stands. */
const heading = anyStem(
  '(?:draft|suggested|proposed) (?:reply|response|answer|email|message)|(?:reply|response|answer|email) draft|subject|re',
  'antwortentwurf|entwurf|antwortvorschlag|betreff',
  'brouillon|projet de reponse|proposition de reponse|objet',
  'borrador|respuesta (?:propuesta|sugerida)|asunto',
  'rascunho|resposta (?:proposta|sugerida)|assunto',
);
const isHeading = (text: string, plain: string): boolean =>
  text.length <= 120 &&
  ((/^\W{0,4}[a-z -]{2,30}\s?[:：]/.test(plain) &&
    heading.test(plain.slice(0, 40)) &&
    heading.exec(plain)?.index !== undefined &&
    (heading.exec(plain)?.index ?? 9) < 5) ||
    /^[【\[(]?(?:件名|下書き|返信案|回答案|ドラフト)/.test(text));

/** Marks of Markdown, and of a model's own frame around its answer. */
const marks =
  /^ {0,3}(?:```|~~~)[^\n]{0,80}|^#{1,6} [^\n]{1,120}|\*\*[^*\n]{1,120}\*\*|^ {0,3}(?:-{3,}|\*{3,}|_{5,}|={3,})\s{0,3}$|<\/?(?:think|thinking|reply|draft|response|answer|output|assistant|result)>|<\|[^|\n]{1,40}\|>|^(?:assistant|ai|bot|model|chatgpt|response|output) ?:(?= |$)|`[^`\n]{1,80}`(?=\s{0,3}$)/gimu;

const isOpening = ({ text, plain }: Sentence): boolean =>
  exclaimed.test(plain) ||
  ((draftWord.test(plain) || draftWordUnspaced.test(plain)) &&
    (opener.test(plain) || openerUnspaced.test(plain) || /[:：]$/.test(text)));

const isAfterword = ({ plain }: Sentence): boolean =>
  ((afterwards.test(plain) || /\?$/.test(plain)) && draftWord.test(plain) && changes.test(plain)) ||
  (draftWordUnspaced.test(plain) && afterwardsUnspaced.test(plain));

const noteOfItself = /^\W{0,3}(?:note|nb|hinweis|anmerkung|remarque|nota|observacao|obs|注|補足|備考)\s?[:：]/u;

/** So many sentences at the beginning and at the end are where a chatbot speaks to whoever asked it. */
const FIRST = 3;
const LAST = 4;

/** What a chatbot wrote around the reply: an announcement, an offer to change it, Markdown, a subject line. Linear in its length. */
export function chatbotMarks(text: string): Mark[] {
  const sentences = sentencesOf(text);
  const framing = sentences.filter((sentence, index) => {
    if (index < FIRST && (isOpening(sentence) || isHeading(sentence.text, sentence.plain))) return true;
    const isLast = index >= sentences.length - LAST;
    return isLast && (isAfterword(sentence) || (noteOfItself.test(sentence.plain) && draftWord.test(sentence.plain)));
  });
  const written = [...text.matchAll(marks)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    text: piece,
  }));
  return inOrder([...framing.map(({ start, end, text: said }) => ({ start, end, text: said })), ...written]);
}
