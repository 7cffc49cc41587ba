import type { DeskField, FieldOption } from '../../core/fields';
import { isEmptyLabel, matching } from '../shared/labels';
import { levelMark } from './names';
import { levels } from './options';

/** As `TicketRead.offered`. */
export type Offered = Readonly<Record<string, readonly string[]>>;

export const fullLabel = (option: FieldOption): string => option.path.join(levelMark);
const leafLabel = (option: FieldOption): string => option.path.at(-1) ?? '';

/**
 * The option that a text stands for: the whole path, or its last level alone where that is enough. `null` for a text that says
 * "nothing" in no language, `undefined` when it fits no option (a localised "not set" is one of these) or several.
 */
export function optionShown(options: readonly FieldOption[], text: string): string | null | undefined {
  const whole = matching(options, fullLabel, levels(text).join(levelMark));
  const found = whole.length > 0 ? whole : matching(options, leafLabel, text);
  if (found.length === 1) return found[0]?.id;
  return found.length === 0 && isEmptyLabel(text) ? null : undefined;
}

/** The options that can stand in this ticket's row: priorities of its own SLA only, since other SLAs use the same names. */
export const shownAmong = (field: DeskField, offered: Offered): readonly FieldOption[] => {
  const only = field.kind === 'priority' ? offered[field.id] : undefined;
  return only === undefined ? field.options : field.options.filter(({ id }) => only.includes(id));
};
