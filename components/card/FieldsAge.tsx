import { agoText } from '../words';
import type { StateProps } from './cardProps';

/** When the desk's own values were last read, and the way to read them again. */
export function FieldsAge({ view, actions, now }: StateProps) {
  if (view.fieldsReadAt === null) return null;
  return (
    <p className="soft small row between">
      <span className="ellipsis">Fields read {agoText(view.fieldsReadAt, now)}</span>
      <button type="button" className="link" onClick={actions.refreshFields}>
        Refresh
      </button>
    </p>
  );
}
