/** What can have the focus inside a message or view. */
const focusable = 'button, select, input, textarea, summary, a[href], [tabindex="0"]';
/** What belongs to the app's blocks, or is one of the page's own menus. */
const actionable = '[data-action]';

/**
 * Replaces an element. What was unfolded and the pictures stay, and so does the focus. `move` may take more
 * from the one to the other.
 */
export function keepFocus(before: HTMLElement, after: HTMLElement, move = (): void => {}): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && before.contains(focused);
  const index = had ? placesIn(before, focused).indexOf(focused) : -1;
  keepPictures(before, after);
  keepUnfolded(before, after);
  move();
  before.replaceWith(after);
  if (had) refocus(after, focused, index);
}

/** Puts the focus where the same control stands now, or, where it is gone, onto the one in its place. */
export function refocus(after: HTMLElement, focused: HTMLElement, index = -1): void {
  const wanted = signOf(focused);
  const there = [...after.querySelectorAll<HTMLElement>(focusable)];
  const same =
    there.find((element) => isSame(signOf(element), wanted) && signOf(element).block === wanted.block) ??
    there.find((element) => isSame(signOf(element), wanted));
  const beside =
    index < 0 ? undefined : (placesIn(after, focused).at(index) ?? placesIn(after, focused).at(-1));
  const target = same ?? beside ?? after;
  unfoldMenu(target);
  target.focus({ preventScroll: true });
}

/** A control of the app is followed by others of the app. */
function placesIn(root: HTMLElement, focused: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(focusable)];
  return focused.closest(actionable) === null
    ? all
    : all.filter((element) => element.closest(actionable) !== null);
}

interface Sign {
  readonly action: string | undefined;
  readonly block: string | undefined;
  readonly value: string | undefined;
}

function signOf(element: HTMLElement): Sign {
  const { action, block } = element.closest<HTMLElement>(actionable)?.dataset ?? {};
  const isChoice = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
  return { action, block, value: isChoice ? element.value : element.dataset.value };
}

function isSame(one: Sign, other: Sign): boolean {
  return other.action !== undefined && one.action === other.action && one.value === other.value;
}

/** A menu that was open is open again. */
function unfoldMenu(target: HTMLElement): void {
  if (target.closest('.menu[hidden]') === null) return;
  target.closest('.menu-box')?.querySelector('button')?.click();
}

/** Loaded pictures keep their room. */
function keepPictures(before: HTMLElement, after: HTMLElement): void {
  const loaded = [...before.querySelectorAll('img')];
  for (const image of after.querySelectorAll('img')) {
    const same = loaded.find(({ src, isConnected }) => isConnected && src === image.src);
    if (same === undefined || same.className !== image.className) continue;
    same.alt = image.alt;
    image.replaceWith(same);
  }
}

function keepUnfolded(before: HTMLElement, after: HTMLElement): void {
  const known = [...before.querySelectorAll('details')];
  for (const details of after.querySelectorAll('details')) {
    const same = known.find((old) => wordsOf(old) === wordsOf(details));
    if (same !== undefined) details.open = same.open;
  }
}

function wordsOf(details: HTMLDetailsElement): string | null | undefined {
  return details.querySelector('summary')?.textContent;
}
