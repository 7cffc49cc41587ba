import TreeSelect from 'rc-tree-select';
import type { Option } from './fields';
import type { PickerProps } from './select-picker';
import { current } from './store';
import { words } from './words';

interface Node {
  readonly value: string;
  /** The level's own name, which the tree shows and the search looks at. */
  readonly title: string;
  /** The whole path, which the closed field shows. */
  label: string;
  /** False for a level that is no category itself. */
  selectable: boolean;
  readonly children: Node[];
}

/** Levels of the options' paths as a tree. */
function treeOf(options: readonly Option[]): Node[] {
  const top: Node[] = [];
  for (const { value, label } of options) {
    const levels = label.split('>');
    let siblings = top;
    levels.forEach((title, depth) => {
      const isLast = depth === levels.length - 1;
      const label_ = levels.slice(0, depth + 1).join('>');
      let node = siblings.find((each) => each.label === label_);
      if (!node || (isLast && !node.selectable)) {
        const made: Node = {
          value: isLast ? value : `above ${label_}`,
          title,
          label: label_,
          selectable: isLast,
          children: node?.children ?? [],
        };
        if (node) siblings.splice(siblings.indexOf(node), 1, made);
        else siblings.push(made);
        node = made;
      }
      siblings = node.children;
    });
  }
  return top;
}

const contains = (typed: string, node: { readonly title?: unknown }): boolean =>
  String(node.title).toLowerCase().includes(typed.toLowerCase());

/** The real rc-tree-select: a virtual list, levels closed until they are opened, a search. */
export function TreePicker({ id, label, options, value, onChoose }: PickerProps) {
  return (
    <TreeSelect
      id={id}
      aria-label={label}
      placeholder={words().nothing}
      style={{ width: '100%' }}
      direction={current().boot.knobs.language === 'ar' ? 'rtl' : 'ltr'}
      showSearch
      allowClear
      virtual
      listHeight={234}
      listItemHeight={26}
      treeNodeLabelProp="label"
      filterTreeNode={contains}
      dropdownMatchSelectWidth={300}
      treeData={treeOf(options)}
      value={value}
      onChange={(next: unknown) => onChoose(typeof next === 'string' ? next : null)}
    />
  );
}
