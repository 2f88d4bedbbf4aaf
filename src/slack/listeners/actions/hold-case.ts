import type { App } from '@slack/bolt';
import { heldMessage } from '../../blocks/case-told.js';
import type { Services } from '../../services.js';
import { onCaseButton } from './case-button.js';
import { tell } from './pressed.js';

/** "Take it": the case is held by who pressed first; whoever comes later is told who that was. */
export function onTakeCase(app: App, services: Services): void {
  const { cases } = services;
  onCaseButton(app, services, 'take', async ({ id }, press) => {
    if (await cases.hold(id, press.userId)) return;
    const holder = (await cases.find(id))?.holder ?? null;
    if (holder !== null) await tell(press, heldMessage(id, holder));
  });
}

/** "Hand it back": nobody holds the case; anyone may do that, and all see it. */
export function onReleaseCase(app: App, services: Services): void {
  onCaseButton(app, services, 'release', async ({ id, holder }) => {
    if (holder !== null) await services.cases.release(id);
  });
}
