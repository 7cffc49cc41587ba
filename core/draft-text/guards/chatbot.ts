import type { Phrases } from '../../phrases/phrases';
import { inOrder, type Mark } from '../mark';
import { sentencesOf, type Sentence } from './sentences';

/** `Suggested reply:`, `Betreff: …`: a line that says what follows it. */
const isHeading = ({ text, plain }: Sentence, { heading }: Phrases): boolean =>
  text.length <= 120 &&
  ((/^\W{0,4}[a-z -]{2,30}\s?[:：]/.test(plain) && (heading.exec(plain)?.index ?? 9) < 5) ||
    /^[【[(]?(?:下書き|返信案|回答案|ドラフト|(?:件名|返信|回答|メール本文)[^。、:：】\])]{0,8}[:：】\])])/.test(text));

/** Marks of Markdown, and of a model's own frame around its answer. */
const marks =
  /^ {0,3}(?:```|~~~)[^\n]{0,80}|^#{1,6} [^\n]{1,120}|\*\*[^*\n]{1,120}\*\*|^ {0,3}(?:-{3,}|\*{3,}|_{5,}|={3,})\s{0,3}$|<\/?(?:think|thinking|reply|draft|response|answer|output|assistant|result)>|<\|[^|\n]{1,40}\|>|^(?:assistant|ai|bot|model|chatgpt|response|output) ?:(?= |$)|`[^`\n]{1,80}`(?=\s{0,3}$)/gimu;

const isOpening = ({ text, plain }: Sentence, { exclaimed, draftWord, opener }: Phrases): boolean => {
  const announces = /[:：]$/.test(text);
  // `Of course, you may also call us.` is what people say to customers.
  // `Of course.` and `Avec plaisir.` too: only cried out they are said to whoever asked for a draft.
  if (exclaimed.test(plain)) return announces || /^\W?[^,!.:]{1,30}!/.test(plain) || draftWord.test(plain);
  return draftWord.test(plain) && (announces || opener.test(plain));
};

/** An offer to change the draft, made to whoever asked for it. */
const isAfterword = (
  { plain, asks }: Sentence,
  { afterwards, draftWord, ownText, changes, offersMore, textElsewhere }: Phrases,
): boolean =>
  (asks || afterwards.test(plain)) &&
  (offersMore.test(plain) ||
    (changes.test(plain) && (draftWord.test(plain) || (ownText.test(plain) && !textElsewhere.test(plain)))));

const noteOfItself = /^\W{0,3}(?:note|nb|hinweis|anmerkung|remarque|nota|observacao|obs|注|補足|備考)\s?[:：]/u;

/** So many sentences at the beginning and at the end are where a chatbot speaks to whoever asked it. */
const FIRST = 3;
const LAST = 4;

/** What a chatbot wrote around the reply: an announcement, an offer to change it, Markdown, a subject line. Linear in its length. */
export function chatbotMarks(text: string, phrases: Phrases): Mark[] {
  const sentences = sentencesOf(text);
  const framing = sentences.filter((sentence, index) => {
    if (index < FIRST && (isOpening(sentence, phrases) || isHeading(sentence, phrases))) return true;
    const isLast = index >= sentences.length - LAST;
    return (
      isLast &&
      (isAfterword(sentence, phrases) ||
        (noteOfItself.test(sentence.plain) &&
          (phrases.draftWord.test(sentence.plain) ||
            phrases.putIn.test(sentence.plain) ||
            phrases.kept.test(sentence.plain))))
    );
  });
  const written = [...text.matchAll(marks)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    text: piece,
  }));
  return inOrder([...framing.map(({ start, end, text: said }) => ({ start, end, text: said })), ...written]);
}
