import { useEffect, useMemo, useRef, useState } from 'react';
import { bestOf } from '../../core/suggestion';
import { useBroughtIntoCard } from '../parts/useBroughtIntoCard';
import type { StateProps } from './cardProps';
import type { Deciding } from './deciding';
import { FieldsAge } from './FieldsAge';
import type { Line } from './lines';
import { ValuePicker } from './ValuePicker';
import type { Values } from './view';
import { say } from '../../core/words/say';

/** Every value that the ticket can take for one field. What is taken stands on its line at once; Accept stays where it was. */
export function ChangeDrawer({
  line,
  deciding,
  onClose,
  ...props
}: StateProps & { readonly line: Line; readonly deciding: Deciding; readonly onClose: (back: boolean) => void }) {
  const { view, actions, now } = props;
  const { field, choice, present } = line;
  const [values, setValues] = useState<Values | null>(null);
  useEffect(() => {
    let wanted = true;
    void actions.loadValues(field.id).then((loaded) => wanted && setValues(loaded));
    return () => {
      wanted = false;
    };
  }, [actions, field.id]);
  const likely = useMemo(() => (choice ? bestOf(choice).map(({ optionId }) => optionId) : []), [choice]);
  const drawer = useRef<HTMLDivElement>(null);
  useBroughtIntoCard(drawer, values !== null);
  return (
    <div ref={drawer} className="drawer" role="group" aria-label={say('card.picker.label', { field: field.title })}>
      {values === null ? (
        <p className="soft small">{say('card.picker.loading')}</p>
      ) : (
        <ValuePicker
          label={field.title}
          options={values.options}
          meanings={values.meanings}
          likely={likely}
          recent={values.recent}
          now={present?.optionId ?? null}
          picked={deciding.pickedFor(line)?.optionId ?? null}
          emptyText={say('card.picker.leave')}
          onPick={(optionId) => {
            const option = values.options.find(({ id }) => id === optionId);
            deciding.pick(line, option ? { optionId: option.id, path: option.path } : null);
            onClose(true);
          }}
          onClose={onClose}
          onRefresh={actions.refreshFields}
        />
      )}
      <FieldsAge view={view} actions={actions} now={now} />
    </div>
  );
}
