import { Dialog } from '@base-ui/react/dialog';
import { say } from '../../core/words/say';
import { keyTable, type Does } from './keys';

/** As keyboards have them, in every language. */
const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  'Shift+ArrowDown': '⇧ ↓',
  'Shift+ArrowUp': '⇧ ↑',
  J: '⇧ J',
  K: '⇧ K',
  'Mod+a': '⌃ A',
};

const words = (does: Does): string => say(does === 'help' ? 'queue.keys.help-key' : `queue.keys.${does}`);

/** All keys of the panel. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog">
          <Dialog.Title>{say('queue.keys.title')}</Dialog.Title>
          <Dialog.Description className="soft">{say('queue.keys.help')}</Dialog.Description>
          <dl className="keys">
            {keyTable.map(({ does, keys }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{names[key] ?? key}</kbd>
                  ))}
                </dt>
                <dd>{words(does)}</dd>
              </div>
            ))}
          </dl>
          <div className="row">
            <Dialog.Close className="btn">{say('parts.close')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
