/** What can have the focus inside a message. */
const focusable = 'button, select, a[href], [tabindex="0"]';
/** What belongs to the app's blocks. */
const actionable = '[data-action]';

/** Replaces an element; the focus stays on the same button, or where it stood. */
export function keepFocus(before: HTMLElement, after: HTMLElement): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && before.contains(focused);
  const kind = had && focused.matches(actionable) ? actionable : focusable;
  const index = had ? [...before.querySelectorAll(kind)].indexOf(focused) : -1;
  before.replaceWith(after);
  if (!had) return;
  const there = [...after.querySelectorAll<HTMLElement>(kind)];
  const same = there.find((element) => isSame(element, focused));
  (same ?? there[Math.min(index, there.length - 1)] ?? after).focus({ preventScroll: true });
}

function isSame({ dataset }: HTMLElement, { dataset: wanted }: HTMLElement): boolean {
  return wanted.action !== undefined && dataset.action === wanted.action && dataset.value === wanted.value;
}
