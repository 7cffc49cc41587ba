import { agoText } from '../words';
import type { StateProps } from './cardProps';
import { say } from '../../core/words/say';

/** When the desk's own values were last read, and the way to read them again. */
export function FieldsAge({ view, actions, now }: StateProps) {
  if (view.fieldsReadAt === null) return null;
  return (
    <p className="soft small row between">
      <span className="ellipsis">{say('card.fields.read', { ago: agoText(view.fieldsReadAt, now) })}</span>
      <button type="button" className="link" onClick={actions.refreshFields}>
        {say('card.fields.refresh')}
      </button>
    </p>
  );
}
