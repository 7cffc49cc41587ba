import { sayTold } from '../../core/words/say-phrase';
import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { waitWords } from '../words';
import { say } from '../../core/words/say';

/** Both keep the height of the suggestion that may follow. */
export function Reading() {
  return (
    <>
      <div className="main">
        <Head title={say('card.reading.title')} />
        <p className="soft words">{say('card.reading.sentence')}</p>
        <span className="ghost" style={{ width: '72%' }} />
        <span className="ghost" style={{ width: '46%' }} />
        <span className="ghost" style={{ width: '84%' }} />
      </div>
      <Foot text={say('card.reading.foot')} />
    </>
  );
}

export function Waiting({ state, onStop }: { state: Extract<TriageState, { is: 'waiting' }>; onStop: () => void }) {
  const { title, sentence } = waitWords(state.cause, state.label);
  return (
    <>
      <div className="main">
        <Head title={title}>
          <Button look="quiet" onPress={onStop}>
            {say('parts.stop')}
          </Button>
        </Head>
        <WaitBar label={title} />
        <p className="soft small words">{sentence}</p>
      </div>
      <Foot text={sayTold(state.label)} />
    </>
  );
}

/** No share is known, so none is claimed. */
export function WaitBar({ label }: { label: string }) {
  return (
    <div className="bar words" role="progressbar" aria-label={label}>
      <i />
    </div>
  );
}
