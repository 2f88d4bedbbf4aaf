import { filesOf } from '../blocks/file-field.js';
import { upload } from '../server.js';
import type { WireEntries } from '../wire.js';

type Entry = WireEntries[string];

/** What was entered into a form of input blocks, by action id. Files are handed over first. */
export async function entriesOf(form: HTMLElement): Promise<WireEntries> {
  const fields = [...form.querySelectorAll<HTMLElement>('.input [data-action]')];
  const entries = await Promise.all(
    fields.map(async (field) => [field.dataset.action ?? '', await entryOf(field)] as const),
  );
  return Object.fromEntries(entries);
}

async function entryOf(field: HTMLElement): Promise<Entry> {
  if (field.dataset.type === 'file_input') return { fileIds: await Promise.all(filesOf(field).map(upload)) };
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  return isField ? field.value : '';
}

/** Shows complaints under the inputs they concern, and goes to the first. `general` stands below them all. */
export function showErrors(
  form: HTMLElement,
  errors: Readonly<Record<string, string>>,
  general: string | null,
): void {
  for (const block of form.querySelectorAll<HTMLElement>('.input')) {
    const text = errors[block.dataset.block ?? ''];
    setError(block.querySelector('.error'), text ?? null);
    const field = block.querySelector('[data-action]');
    if (text === undefined) field?.removeAttribute('aria-invalid');
    else field?.setAttribute('aria-invalid', 'true');
  }
  setError(form.querySelector('.form-error'), general);
  firstInvalid(form)?.focus();
}

function firstInvalid(form: HTMLElement): HTMLElement | null {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  return field?.querySelector<HTMLElement>('input') ?? field;
}

function setError(box: HTMLElement | null, text: string | null): void {
  if (box === null) return;
  box.hidden = text === null;
  box.textContent = text ?? '';
}
