/** Shows complaints under the inputs they concern, and goes to the first. `general` stands below them all. */
export function showErrors(
  form: HTMLElement,
  errors: Readonly<Record<string, string>>,
  general: string | null,
): void {
  for (const block of form.querySelectorAll<HTMLElement>('.input')) {
    const text = errors[block.dataset.block ?? ''];
    setError(block.querySelector('.error'), text ?? null);
    for (const control of controlsOf(block)) markInvalid(control, text !== undefined);
  }
  setError(form.querySelector('.form-error'), general);
  firstInvalid(form)?.focus();
}

/** What may be marked as invalid: a `group` may not, but what stands in it. */
function controlsOf(block: HTMLElement): HTMLElement[] {
  const field = block.querySelector<HTMLElement>('[data-field]');
  if (field === null) return [];
  return field.getAttribute('role') === 'group' ? [...field.querySelectorAll('input')] : [field];
}

function markInvalid(control: HTMLElement, isInvalid: boolean): void {
  if (isInvalid) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
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
