import { say } from '../../core/words/say';
import { useActing } from './acting';
import { ActionBar } from './bar/ActionBar';
import { SaidLine } from './bar/SaidLine';
import { Board } from './board/Board';
import { BulkBar } from './bulk/BulkBar';
import { PlanPreview } from './bulk/PlanPreview';
import { SetValue } from './bulk/SetValue';
import { SnoozeMenu } from './bulk/SnoozeMenu';
import { Detail } from './detail/Detail';
import { DeskLines } from './desks/DeskLines';
import { KeysDialog } from './KeysDialog';
import { QueueList } from './list/QueueList';
import { usePanel } from './panel';
import { AsksEach } from './states/AsksEach';
import { FirstUse } from './states/FirstUse';
import { Nothing } from './states/Nothing';
import { Toolbar } from './toolbar/Toolbar';
import { useKeys } from './useKeys';
import { useQueue } from './useQueue';

/** The queue at work. */
export function Queue() {
  const { desks, silent, complete, byKey } = useQueue();
  const { look, calm, cursor, beside, put, setPlace, toList } = usePanel();
  const { act, preview, run, cancel } = useActing();
  useKeys();
  const isFirst = complete && desks.every(({ views }) => views.length === 0);
  const marked = cursor.key === null ? undefined : byKey.get(cursor.key);
  const putAway = () => {
    put(null);
    toList();
  };
  return (
    <main className="panel" aria-label={say('queue.title')} data-detail={beside?.is === 'detail' || undefined}>
      <h1 className="unseen">{say('queue.title')}</h1>
      <div className="panel-list">
        {silent && (
          <p role="alert" className="panel-silent small">
            {say('queue.silent.title')}
          </p>
        )}
        {isFirst ? (
          <FirstUse />
        ) : (
          <>
            <DeskLines />
            <AsksEach />
            <Toolbar />
            <div className="panel-place" ref={setPlace}>
              {calm.waiting > 0 && (
                <button
                  type="button"
                  className="show-new"
                  aria-label={say('queue.new.label', { count: calm.waiting })}
                  onClick={() => {
                    calm.show();
                    toList();
                  }}
                >
                  {say('queue.new', { count: calm.waiting })}
                </button>
              )}
              {calm.keys.length === 0 ? <Nothing /> : look === 'board' ? <Board /> : <QueueList />}
            </div>
            <Foot />
          </>
        )}
      </div>
      {beside?.is === 'detail' && marked !== undefined && (
        <Detail key={marked.key} row={marked} asked={beside} onClose={putAway}>
          <Foot />
        </Detail>
      )}
      {beside?.is === 'snooze' && (
        <SnoozeMenu
          keys={beside.keys}
          onPick={(until) => {
            putAway();
            void act(beside.keys, { what: 'snooze', until });
            if (beside.keys.length === 1) cursor.by(1);
          }}
          onCancel={putAway}
        />
      )}
      {beside?.is === 'set' && (
        <SetValue
          rows={beside.keys.flatMap((key) => byKey.get(key) ?? [])}
          onSet={(keys, action) => {
            putAway();
            void act(keys, action);
          }}
          onCancel={putAway}
        />
      )}
      {beside?.is === 'help' && <KeysDialog onClose={putAway} />}
      {preview !== null && (
        <PlanPreview
          plan={preview.plan}
          onRun={() => {
            void run();
            toList();
          }}
          onCancel={() => {
            cancel();
            toList();
          }}
        />
      )}
    </main>
  );
}

/** What happened, and what can be done. */
function Foot() {
  const { selection } = usePanel();
  return (
    <>
      <SaidLine />
      {selection.keys.size > 0 ? <BulkBar /> : <ActionBar />}
    </>
  );
}
