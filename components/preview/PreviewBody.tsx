import type { PreviewAnswer } from '../../core/request-preview';
import { describeError } from '../../core/error-text';
import { desksideError } from '../../core/errors';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';
import { RequestView } from './RequestView';

/** `gone`: it is not kept any more. `failed`: nobody could be asked for it. */
export type Loaded = PreviewAnswer | { readonly is: 'loading' | 'gone' | 'lost' };

interface PreviewBodyProps {
  readonly loaded: Loaded;
  /** What to do where it is not kept any more: what can be pressed then depends on what is around it. */
  readonly gone?: string;
}

/** What came of the wish to see what would be sent. */
export function PreviewBody({ loaded, gone = say('preview.gone') }: PreviewBodyProps) {
  if (loaded.is === 'request') return <RequestView preview={loaded.preview} />;
  return (
    <p className="soft words" role={loaded.is === 'failed' || loaded.is === 'lost' ? 'alert' : 'status'}>
      {textOf(loaded, gone)}
    </p>
  );
}

function textOf(loaded: Exclude<Loaded, { is: 'request' }>, gone: string): string {
  switch (loaded.is) {
    case 'loading':
      return say('preview.loading');
    case 'gone':
      return gone;
    case 'lost':
      return describeError(desksideError('context-lost')).sentence;
    case 'no-request':
      return say('preview.none');
    case 'nothing-leaves':
      return say('preview.stays', { label: sayTold(loaded.label) });
    case 'failed':
      return describeError(loaded.error).sentence;
  }
}
