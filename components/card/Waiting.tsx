import { sayTold } from '../../core/words/say-phrase';
import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { waitWords } from '../words';

/** Both keep the height of the suggestion that may follow. */
export function Reading() {
  return (
    <>
      <div className="main">
        <Head title="Reading the ticket" />
        <p className="soft words">Only what the customer can see is used. Internal notes are left out.</p>
        <span className="ghost" style={{ width: '72%' }} />
        <span className="ghost" style={{ width: '46%' }} />
        <span className="ghost" style={{ width: '84%' }} />
      </div>
      <Foot text="Nothing is being sent" />
    </>
  );
}

export function Waiting({ state, onStop }: { state: Extract<TriageState, { is: 'waiting' }>; onStop: () => void }) {
  const { title, sentence } = waitWords(state.cause, sayTold(state.label));
  return (
    <>
      <div className="main">
        <Head title={title}>
          <Button look="quiet" onPress={onStop}>
            Stop
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
