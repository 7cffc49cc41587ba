import { useState } from 'react';
import { getJson } from './http';
import { editors } from './practice';
import { useDesk, type OpenTicket } from './store';

/** Puts a macro's text into the composer, as the agent's own click would. */
export function MacroPicker({ open }: { readonly open: OpenTicket }) {
  const [isOpen, setOpen] = useState(false);
  const { macros } = useDesk().boot;
  const apply = async (id: number): Promise<void> => {
    setOpen(false);
    const { text } = await getJson<{ text: string }>(`/practice/tickets/${open.ticket.id}/macro/${id}`);
    const editor = editors.get(open.ticket.id);
    editor?.model.change((writer) => {
      const blocks = text.split('\n\n').map((paragraph) => {
        const element = writer.createElement('paragraph');
        writer.insertText(paragraph.replaceAll('\n', ' '), element);
        return element;
      });
      const fragment = writer.createDocumentFragment();
      for (const block of blocks) writer.append(block, fragment);
      editor.model.insertContent(fragment);
    });
  };
  return (
    <div className="switcher">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        ⚡ Apply macro
      </button>
      {isOpen ? (
        <ul role="menu" className="menu up">
          {macros.map((macro) => (
            <li role="none" key={macro.id}>
              <button type="button" role="menuitem" onClick={() => void apply(macro.id)}>
                {macro.title}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
