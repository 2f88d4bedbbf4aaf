/** How near the end still counts as being there, pixels. */
const nearEnd = 80;

/** Where one reads in a scrolling list, whatever changes in it. */
export class ReadingPlace {
  readonly #list: HTMLElement;
  #wasAtEnd = true;

  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('scroll', () => {
      this.#wasAtEnd = this.isAtEnd;
    });
    list.addEventListener('load', () => this.#onPicture(), { capture: true });
  }

  get isAtEnd(): boolean {
    const { clientHeight, scrollHeight, scrollTop } = this.#list;
    return scrollHeight - scrollTop - clientHeight < nearEnd;
  }

  /** A message that is taller than the list shows its beginning. */
  reveal(element: HTMLElement): void {
    const taller = element.offsetHeight > this.#list.clientHeight;
    this.#list.scrollTop = taller ? element.offsetTop - this.#list.offsetTop : this.#list.scrollHeight;
    this.#wasAtEnd = this.isAtEnd;
  }

  /**
   * Runs a replacement of one message. What stands above the list's upper edge may grow unseen; what unfolds
   * around the focus comes into sight; and `follow`: who is at the end stays there.
   */
  keep(before: HTMLElement, after: HTMLElement, replace: () => void, follow: boolean): void {
    const atEnd = follow && this.isAtEnd;
    const height = before.offsetHeight;
    const isAbove = before.getBoundingClientRect().bottom <= this.#top;
    const place = this.#list.scrollTop;
    replace();
    const growth = after.offsetHeight - height;
    this.#list.scrollTop = isAbove ? place + growth : place;
    if (atEnd) this.#list.scrollTop = this.#list.scrollHeight;
    else if (!follow) this.#makeRoom(after, growth);
  }

  #makeRoom(element: HTMLElement, growth: number): void {
    const focused = document.activeElement;
    if (growth <= 0 || focused === null || !element.contains(focused)) return;
    const above = focused.getBoundingClientRect().top - this.#top;
    const wanted = above - this.#list.clientHeight / 3;
    if (wanted > 0) this.#list.scrollTop += Math.min(growth, wanted);
  }

  /** A picture takes its room once it is loaded. */
  #onPicture(): void {
    if (this.#wasAtEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  get #top(): number {
    return this.#list.getBoundingClientRect().top;
  }
}
