import { createHash } from 'node:crypto';
import type { AccountOptions, View } from '../kit/contract';
import { escaped } from '../kit/shell';
import type { AutotaskTicket, FieldId } from './account';
import { issueTypes, priorities, queues, sources, statuses, subIssueTypes } from './fields';

type Language = AccountOptions['language'];

/** Known in English alone; the others stand for whatever a language may call them. */
const labels: Readonly<Record<Language, Readonly<Record<FieldId, string>>>> = {
  en: {
    status: 'Status',
    priority: 'Priority',
    issueType: 'Issue Type',
    subIssueType: 'Sub-Issue Type',
    source: 'Source',
    queue: 'Queue',
  },
  de: {
    status: 'Zustand',
    priority: 'Priorität',
    issueType: 'Problemart',
    subIssueType: 'Unterproblemart',
    source: 'Quelle',
    queue: 'Warteschlange',
  },
};

/** Another one with each load, as the desk’s are. */
const anId = (): string => `z${createHash('md5').update(String(performance.now())).digest('hex')}`;

const button = (text: string): string =>
  `<div class="Button2 ButtonIcon2 NormalBackground" id="${anId()}" tabindex="0"><div class="Icon2"></div><div class="Text2">${text}</div></div>`;

const titleBar = (what: string, { number, company: { story } }: AutotaskTicket): string =>
  `<div class="TitleBarItem Title"><span class="Text">${what} </span><span class="SecondaryText">- ${number} - ${escaped(story.subject)} (Harbour &amp; Sons)</span></div>`;

/** What the title of a page that is looked at in a frame, or by itself, says. */
const titleOf = ({ number, company }: AutotaskTicket): string => `${number} ${company.story.subject}`;

function readOnly(label: string, value: string): string {
  return `<div class="ReadOnlyData QuickEditEnabled"><div class="ReadOnlyLabelContainer"><div class="LabelContainer1"><div class="Text ClickEnabled"><span class="PrimaryText">${escaped(label)}</span></div><div class="Required">*</div></div></div>
<div class="ReadOnlyValueContainer"><div class="Value">${escaped(value)}</div></div></div>`;
}

/**
 * The ticket as it is looked at. How a row of the feed looks, and how one says that it is internal, nobody knows: so its rows have no
 * names and no marks here. The quick note is a plain box that saves by its own button.
 */
export function detailPage(ticket: AutotaskTicket, language: Language): View {
  const { company, number, values } = ticket;
  const fields = Object.entries(labels[language]).map(([id, label]) =>
    readOnly(label, values.get(id as FieldId) ?? ''),
  );
  const feed = company.entries.map(({ by, text }) => `<div><b>${escaped(by.name)}</b><p>${escaped(text)}</p></div>`);
  return {
    title: titleOf(ticket),
    html: `<div class="EntityDetail">${titleBar('Ticket', ticket)}<div class="ToolBarItem">${button('Edit')}${button('Accept')}${button('Complete')}</div>
<div class="EntityHeadingContainer"><div class="CategoryChip"><span class="Name">Standard</span></div><div class="IdentificationText">${number}</div><div class="Title"><div class="Text">${escaped(company.story.subject)}</div></div></div>
<div class="SecondaryContainer"><div class="DetailsSection">${readOnly('Contact', company.requester.name)}${fields.join('')}</div></div>
<div class="QuickNote"><textarea></textarea><select class="DropDownList2"><option>Task Detail</option></select>${button('Save')}</div>
<div>${feed.join('')}</div><div class="InsightContainer"></div></div>`,
  };
}

const item = (text: string, at: number, more = ''): string =>
  `<div class="Item" data-item-type="${text === '' ? 'Default' : 'SingleText'}" data-index="${String(at)}"${more}><div class="Text"><span>${escaped(text)}</span></div></div>`;

interface Picker {
  readonly choices: readonly string[];
  readonly value: string;
  readonly locked?: string;
  readonly isOptional: boolean;
}

function picker({ choices, value, locked, isOptional }: Picker): string {
  const rows = [...(isOptional ? [''] : []), ...choices].map((text, at) =>
    item(text, at, text === value ? ' data-is-selected="true"' : ''),
  );
  const shown =
    locked === undefined
      ? item(value, 0).replace(' data-index="0"', '')
      : `<div class="Item" data-item-type="Default"><div class="Text"><span>${locked}</span></div></div>`;
  return `<div class="SingleItemSelector2${locked === undefined ? '' : ' Disabled Locked'}"><div class="ContentContainer"><div class="ValueContainer"><div class="TargetPreview">${escaped(value)}</div><div class="SearchBox"><input type="text"${locked === undefined ? '' : ' disabled'}></div><div class="SelectionDisplay">${shown}</div></div><div class="Triangle"></div></div>
<div class="ContextOverlayContainer"><div class="ContextOverlay SingleItemSelectorDropDownOverlay" style="display:none"><div class="Content"><div class="ItemSet"><div class="ItemList">${rows.join('')}</div></div></div></div></div></div>`;
}

const required: ReadonlySet<string> = new Set(['status', 'priority']);

export function editPage(ticket: AutotaskTicket, { language, filled }: { language: Language; filled: boolean }): View {
  const { values } = ticket;
  const issueType = values.get('issueType') ?? '';
  const choices: Readonly<Record<FieldId, readonly string[]>> = {
    status: statuses,
    priority: priorities,
    issueType: issueTypes,
    subIssueType: subIssueTypes(issueType),
    source: sources,
    queue: queues,
  };
  const fields = Object.entries(labels[language]).map(([name, label]) => {
    const id = name as FieldId;
    const isOptional = !required.has(id);
    const locked = id === 'subIssueType' && issueType === '' ? { locked: `Choose ${labels[language].issueType}` } : {};
    const star = isOptional ? '' : '<div class="Required Active">*</div>';
    return `<div class="EditorLabelContainer1"><div class="LabelContainer1"><div class="Text"><span class="PrimaryText">${label}</span></div>${star}</div></div>
<div class="Size1" data-practice-field="${id}">${picker({ choices: filled ? choices[id] : [], value: values.get(id) ?? '', isOptional, ...locked })}</div>`;
  });
  const tree = Object.fromEntries(issueTypes.map((type) => [type, subIssueTypes(type)]));
  return {
    title: titleOf(ticket),
    html: `<div class="EntityEdit">${titleBar('Edit Ticket', ticket)}<div class="ToolBarItem">${button('Save')}${button('Save &amp; Close')}${button('Cancel')}</div>
<div class="FormTemplateSelector">${picker({ choices: ['Speed code 1'], value: '', isOptional: true })}</div>
<div class="DetailsSection"><div class="Content">${fields.join('')}</div></div>
<div class="ContentEditable2" contenteditable="true">${escaped(ticket.company.entries[0]?.text ?? '')}</div>
<script type="application/json" id="practice-tree">${JSON.stringify(tree).replaceAll('<', '\\u003c')}</script></div>`,
  };
}

/** The outer page: bars without names of their own, the frame with the desk’s page, and one that lies over it for dialogs. */
export const landingPage = (inner: string): View => ({
  title: 'Autotask',
  html: `<div data-slot="header">☰</div><main><div data-slot="iframe"><iframe title="Page" src="${escaped(inner)}" width="900" height="700"></iframe></div></main>
<div><iframe title="Dialogs" data-slot="iframe-overlay" src="/login"></iframe></div>`,
});
