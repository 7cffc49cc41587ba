import { sayNow } from '../../pages/words';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { WaitBar } from '../../../components/card/Waiting';
import type { TestStep } from '../../../core/messages';
import { Folded } from '../parts/Folded';
import { Remedy } from './Remedy';
import { useAnswers } from './useAnswers';

const signs: Record<TestStep['state'], { sign: string; look: string }> = {
  ok: { sign: '✓', look: 'good' },
  failed: { sign: '✕', look: 'bad' },
  skipped: { sign: '–', look: 'soft' },
  waiting: { sign: '…', look: 'soft' },
};

/** What a try is doing, and what became of it. Each step is in words; the sign and the colour only repeat them. */
export function TestResult() {
  const { values, work, shown, refusalOf, idOf } = useAnswers();
  const { steps, stopped, said, refusal } = shown;
  const nowhere = refusalOf(values.provider)?.place === 'test' ? refusal : null;
  const list = (
    <ul className="steps">
      {steps.map(({ name, state, text }) => (
        <li key={name} className={signs[state].look}>
          <span aria-hidden="true">{signs[state].sign}</span>
          <span>
            <span className="unseen">{say(`answers.try.step.${state}`)} </span>
            {sayTold(text)}
          </span>
        </li>
      ))}
    </ul>
  );
  const isSave = work === 'saving' || refusal?.saving === true || said !== null;
  return (
    <div id={idOf('test', false)} tabIndex={-1} className="fields">
      {work !== 'nothing' && <WaitBar label={say(work === 'saving' ? 'answers.try.saving' : 'answers.try.testing')} />}
      <div role="status" aria-atomic="false">
        {work !== 'nothing' && steps.length === 0 && <p className="soft">{say('answers.try.asking')}</p>}
        {work === 'saving' && (
          <p className="soft">{sayTold(steps.find(({ state }) => state === 'waiting')?.text ?? '')}</p>
        )}
        {!isSave && list}
        {stopped && <p className="soft">{say('answers.try.stopped')}</p>}
        {said !== null && (
          <p className={said.look}>
            {said.look === 'soft' ? '' : said.look === 'bad' ? '✕ ' : '✓ '}
            {sayNow(said.text)}
          </p>
        )}
        {said?.doubts.map((doubt) => (
          <p key={sayTold(doubt)} className="bad">
            ! {sayTold(doubt)}
          </p>
        ))}
        {refusal !== null && (refusal.saving || nowhere !== null) && (
          <p className="bad">
            ✕ {say(refusal.saving ? 'answers.try.not-saved' : 'answers.try.no-answer')}
            {nowhere !== null && ` ${sayNow(nowhere.says)}`}
          </p>
        )}
      </div>
      {nowhere !== null && <Remedy refusal={nowhere} />}
      {refusal?.saving === true && steps.length > 0 && <Folded title={say('answers.try.tried')}>{list}</Folded>}
    </div>
  );
}
