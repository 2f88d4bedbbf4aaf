import type { App } from '@slack/bolt';
import type { Services } from '../services.js';
import { onAnswer } from './actions/answer-question.js';
import { onToggleSection } from './actions/toggle-section.js';
import { onCommand } from './commands/securemail.js';
import { onAppMention } from './events/app-mention.js';
import { onFileShared } from './events/file-shared.js';
import { onMessage } from './events/message.js';
import { onCheckMessage } from './shortcuts/check-message.js';
import { onCheckModal } from './views/check-modal.js';

/** Everything the bot listens to. */
export function registerListeners(app: App, services: Services): void {
  onMessage(app, services);
  onAppMention(app, services);
  onFileShared(app, services);
  onCommand(app, services);
  onToggleSection(app, services);
  onAnswer(app, services);
  onCheckModal(app, services);
  onCheckMessage(app, services);
}
