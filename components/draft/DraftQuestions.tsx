import { useEffect, useRef, useState } from 'react';
import type { FollowUp } from '../../core/questions/questions';
import { LIKELY } from '../../core/suggestion';
import { say } from '../../core/words/say';
import { bringIntoRead } from './in-sight';
import type { DraftActions, DraftView } from './view';
import { textOf } from './words';

interface DraftQuestionsProps {
  readonly view: DraftView;
  readonly actions: Pick<DraftActions, 'ask' | 'known' | 'tell'>;
  /** Where there is no draft yet, a question goes into what the next one is asked for with. */
  readonly onAsk: (question: string) => void;
}

/** What the asked fields hold, or are likely to, the category first. */
function valuesIn({ fields, form, triage }: Omit<ReturnType<DraftActions['known']>, 'ticket'>) {
  const choices = 'suggestion' in triage ? triage.suggestion.choices : [];
  return fields.flatMap(({ id }) => {
    const likely = choices.find(({ fieldId, confidence }) => fieldId === id && confidence >= LIKELY);
    const optionId = form[id]?.optionId ?? likely?.optionId;
    return optionId ? [{ fieldId: id, optionId }] : [];
  });
}

/** What is missing beside what stands in the draft; nothing where nobody can say, since it is a help and no answer. */
async function missingIn({ ask, known }: DraftQuestionsProps['actions'], draft: string): Promise<readonly FollowUp[]> {
  const { ticket, ...fields } = known();
  if (ticket === null) return [];
  const told = await ask('draft.questions', { ticket, values: valuesIn(fields), draft }).catch(() => null);
  return told?.questions ?? [];
}

/** What is missing to solve the ticket, as questions that go into the draft by a press each. One line that unfolds; nothing where nothing is missing. */
export function DraftQuestions({ view: { draft }, actions, onAsk }: DraftQuestionsProps) {
  const [questions, setQuestions] = useState<readonly FollowUp[]>([]);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const ask = useRef(actions);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ask.current = actions;
  });
  useEffect(() => {
    if (open && list.current) bringIntoRead(list.current);
  }, [open]);
  const isUnderWay = draft.is === 'waiting' || draft.is === 'streaming';
  const text = isUnderWay ? null : textOf(draft);
  useEffect(() => {
    if (text === null) return;
    const gone = new AbortController();
    void missingIn(ask.current, text).then((found) => {
      if (!gone.signal.aborted) setQuestions(found);
    });
    return () => gone.abort();
  }, [text]);

  if (questions.length === 0 && said === '') return <></>;
  if (questions.length === 0)
    return (
      <p className="unseen" role="status">
        {said}
      </p>
    );
  const put = (question: FollowUp): void => {
    const left = questions.filter((other) => other !== question);
    setQuestions(left);
    setSaid(say(draft.is === 'done' ? 'draft.questions.put' : 'draft.questions.noted'));
    if (draft.is === 'done') actions.tell({ type: 'add-question', runId: draft.runId, text: question.text });
    else onAsk(question.text);
    // The pressed one is gone: the keyboard stays where the others are.
    list.current?.querySelector<HTMLElement>('.link')?.focus();
  };
  return (
    <div className="questions" ref={list}>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('draft.questions', { count: questions.length })}
      </button>
      {open && (
        <ul>
          {questions.map((question) => (
            <li key={question.text}>
              <p dir="auto">{question.text}</p>
              <span className="soft">{say(`draft.questions.${question.from}`)}</span>
              <button
                type="button"
                className="link"
                aria-disabled={isUnderWay ? true : undefined}
                aria-label={say('draft.questions.put-of', { question: question.text })}
                onClick={() => {
                  if (!isUnderWay) put(question);
                }}
              >
                {say(draft.is === 'done' ? 'draft.questions.put-in' : 'draft.questions.ask')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}
