/**
 * Sizes in pixels. A picture is 1,000 wide and read on phones at little more than a third of that, so that no text is
 * smaller than 24.
 */
export const page = { width: 1000, margin: 32 } as const;
export const fontSize = { title: 36, label: 28, small: 24 } as const;

/** The room for text and marks between the margins. */
export const inner = {
  left: page.margin,
  right: page.width - page.margin,
  width: page.width - 2 * page.margin,
} as const;
