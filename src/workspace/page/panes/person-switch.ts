import type { App } from '../app.js';
import { el, newId } from '../dom.js';
import type { WirePerson } from '../wire.js';

/** Chooses the member that the page acts as. */
export function personSwitch(app: App): HTMLElement {
  const { me, people } = app.store.state;
  const name = newId();
  const choice = ({ id, realName }: WirePerson): HTMLElement => {
    const input = el('input', {
      type: 'radio',
      name,
      value: id,
      checked: id === me,
      class: 'visually-hidden',
      onchange: () => app.actAs(id),
    });
    const face = el('span', { class: 'avatar', 'aria-hidden': 'true' }, realName.slice(0, 1));
    return el('label', { class: 'person' }, input, face, el('span', {}, realName));
  };
  return el(
    'fieldset',
    { class: 'person-switch' },
    el('legend', {}, 'Acting as'),
    ...people.filter(({ isBot }) => !isBot).map(choice),
  );
}
