import Select from 'react-select';
import type { Option } from './fields';
import { current } from './store';
import { words } from './words';

export interface PickerProps {
  /** Of the input. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** The real react-select under Halo's class prefix. */
export function SelectPicker({ id, label, options, value, onChoose }: PickerProps) {
  const { language, menuPortal } = current().boot.knobs;
  return (
    <Select
      classNamePrefix="Select"
      className="Select"
      inputId={id}
      aria-label={label}
      placeholder={words().nothing}
      isRtl={language === 'ar'}
      isClearable
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(option) => onChoose(option?.value ?? null)}
      menuPlacement="auto"
      menuPortalTarget={menuPortal ? document.body : null}
    />
  );
}
