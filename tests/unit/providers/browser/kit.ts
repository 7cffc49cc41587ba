import { createBrowserModel } from '../../../../providers/browser';
import type { BrowserModelOptions } from '../../../providers/browser-control';
import { makeBrowserModel } from '../../../providers/browser-model';
import { plausibleAnswer } from '../../../providers/plausible-answer';
import { speaking, TestClock } from '../helpers';

/** The browser's model with the answers of every practice service. */
export function browserWith(options: BrowserModelOptions = {}, clock = new TestClock()) {
  const { LanguageModel, browserModel } = makeBrowserModel(options, (system, prompt, constraint) =>
    plausibleAnswer({
      model: '',
      stream: true,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: prompt },
      ],
      ...(constraint ? { response_format: { type: 'json_schema', json_schema: { schema: constraint } } } : {}),
    }),
  );
  return { model: speaking(createBrowserModel(LanguageModel, clock)), control: browserModel, clock };
}
