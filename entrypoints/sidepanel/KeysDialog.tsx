import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
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
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        {/* Its one button is at the end: with the keyboard there it would begin scrolled past the first keys. */}
        <Dialog.Popup ref={popup} initialFocus={popup} className="panel-dialog">
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
