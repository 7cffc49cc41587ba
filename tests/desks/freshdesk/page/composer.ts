import type { PagePerson, SendBody } from '../server/page-routes';
import { avatar } from './conversation';
import { h } from './dom';
import { mountEditor, type Editor } from './editor';
import { booted, draftKey, drafts, personById, words, type Mode, type Shown } from './state';

export interface ComposerDeeds {
  readonly openComposer: (mode: Mode) => void;
  readonly closeComposer: () => void;
  readonly send: (body: SendBody) => Promise<void>;
}

export interface Composer {
  readonly element: HTMLElement;
  readonly mode: Mode;
  readonly editor: Promise<Editor>;
  destroy(): void;
}

const firstName = (person: PagePerson | undefined): string => person?.name.split(' ')[0] ?? '';

const paragraph = (text: string): string => h('p', {}, text).outerHTML;

/** What stands in the editor when it opens: greeting and signature, or the forwarded request. A note starts empty. */
function templateOf({ ticket }: Shown, mode: Mode): string {
  const signature = `<p>Kind regards<br>${booted().me.name}<br>${booted().me.title}, Acme IT</p>`;
  if (mode === 'reply')
    return `${paragraph(`Hello ${firstName(personById(ticket.requesterId))},`)}<p><br></p>${signature}`;
  return mode === 'note'
    ? ''
    : `<p>Please take a look at this ticket.</p>${signature}<blockquote class="freshdesk_quote">${ticket.descriptionHtml}</blockquote>`;
}

const textOf = (element: HTMLElement): string => element.innerText.replaceAll(/\n{3,}/g, '\n\n').trim();

/** A row of addresses with chips and an input. */
function addressRow(attributes: Record<string, string | boolean>, label: string, mails: string[]): HTMLElement {
  const chips = h('span', { class: 'k-chips', 'data-test-id': 'display-emails' });
  const draw = (): void => chips.replaceChildren(...mails.map((mail) => h('span', { class: 'k-chip' }, mail)));
  const input = h('input', { class: 'k-address', type: 'text', 'aria-label': label });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || input.value.trim() === '') return;
    mails.push(input.value.trim());
    input.value = '';
    draw();
  });
  draw();
  return h('div', { class: 'k-address-row', ...attributes }, h('span', { class: 'k-dim' }, `${label}:`), chips, input);
}

const tab = (
  mode: Mode,
  current: Mode,
  mark: Record<string, string>,
  text: string,
  open: (mode: Mode) => void,
): HTMLElement =>
  h(
    'li',
    { class: `ticket-action-button ${mode === current ? 'active' : ''}`.trim() },
    h(
      'button',
      { type: 'button', class: 'k-tab', 'aria-pressed': String(mode === current), ...mark, onclick: () => open(mode) },
      text,
    ),
  );

