import { say } from '../../../core/words/say';
import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** A choice that belongs to the question. */
  readonly children?: ReactNode;
}

/** The safe choice has the focus, so that a stray Enter removes nothing. */
export function ConfirmDialog({ title, text, verb, onConfirm, onClose, children }: ConfirmDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="confirm" initialFocus={safe}>
          <Dialog.Title>{title}</Dialog.Title>
          <Dialog.Description className="words">{text}</Dialog.Description>
          {children}
          <div className="actions">
            <Dialog.Close ref={safe} className="btn">
              {say('shell.keep-it')}
            </Dialog.Close>
            <Dialog.Close className="btn danger" onClick={onConfirm}>
              {verb}
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
