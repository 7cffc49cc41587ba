import type { DeskField } from '../../core/fields';
import type { Answers } from './answers';
import { findControl } from './controls/find';
import { optionsShown } from './controls/value';
import { deskField, fieldsIn } from './fields';
import { ranked } from './options';
import type { Shown } from './pane';

/** The fields whose values only their own control in the page tells, as far as this page shows it. What the fields stand in is loaded. */
export const controlFields = (answers: Answers, shown: Shown): readonly DeskField[] =>
  fieldsIn(answers).flatMap((known): DeskField[] => {
    if (known.field.options !== 'control') return [];
    const found = findControl({ spec: known.field, gaps: known.source.gaps }, shown);
    const options = found === null ? null : optionsShown(found);
    if (options === null || options.length === 0) return [];
    return [
      deskField(
        known,
        ranked(
          options.map((option) => ({ ...option, raw: option.id })),
          known.field.ranked,
        ),
      ),
    ];
  });