/** An open composer. Like the real one it is an item of the thread. */
export function composer(shown: Shown, mode: Mode, { openComposer, closeComposer, send }: ComposerDeeds): Composer {
  const { ticket } = shown;
  const to = mode === 'reply' ? [personById(ticket.requesterId)?.email ?? ''] : [];
  const host = h('div', { class: 'ticket-editor__bodytext' });
  const editor = mountEditor(
    host,
    ticket.id,
    mode,
    templateOf(shown, mode),
    mode === 'note' ? words().note : words().placeholder,
  );
  const submit = async (status: number | null): Promise<void> => {
    const { element } = await editor;
    const text = textOf(element);
    if (text === '') return;
    drafts.delete(draftKey(ticket.id, mode));
    await send({ kind: mode, text, to, status });
  };
  const menu = h(
    'div',
    { class: 'k-menu', hidden: true },
    ...booted().coded.status.map(({ value, label }) =>
      h(
        'a',
        {
          class: 'send-and-set-item',
          href: '#',
          onclick: (event: Event) => {
            event.preventDefault();
            void submit(value);
          },
        },
        `${words().sendAnd} ${label}`,
      ),
    ),
  );
  const element = h(
    'div',
    { class: `k-item k-composer k-composer-${mode} ticket-details__item rich-editor ticket-editor` },
    h(
      'div',
      { class: 'k-row' },
      avatar(booted().me),
      h(
        'div',
        { class: 'k-entry' },
        h(
          'ul',
          { class: 'k-tabs ticket-actions-list' },
          tab('reply', mode, { 'data-test-id': 'ticket-action-reply' }, words().reply, openComposer),
          tab('note', mode, { 'data-test-id': 'add-note' }, words().note, openComposer),
          tab('forward', mode, { 'data-test-id': 'ticket-action-forward' }, words().forward, openComposer),
        ),
        mode === 'note'
          ? addressRow({ 'data-test-notify-to': true }, words().notifyTo, to)
          : addressRow({ 'data-test-id': 'to-emails' }, words().to, to),
        host,
        mode === 'note'
          ? null
          : h(
              'button',
              {
                type: 'button',
                class: 'k-quiet fr-quoted-marker-remove',
                title: words().removeQuoted,
                'aria-label': words().removeQuoted,
              },
              '•••',
            ),
        h(
          'div',
          { class: 'k-foot ticket-editor__footer' },
          h(
            'button',
            {
              type: 'button',
              class: 'k-quiet',
              onclick: () => {
                drafts.delete(draftKey(ticket.id, mode));
                closeComposer();
              },
            },
            words().discard,
          ),
          h('span', { class: 'k-grow' }),
          h(
            'div',
            { class: 'k-split reply-btn-wrapper' },
            h(
              'button',
              {
                type: 'button',
                class: 'k-primary reply-btn',
                'data-test-id': 'submit',
                onclick: () => void submit(null),
              },
              mode === 'note' ? words().addNote : words().send,
            ),
            mode === 'note'
              ? null
              : h(
                  'button',
                  {
                    type: 'button',
                    id: 'send-and-set',
                    class: 'k-primary send-and-set-trigger',
                    'aria-label': words().sendAnd,
                    onclick: () => {
                      menu.hidden = !menu.hidden;
                    },
                  },
                  '▾',
                ),
            menu,
          ),
        ),
      ),
    ),
  );
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void submit(null);
    },
    true,
  );
  return { element, mode, editor, destroy: () => void editor.then((made) => made.destroy()) };
}

/** The bar that stands below the thread while no composer is open. */
export const replyBar = ({ openComposer }: Pick<ComposerDeeds, 'openComposer'>): HTMLElement =>
  h(
    'div',
    { class: 'k-reply-bar reply-bar-wrapper' },
    avatar(booted().me),
    h(
      'div',
      { class: 'k-entry' },
      h(
        'button',
        {
          type: 'button',
          class: 'k-placeholder editor-placeholder',
          'data-test-id': 'active-editor',
          onclick: () => openComposer('reply'),
        },
        words().placeholder,
      ),
      h(
        'ul',
        { class: 'k-tabs reply-bar' },
        h(
          'li',
          { class: 'reply-bar__item' },
          h(
            'button',
            {
              type: 'button',
              class: 'k-tab',
              'data-test-email-action-btn': 'reply',
              'data-test-id': 'ticket-action-reply',
              onclick: () => openComposer('reply'),
            },
            words().reply,
          ),
        ),
        h(
          'li',
          { class: 'reply-bar__item' },
          h(
            'button',
            {
              type: 'button',
              class: 'k-tab',
              'data-test-email-action-btn': 'note',
              'data-test-id': 'add-note',
              onclick: () => openComposer('note'),
            },
            words().note,
          ),
        ),
        h(
          'li',
          { class: 'reply-bar__item' },
          h(
            'button',
            {
              type: 'button',
              class: 'k-tab',
              'data-test-id': 'ticket-action-forward',
              onclick: () => openComposer('forward'),
            },
            words().forward,
          ),
        ),
      ),
    ),
  );
