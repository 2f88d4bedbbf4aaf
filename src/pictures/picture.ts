/** A picture for people, and what it shows for those who do not see it. */
export interface Picture {
  readonly png: Buffer;
  /** Everything that the picture tells, in at most `altLimit` characters. */
  readonly alt: string;
  readonly title: string;
}

/** Characters of a text alternative at most: Slack takes 2,000 for a picture in a block, escaped ones among them. */
export const altLimit = 1800;
