import type { TriedField } from '../../../core/described/trial';
import { pathText, type DeskField } from '../../../core/fields';
import { shorten } from '../../../core/text';
import { settle } from '../../shared/settle';
import type { Answers } from '../answers';
import { controlFields } from '../control-fields';
import { findControl, meantBy } from '../controls/find';
import { isLocked } from '../controls/value';
import { deskField, fieldsIn, readFields, valueOf, type Known } from '../fields';
import type { Shown } from '../pane';

const LONGEST_VALUE = 120;

/** The field's control on this page as it is now; nothing is opened to look for it. */
function tryControl({ id }: Known, answers: Answers, shown: Shown): TriedField['control'] {
  const meant = meantBy(id, answers.asking.description, shown.gaps);
  if (meant?.spec.control === undefined) return { is: 'none' };
  if (meant.spec.pages?.includes(shown.page.name) === false) return { is: 'elsewhere' };
  const found = findControl(meant, shown);
  if (found === null) return { is: 'missing' };
  return { is: isLocked(found) ? 'locked' : found.opener === null ? 'found' : 'opens', kind: found.control.kind };
}

/** Every field that the desk's answers tell of, with its value, its control and how many values it can take. Throws a `DesksideFault`. */
export async function tryFields(answers: Answers, shown: Shown, signal: AbortSignal): Promise<readonly TriedField[]> {
  const own = controlFields(answers, shown);
  const skip = ({ field }: Known): boolean => field.options === 'control';
  const read = await settle(signal, () => readFields(answers, signal, { skip }));
  const withOptions: readonly DeskField[] = [...own, ...(read.ok ? read.value : [])];
  return fieldsIn(answers).map((known): TriedField => {
    const value = valueOf(known);
    const field = withOptions.find(({ id }) => id === known.id);
    const control = tryControl(known, answers, shown);
    // Where the values come from the control, only its own page tells them.
    const untold = known.field.options === 'control' && control.is === 'elsewhere';
    const option = value === null ? undefined : field?.options.find(({ id }) => id === value);
    return {
      id: known.id,
      title: deskField(known, []).title,
      value: value === null ? null : shorten(value, LONGEST_VALUE),
      valueName: option === undefined ? null : shorten(pathText(option.path), LONGEST_VALUE),
      options: field?.options.length ?? (read.ok && !untold ? 0 : null),
      control,
    };
  });
}
