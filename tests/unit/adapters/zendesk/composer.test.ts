// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import { clickerFor } from '../../../../adapters/shared/dom';
import { landed, squash } from '../../../../adapters/shared/landed';
import { pasteHtml } from '../../../../adapters/shared/paste';
import { neverClick } from '../../../../adapters/zendesk/selectors';
import { paragraphsOf } from '../../../../core/draft';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, origin, paneHtml, showPage, signal, tabHtml, type PaneOptions } from './fake-desk';
import { fc, runs } from '../../property';
import { inNoTime } from '../../in-no-time';

const safeClick = clickerFor(neverClick);
const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const open = (help?: () => Promise<void>): ReturnType<typeof zendesk.open> =>
  zendesk.open(ref, envOf(fakeFetch({}).fetch, undefined, help));
const show = (options: PaneOptions = {}): void =>
  showPage([paneHtml({ id: '7', style: 'display:none' }), paneHtml(options)]);
const editable = (kind: string, text = '', attributes = 'contenteditable="true"'): string =>
  `<div data-test-id="omnicomposer-${kind}-text-ckeditor" ${attributes}><p>${text}</p></div>`;

beforeEach(() => show());

describe('the mode of the reply box', () => {
  it.each([
    ['web', 'public'],
    ['email', 'public'],
    ['native_messaging', 'public'],
    ['internal', 'internal'],
    ['', 'unknown'],
    ['INTERNAL', 'unknown'],
    ['side_conversation', 'unknown'],
    ['note', 'unknown'],
    [null, 'unknown'],
  ])('channel %s is %s', (channel, mode) => {
    show({ channel });
    expect(open().composer().mode).toBe(mode);
  });

  it('is never public for a channel that nobody knows', () => {
    const known = new Set([
      'web',
      'email',
      'mail',
      'api',
      'chat',
      'native_messaging',
      'messaging',
      'mobile_sdk',
      'sms',
      'any_channel',
      'whatsapp',
      'facebook',
      'twitter',
    ]);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z_]{0,20}$/).filter((name) => !known.has(name)),
        (channel) => {
          show({ channel });
          expect(open().composer().mode).not.toBe('public');
        },
      ),
    );
  });

  it('is unknown when the switcher belongs to another ticket, is missing or there twice', () => {
    show({ extra: '<i data-channel-switcher-trigger-for-ticket-id="7"></i>' });
    expect(open().composer().mode).toBe('unknown');
    show({ extra: '<i data-channel-switcher-trigger-for-ticket-id="1042"></i>' });
    expect(open().composer().mode).toBe('public');
    show({ extra: '<button data-test-id="omnichannel-channel-switcher-button" data-channel="internal"></button>' });
    expect(open().composer().mode).toBe('unknown');
  });

  it('is missing without an editable, with a hidden or a read-only one, and in another ticket', () => {
    for (const editables of [
      '',
      editable('rich', '', 'contenteditable="true" style="display:none"'),
      editable('rich', '', 'contenteditable="false"'),
    ]) {
      show({ editables });
      expect(open().composer()).toEqual({ mode: 'missing', kind: 'rich', empty: true });
    }
    showPage([paneHtml({ id: '7' }), paneHtml({ style: 'display:none' })], tabHtml('7'));
    expect(open().composer().mode).toBe('missing');
  });

  it('knows its kind and whether something is typed', () => {
    show({ editables: editable('plain') });
    expect(open().composer()).toMatchObject({ kind: 'plain', empty: true });
    show({ editables: editable('rich', 'Dear Rosa') });
    expect(open().composer()).toMatchObject({ kind: 'rich', empty: false });
    show({ editables: editable('rich', '\u2060\u2060&nbsp;') });
    expect(open().composer().empty).toBe(true);
    show({ editables: editable('rich') + editable('plain') });
    expect(open().composer().mode).toBe('unknown');
  });

  it('is not asked whether to send: no send control is ever clicked', () => {
    const ids = [
      'omnichannel-omnicomposer-send-button',
      'submit_button-button',
      'submit_button-menu-solved',
      'x-Send-y',
      'SUBMIT_BUTTON',
    ];
    for (const id of ids) {
      document.body.innerHTML = `<div data-test-id="${id}"><span><b>in it</b></span></div>`;
      const clicked = vi.fn();
      document.body.addEventListener('click', clicked, { once: true });
      for (const element of document.body.querySelectorAll<HTMLElement>('*'))
        expect(() => safeClick(element)).toThrow('unexpected');
      expect(clicked).not.toHaveBeenCalled();
    }
    document.body.innerHTML = '<button type="submit">Save</button><button type="button">Open</button>';
    expect(() => safeClick(document.body.children[0] as HTMLElement)).toThrow();
    const opened = vi.fn();
    document.body.children[1]?.addEventListener('click', opened);
    safeClick(document.body.children[1] as HTMLElement);
    expect(opened).toHaveBeenCalledOnce();
  });
});

