import type { App } from '@slack/bolt';
import { CausesPictures } from '../home/causes-picture-file.js';
import type { Services } from '../services.js';
import { onHomeForms } from './actions/home-forms.js';
import { onHomeRefresh } from './actions/home-refresh.js';
import { onAppHomeOpened } from './events/app-home-opened.js';

/** Everything of the home tab. */
export function onHome(app: App, services: Services): void {
  const pictures = new CausesPictures();
  onAppHomeOpened(app, pictures, services);
  onHomeRefresh(app, pictures, services);
  onHomeForms(app, services);
}
