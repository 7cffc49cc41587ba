import { fold } from '../automatic-mail/fold';
import type { Mark } from '../draft-text/mark';
import type { Phrases } from '../phrases/phrases';

/** A line that is somebody's of the desk, by its own account: a quotation, or a line of a chat or a note. */
const ofTheDesk =
  /^\s{0,3}(?:>[ >]{0,6}|\W{0,4}(?:agent|support|staff|operator|supervisor|help ?desk|service ?desk|(?:internal|staff) note|mitarbeiter(?:in)?|kundendienst|interne notiz|conseill(?:er|ère)|note interne|agente|soporte|nota interna|atendente|suporte|担当者?|サポート|社内メモ)(?: \([^()\n]{1,30}\))? ?[:：] ?)(?=\S)/i;

/** And is to be said once more. */
const again =
  /(?<![a-z])(?:as agreed|(?:confirm|repeat|restate) (?:this|that|it|as)|(?:write|say|send|put) (?:this|that|it) (?:down )?(?:again|once more)|wie vereinbart|wie besprochen|(?:bestatigen|wiederholen|schreiben) sie (?:das|dies|es) (?:bitte )?(?:noch ?mal|noch einmal|erneut|wie)|comme convenu|(?:confirmez|repetez|reecrivez)(?:-le| cela| ceci)|como (?:se )?(?:acordo|acordado|acordamos|combinado|combinamos)|(?:confirme|confirmen|repita|repitan)(?:lo| isso| esto| isto)|(?:escriba|escreva)(?:lo)? (?:isso )?(?:de nuevo|otra vez|de novo|novamente))(?![a-z])|(?:もう一度|再度|改めて)[^。\n]{0,12}(?:書い|お書き|記載|確認)/;

const LINE_CHARS = 500;
/** More lines of one message are read for nothing else either. */
const MOST_LINES = 2000;

/**
 * Lines of a customer's message that quote the desk giving something which it said nowhere in this ticket, where the message asks to
 * have it repeated. What the desk did say, or what nobody wants to have again, is an ordinary quotation. `said`: the desk's own
 * messages. Linear in the length of both.
 */
export function madeUpHistory(text: string, said: readonly string[], { deskVoice }: Phrases): Mark[] {
  if (!again.test(fold(text))) return [];
  const known = said.map((one) => fold(one)).join('\n');
  let at = 0;
  return text
    .split('\n')
    .slice(0, MOST_LINES)
    .flatMap((line) => {
      const start = at;
      at += line.length + 1;
      const label = ofTheDesk.exec(line)?.[0];
      if (label === undefined) return [];
      const quoted = line.slice(label.length, LINE_CHARS).trim();
      const plain = fold(quoted);
      return deskVoice.test(plain) && !known.includes(plain)
        ? [{ start, end: start + line.length, text: line.trim() }]
        : [];
    });
}
