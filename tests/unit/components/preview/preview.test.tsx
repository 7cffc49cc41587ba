// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FirstUseAsk } from '../../../../components/card/FirstUseAsk';
import type { Previewing } from '../../../../components/preview/view';
import { piecesOf, priceText } from '../../../../components/preview/words';
import { RequestAsk } from '../../../../components/RequestAsk';
import { WouldDialog } from '../../../../components/WouldDialog';
import type { PreviewAnswer, RequestPreview } from '../../../../core/request-preview';
import { fc } from '../../property';
import { makeActions } from '../card/actions';
import { mount } from '../mount';

const preview: RequestPreview = {
  feature: 'triage',
  destination: 'https://api.openai.com/v1/chat/completions',
  label: 'OpenAI · gpt-5-mini',
  body: '{"content":"Call ⟨phone 1⟩, not ⟨phone 2⟩."}',
  bytes: 51,
  sha256: 'abc123',
  marks: ['⟨phone 1⟩'],
  tokens: 1_284,
  answerTokens: 800,
  cost: 0.0019,
  mayRepair: true,
  each: false,
  changed: false,
};

const shows = (answer: PreviewAnswer | null) => ({
  tell: vi.fn<Previewing['tell']>(),
  loadPreview: vi.fn<Previewing['loadPreview']>(() => Promise.resolve(answer)),
});
const asked = (answer: PreviewAnswer | null) => {
  const previewing = shows(answer);
  return { previewing, mounted: mount(<RequestAsk held={{ id: 'h', feature: 'triage' }} previewing={previewing} />) };
};

describe('a request that waits', () => {
  it('is shown as it is sent, and sent as it was shown', async () => {
    const { previewing, mounted } = asked({ is: 'request', preview });
    const shown = await mounted;
    expect(previewing.loadPreview.mock.calls).toEqual([['h']]);
    expect(shown.root.querySelector('pre')?.textContent).toBe(preview.body);
    expect([...shown.root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['⟨phone 1⟩']);
    for (const words of [preview.destination, 'About 1,284', 'up to 800', '$0.0019 at most', '51 bytes', 'abc123'])
      expect(shown.text()).toContain(words);
    await shown.press('Send this');
    expect(previewing.tell.mock.calls).toEqual([[{ type: 'let-go', id: 'h', sha256: 'abc123' }]]);
  });

  it('shows the request itself before what it may cost: in the room of a card the rest is scrolled to', async () => {
    const shown = await asked({ is: 'request', preview }).mounted;
    const words = shown.text();
    expect(words.indexOf(preview.destination)).toBeLessThan(words.indexOf(preview.body));
    expect(words.indexOf(preview.body)).toBeLessThan(words.indexOf('About 1,284'));
  });

  it('is indented at a press, and its marks stay marked', async () => {
    const shown = await asked({ is: 'request', preview }).mounted;
    await shown.press('Show it indented');
    expect(shown.root.querySelector('pre')?.textContent).toBe(JSON.stringify(JSON.parse(preview.body), null, 2));
    expect(shown.root.querySelectorAll('mark')).toHaveLength(1);
    await shown.press('Show it as it is sent');
    expect(shown.root.querySelector('pre')?.textContent).toBe(preview.body);
  });

  it('says that it is another one than before', async () => {
    const changed = await asked({ is: 'request', preview: { ...preview, changed: true } }).mounted;
    expect(changed.text()).toContain('have changed since you looked. Nothing was sent.');
    expect((await asked({ is: 'request', preview }).mounted).text()).not.toContain('have changed');
  });

  it.each([
    [{ each: false, mayRepair: true }, true],
    [{ each: true, mayRepair: true }, false],
    [{ each: false, mayRepair: false }, false],
  ])('says whether one more may follow by itself (%o)', async (change, says) => {
    const shown = await asked({ is: 'request', preview: { ...preview, ...change } }).mounted;
    expect(shown.text().includes('is asked for once more')).toBe(says);
  });

  it.each<[string, PreviewAnswer | null, RegExp]>([
    ['that is not kept any more', null, /not kept any more/],
    ['for which nothing leaves', { is: 'nothing-leaves', label: 'Gemini Nano' }, /Gemini Nano answers on this device/],
    ['that there is none of', { is: 'no-request' }, /Nothing would be sent/],
    ['that something stands in the way of', { is: 'failed', error: { code: 'no-provider' } }, /\w/],
  ])('%s cannot be sent, and can be put away', async (_which, answer, words) => {
    const { previewing, mounted } = asked(answer);
    const shown = await mounted;
    expect(shown.text()).toMatch(words);
    expect(shown.hasButton('Send this')).toBe(false);
    await shown.press('Do not send');
    expect(previewing.tell.mock.calls).toEqual([[{ type: 'keep-back', id: 'h' }]]);
  });

  it('is loaded anew where another one takes its place', async () => {
    const previewing = shows({ is: 'request', preview });
    const shown = await mount(<RequestAsk held={{ id: 'one', feature: 'triage' }} previewing={previewing} />);
    await shown.show(<RequestAsk held={{ id: 'two', feature: 'triage' }} previewing={previewing} />);
    await shown.show(<RequestAsk held={{ id: 'two', feature: 'triage' }} previewing={previewing} />);
    expect(previewing.loadPreview.mock.calls).toEqual([['one'], ['two']]);
  });
});

describe('a look at what would be sent', () => {
  it('is made once, however often it is drawn', async () => {
    const look = vi.fn(() => Promise.resolve({ id: 'x', answer: { is: 'request', preview } as const }));
    const shown = await mount(<WouldDialog look={() => look()} onClose={() => undefined} />);
    await shown.show(<WouldDialog look={() => look()} onClose={() => undefined} />);
    expect(look).toHaveBeenCalledTimes(1);
    expect(shown.text()).toContain(preview.sha256);
  });

  it('before an agreement goes along with it, so that nothing else is sent', async () => {
    const actions = makeActions();
    actions.previewing.loadPreview.mockResolvedValue({ is: 'request', preview });
    const state = { is: 'first-use', destination: 'd', label: 'l', examples: false, chosenBy: 'you' } as const;
    const shown = await mount(<FirstUseAsk state={state} actions={actions} />);
    await shown.press('What would be sent');
    const [[told] = []] = actions.previewing.tell.mock.calls;
    expect(told).toMatchObject({ type: 'preview', what: 'triage' });
    await shown.press('Agree and suggest');
    expect(actions.agree.mock.calls).toEqual([['d', told?.type === 'preview' ? told.id : '']]);
  });
});

describe('words of a preview', () => {
  it.each([
    [null, 'No price known'],
    [0, 'It costs nothing'],
    [0.0019, '$0.0019 at most'],
    [1.239, '$1.24 at most'],
  ])('%s dollars', (cost, words) => expect(priceText(cost)).toBe(words));

  it('a body in pieces is the same body, and every known mark in it is one', () => {
    const mark = fc.constantFrom('⟨email 1⟩', '⟨name 12⟩', '⟨email 9⟩', '⟨', '⟩', '⟨⟨email 1⟩');
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, fc.string({ maxLength: 5 }))), (parts) => {
        const body = parts.join('');
        const pieces = piecesOf(body, ['⟨email 1⟩', '⟨name 12⟩']);
        expect(pieces.map(({ text }) => text).join('')).toBe(body);
        const marked = pieces.filter(({ isMark }) => isMark).map(({ text }) => text);
        expect(marked).toEqual(body.match(/⟨email 1⟩|⟨name 12⟩/g) ?? []);
      }),
    );
  });
});
