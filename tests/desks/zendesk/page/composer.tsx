import { useEffect, useRef, useState } from 'react';
import { createEditor, textOf, type Kind } from './editor';
import { editors } from './practice';
import { isLeftOut, mark, Part } from './part';
import { current, publicChannel, setChannel, submit, useDesk, type Channel, type OpenTicket } from './store';
import { say } from './words';

const names = (open: OpenTicket): Record<Channel, string> => ({
  web: say(open.ticket.channel === 'email' ? 'Email' : 'Public reply'),
  internal: say('Internal note'),
  native_messaging: say('Messaging'),
});

/** Sends what the composer holds with the form's other changes. */
export async function sendFrom(
  open: OpenTicket,
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed',
): Promise<void> {
  const editor = editors.get(open.ticket.id);
  const text = editor ? textOf(editor) : '';
  editor?.setData('');
  open.drafts = {};
  await submit(open.ticket.id, status, text === '' ? null : { text, public: open.channel !== 'internal' });
}

function Switcher({ open }: { readonly open: OpenTicket }) {
  const [isOpen, setOpen] = useState(false);
  const { boot } = current();
  const me = boot.people.find((each) => each.id === boot.meId);
  const channels: Channel[] =
    me?.privateCommentsOnly === true ? ['internal'] : [publicChannel(open.ticket), 'internal'];
  const choose = (channel: Channel): void => {
    setOpen(false);
    setChannel(open.ticket.id, channel);
  };
  return (
    <div className="switcher">
      <Part
        as="button"
        type="button"
        id="omnichannel-channel-switcher-button"
        className="link strong"
        aria-label={names(open)[open.channel]}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(boot.knobs.composerMode === 'missing-attribute' ? {} : { 'data-channel': open.channel })}
        data-channel-switcher-trigger-for-ticket-id={open.ticket.id}
        onClick={() => setOpen(!isOpen)}
      >
        {names(open)[open.channel]} ▾
      </Part>
      {isOpen ? (
        <ul role="menu" className="menu">
          {channels.map((channel) => (
            <Part
              as="li"
              role="menuitem"
              key={channel}
              id={`omnichannel-channel-switcher-menuitem-${channel}`}
              onClick={() => choose(channel)}
            >
              {names(open)[channel]}
            </Part>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Editor({ open, kind }: { readonly open: OpenTicket; readonly kind: Kind }) {
  const host = useRef<HTMLDivElement>(null);
  const { id } = open.ticket;
  const channel = open.channel;
  useEffect(() => {
    const box = host.current;
    if (!box) return undefined;
    const place = document.createElement('div');
    box.append(place);
    const made = createEditor(place, {
      kind,
      data: open.drafts[channel] ?? '',
      mark: mark(kind === 'rich' ? 'omnicomposer-rich-text-ckeditor' : 'omnicomposer-plain-text-ckeditor')[
        'data-test-id'
      ],
      placeholder: say(channel === 'internal' ? 'Add an internal note' : 'Write a reply'),
      onChange: (data) => {
        open.drafts[channel] = data;
      },
      onSend: () => void sendFrom(open, formStatus(open)),
    }).then((editor) => {
      editors.set(id, editor);
      return editor;
    });
    return () => {
      editors.delete(id);
      void made.then(async (editor) => {
        await editor.destroy();
        place.remove();
      });
    };
  }, [id, kind, channel, open]);
  return <div ref={host} className="editor-host" />;
}

const formStatus = (open: OpenTicket): OpenTicket['ticket']['status'] =>
  open.ticket.status === 'new' ? 'open' : open.ticket.status;

/** The reply box. Each channel keeps a draft of its own. */
export function Composer({ open }: { readonly open: OpenTicket }) {
  const { round } = useDesk();
  const kind: Kind = open.channel === 'native_messaging' ? 'plain' : 'rich';
  const editable = kind === 'rich' ? 'omnicomposer-rich-text-ckeditor' : 'omnicomposer-plain-text-ckeditor';
  return (
    <Part id="editor-view" className={`composer ${open.channel}`}>
      <div className="composer-head" key={`head ${round}`}>
        <Switcher open={open} />
        <span className="to">
          {open.channel === 'internal'
            ? ''
            : `To ${current().boot.people.find((each) => each.id === open.ticket.requesterId)?.name ?? ''}`}
        </span>
        <Part as="button" type="button" id="rich-text-editor-draft-mode-button" className="link" data-active="false">
          {say('Draft')}
        </Part>
      </div>
      <Part id="ticket-rich-text-editor" className="zendesk-editor--rich-text-container">
        {isLeftOut(editable) ? null : <Editor key={`${kind} ${open.channel}`} open={open} kind={kind} />}
      </Part>
      <div className="composer-foot" key={`foot ${round}`}>
        <Part
          as="button"
          type="button"
          id="omnicomposer-enhance-writing-menu-button"
          className="link"
          aria-label="Enhance writing"
        >
          Aa
        </Part>
        {kind === 'plain' ? (
          <Part
            as="button"
            type="button"
            id="omnichannel-omnicomposer-send-button"
            className="primary"
            onClick={() => void sendFrom(open, formStatus(open))}
          >
            {say('Send')}
          </Part>
        ) : null}
      </div>
    </Part>
  );
}
