import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';

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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-label={title} className="confirm" onClose={onClose}>
      <div className="main">
        <h3>{title}</h3>
        <p className="words">{text}</p>
        {children}
        <div className="actions">
          <Button onPress={close}>Keep it</Button>
          <Button
            look="danger"
            onPress={() => {
              onConfirm();
              close();
            }}
          >
            {verb}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
