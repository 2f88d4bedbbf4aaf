import type { App } from '@slack/bolt';
import { solvedModal } from '../../blocks/solved-modal.js';
import { possibleSolutions } from '../../cases/possible-solutions.js';
import type { Services } from '../../services.js';
import { onFormButton } from './form-button.js';

/** "Solved …" asks what solved the case. */
export function onSolveCase(app: App, services: Services): void {
  onFormButton(app, services, 'solve', (view, metadata) => solvedModal(possibleSolutions(view), metadata));
}
