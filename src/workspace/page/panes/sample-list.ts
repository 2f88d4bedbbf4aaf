import type { App } from '../app.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { ask } from '../server.js';
import type { WireSample } from '../wire.js';

/** The sample bundles; one click posts one into the channel. */
export function sampleList(app: App, channel: () => string, onPosted: () => void = () => {}): HTMLElement {
  const post = async (button: HTMLElement, id: string): Promise<void> => {
    button.setAttribute('aria-busy', 'true');
    try {
      await ask('sample', { channel: channel(), id });
      onPosted();
    } catch (error) {
      app.notices.failed(error);
    } finally {
      button.removeAttribute('aria-busy');
    }
  };
  return el(
    'ul',
    { class: 'samples' },
    ...app.store.state.samples.map((sample) => el('li', {}, sampleButton(sample, post))),
  );
}

function sampleButton(
  { description, id, title }: WireSample,
  post: (button: HTMLElement, id: string) => Promise<void>,
): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'sample',
      title: description,
      'data-sample': id,
      onclick: () => void post(button, id),
    },
    icon('box'),
    el('span', {}, title),
  );
  return button;
}
