import { useState } from 'react';
import { Button } from '../parts/Button';
import { isSubmit } from '../parts/keys';

const common = ['Wrong category', 'Wrong priority', 'Value is missing', 'Not needed'] as const;

export interface DismissDrawerProps {
  readonly onDismiss: (reason: string | undefined) => void;
  readonly onClose: () => void;
}

/** An optional reason. The Dismiss button above stays where it is: pressed again it dismisses without one. */
export function DismissDrawer({ onDismiss, onClose }: DismissDrawerProps) {
  const [text, setText] = useState('');
  const send = () => onDismiss(text.trim() || undefined);
  return (
    <div className="drawer" role="group" aria-label="Reason for dismissing">
      <p className="soft small">Why? You can skip this: press Dismiss again.</p>
      <div className="row wrap reasons">
        {common.map((reason) => (
          <Button key={reason} onPress={() => onDismiss(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <div className="row">
        <input
          type="text"
          value={text}
          maxLength={500}
          aria-label="Another reason"
          placeholder="Another reason"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (isSubmit(event)) send();
          }}
        />
        {text.trim() === '' ? (
          <Button look="quiet" onPress={onClose}>
            Back
          </Button>
        ) : (
          <Button onPress={send}>Send</Button>
        )}
      </div>
    </div>
  );
}
