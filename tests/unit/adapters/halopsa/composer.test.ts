// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComposer } from '../../../../adapters/halopsa/composer';
import { safeClick } from '../../../../adapters/halopsa/press';
import { panelHtml, showPage } from './fake-desk';

const froala =
  '<div class="fr-box"><div contenteditable="true" style="width:0"></div><div class="fr-wrapper"><div class="fr-element fr-view" contenteditable="true"><p></p></div></div></div>';
const editor = (name: string): string =>
  `<div class="row"><label for="input-field-for-${name}">Some words</label><div id="input-field-for-${name}">${froala}</div></div>`;
const hide = (checked: boolean): string =>
  `<label><input type="checkbox" id="input-field-for-hiddenfromuser" ${checked ? 'checked' : ''}></label>`;
const to = (address: string): string => `<input type="hidden" name="emailto" value="${address}">`;

function composerOf(form: string, email = 'rosa@acme.example') {
  showPage([panelHtml({ form: `<section>${form}</section>` })]);
  const [pane] = document.querySelectorAll<HTMLElement>('.ticketdetails');
  const composer = findComposer(pane ?? document.body, email);
  return { ...composer, box: composer.editable?.closest('[id^=input-field]')?.id };
}

describe('which box the customer reads', () => {
  it.each<[string, string, string]>([
    ['a note that is not hidden', editor('private_note') + editor('note') + hide(false), 'public'],
    ['a hidden note', editor('private_note') + editor('note') + hide(true), 'internal'],
    ['a note without its switch', editor('private_note') + editor('note'), 'unknown'],
    [
      'a mail to the requester',
      to('Rosa <Rosa@acme.example>; rosa@acme.example') + editor('private_note') + editor('emailbody'),
      'public',
    ],
    ['a mail to the requester and another', to('rosa@acme.example; x@y.example') + editor('emailbody'), 'unknown'],
    [
      'a mail with a copy to another',
      `${to('rosa@acme.example')}<input type="hidden" name="emailcc" value="x@y.example">${editor('emailbody')}`,
      'unknown',
    ],
    [
      'a mail without copies',
      `${to('rosa@acme.example')}<input type="hidden" name="emailbcc" value="">${editor('emailbody')}`,
      'public',
    ],
    ['a mail under its other name', to('rosa@acme.example') + editor('emailbody_html'), 'public'],
    ['a mail to somebody else', to('service@copyline.example') + editor('emailbody'), 'unknown'],
    [
      'a mail to somebody whose address only ends the same',
      to('not-rosa@acme.example') + editor('emailbody'),
      'unknown',
    ],
    ['a mail to nobody', editor('emailbody'), 'unknown'],
    ['a mail with a hidden action', to('rosa@acme.example') + editor('emailbody') + hide(true), 'internal'],
    ['a note and a mail', to('rosa@acme.example') + editor('note') + editor('emailbody') + hide(false), 'unknown'],
    ['a private note alone', editor('private_note'), 'internal'],
    ['a box of another name', editor('closure_note'), 'unknown'],
    ['a box without a name', froala, 'unknown'],
    [
      'two boxes under one name',
      `<label for="input-field-for-note">Note</label>${froala}${froala}${hide(false)}`,
      'unknown',
    ],
    ['no box', '', 'missing'],
    ['a hidden box', `<div style="display:none">${editor('note')}</div>`, 'missing'],
  ])('%s: %#', (_, form, mode) => {
    expect(composerOf(form).mode).toBe(mode);
  });

  it('is never the private one, and never the editable for the clipboard', () => {
    const { editable, box } = composerOf(editor('private_note') + editor('note') + hide(false));
    expect([box, editable?.className]).toEqual(['input-field-for-note', 'fr-element fr-view']);
    const pasted = editor('note').replace(
      '<p></p>',
      '<div class="fr-element fr-view" contenteditable="true">pasted</div>',
    );
    expect(composerOf(pasted + hide(false)).mode).toBe('public');
  });

  it('knows nobody without the requester’s address', () => {
    expect(composerOf(to('rosa@acme.example') + editor('emailbody'), '').mode).toBe('unknown');
  });

  it('is told by the label where the box has no name', () => {
    expect(
      composerOf(`<div><label for="input-field-for-note">Notiz</label><div>${froala}</div></div>${hide(false)}`).mode,
    ).toBe('public');
  });
});

it('never clicks what could send, save or run', () => {
  showPage([panelHtml({ form: '<div class="ui button"><b>Save</b></div><a href="/x">x</a>' })]);
  for (const css of ['.actionmenubtn', '.details_page_title', '.ui.button b', 'a', '.history-options']) {
    expect(() => safeClick(document.querySelector<HTMLElement>(css) ?? document.body)).toThrow('unexpected');
  }
});
