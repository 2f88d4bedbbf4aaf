import type { App } from '../app.js';
import { openDialog } from '../dialog.js';
import { el } from '../dom.js';
import { ask } from '../server.js';
import type { WireMessage, WireRun, WireStep } from '../wire.js';
import { outputTable } from './step-outputs.js';

/** Runs a step of the app on a message, and shows what comes of it. */
export async function runStep(step: WireStep, message: WireMessage, app: App): Promise<void> {
  const result = el('div', { class: 'dialog-content', role: 'status' }, el('p', {}, 'The step is running.'));
  const dialog = openDialog({ className: 'step-dialog', title: step.title, content: [result] });
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) dialog.close();
  });
  try {
    const inputs = { channel_id: message.channel, message_ts: message.ts };
    const { id } = await ask('step', { callbackId: step.callbackId, inputs });
    follow(id, app, dialog, (run) => result.replaceChildren(...outcomeOf(run, step)));
  } catch (error) {
    dialog.close();
    app.notices.failed(error);
  }
}

/** Tells when the run has ended, once; it may have before one could listen. */
function follow(id: string, app: App, dialog: HTMLDialogElement, onEnd: (run: WireRun) => void): void {
  const look = (): void => {
    const run = app.store.state.runs.find((known) => known.id === id);
    if (run === undefined || run.status === 'running') return;
    stop();
    onEnd(run);
  };
  const stop = app.store.subscribe(look);
  dialog.addEventListener('close', stop);
  look();
}

function outcomeOf(run: WireRun, step: WireStep): HTMLElement[] {
  if (run.status === 'failed')
    return [el('p', {}, 'The step failed.'), el('p', { class: 'error' }, run.error ?? 'It did not say why.')];
  return [el('p', {}, 'The step is complete.'), outputTable(run, step)];
}