describe('inserting', () => {
  const draft = 'Hello Rosa,\n\nplease restart it.\nThen tell us.\n\nAnn';
  /** What the page's helper does, in few words. */
  const helper = (write: (editable: HTMLElement, paragraphs: string[][]) => boolean) => (): Promise<void> => {
    const hear = (event: Event): void => {
      const box = event.target as HTMLElement;
      const { nonce, paragraphs } = JSON.parse((event as CustomEvent<string>).detail) as {
        nonce: string;
        paragraphs: string[][];
      };
      box.dispatchEvent(
        new CustomEvent('deskside:inserted-1', { detail: JSON.stringify({ nonce, ok: write(box, paragraphs) }) }),
      );
    };
    document.body.addEventListener('deskside:insert-1', hear, { capture: true, once: true });
    return Promise.resolve();
  };
  const box = (): HTMLElement => document.querySelectorAll<HTMLElement>('[contenteditable="true"]')[1] as HTMLElement;

  it('hands the paragraphs to the helper and reads them back', async () => {
    show({ editables: editable('rich', 'Typed before.') });
    const write = helper((target, paragraphs) => {
      for (const line of paragraphs.flat())
        target.append(Object.assign(document.createElement('p'), { textContent: line }));
      return true;
    });
    expect(await open(write).insert(draft, signal())).toEqual({ ok: true, value: undefined });
    expect(box().textContent).toBe('Typed before.Hello Rosa,please restart it.Then tell us.Ann');
  });

  it.each([
    ['internal', 'composer-not-public'],
    ['something_new', 'composer-not-public'],
    [null, 'composer-not-public'],
  ])('writes nothing into channel %s', async (channel, code) => {
    show({ channel });
    const write = vi.fn(() => true);
    expect(await open(helper(write)).insert(draft, signal())).toMatchObject({ ok: false, error: { code } });
    expect(write).not.toHaveBeenCalled();
  });

  it('checks mode and ticket again after the helper came', async () => {
    const write = vi.fn(() => true);
    const toInternal = async (): Promise<void> => {
      await helper(write)();
      show({ channel: 'internal' });
    };
    expect(await open(toInternal).insert(draft, signal())).toMatchObject({
      ok: false,
      error: { code: 'composer-not-public' },
    });
    show();
    const toOther = async (): Promise<void> => {
      await helper(write)();
      showPage([paneHtml({ id: '7' })], tabHtml('7'));
    };
    expect(await open(toOther).insert(draft, signal())).toMatchObject({
      ok: false,
      error: { code: 'not-the-same-ticket' },
    });
    expect(write).not.toHaveBeenCalled();
  });

  it('is unsure when the helper says done and the text is not there', async () => {
    expect(await inNoTime(() => open(helper(() => true)).insert(draft, signal()))).toMatchObject({
      ok: false,
      error: { code: 'insert-unsure' },
    });
  });

  it('says that the reply box is missing, and inserts nothing empty', async () => {
    expect(await open().insert(' \n ', signal())).toMatchObject({ ok: false, error: { code: 'insert-unsure' } });
    show({ editables: '' });
    expect(await open().insert(draft, signal())).toMatchObject({ ok: false, error: { code: 'composer-missing' } });
  });

  it('escapes what it pastes', () => {
    expect(pasteHtml(paragraphsOf('a <b> & "c"\nd\n\n<img src=x>'))).toBe(
      '<p>a &lt;b&gt; &amp; &quot;c&quot;</p><p>d</p><p><br></p><p>&lt;img src=x&gt;</p>',
    );
  });
});

describe('whether a draft is in the editor', () => {
  const line = fc
    .array(fc.stringMatching(/^[a-zA-Z,.]{1,8}$/), { minLength: 1, maxLength: 9 })
    .map((words) => words.join(' '));
  const drafts = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n'));

  it('is seen wherever the caret was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), drafts, (head, tail, text) => {
        expect(
          landed(squash(head + tail), `${head}\u00A0${text.replaceAll('\n\n', '')} ${tail}`, paragraphsOf(text)),
        ).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('is denied when a line is missing or earlier text is gone', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => squash(text) !== ''),
        drafts,
        (before, text) => {
          const lines = paragraphsOf(text);
          expect(landed(squash(before), before, lines)).toBe(false);
          expect(landed('', text.slice(0, text.lastIndexOf(' ')), lines) && text.includes(' ')).toBe(false);
          expect(landed(`1${squash(before)}2`, text, lines)).toBe(false);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('anchors', () => {
  it('are the properties column and the box around the editable of this ticket', () => {
    const { card, draft } = open().anchors();
    expect(card?.dataset['testId']).toBe('column-1');
    expect(draft?.dataset['testId']).toBe('editor-view');
    expect(card?.closest('[data-test-id="ticket-1042-standard-layout"]')).not.toBeNull();
    expect(draft?.closest('[contenteditable]')).toBeNull();
  });

  it('are null where nothing is found or another ticket is shown', () => {
    showPage(['<div><div data-test-id="ticket-1042-standard-layout"></div></div>']);
    expect(open().anchors()).toEqual({ card: null, draft: null });
    showPage([paneHtml({ id: '7' })], tabHtml('7'));
    expect(open().anchors()).toEqual({ card: null, draft: null });
  });
});
