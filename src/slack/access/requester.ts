/** Who asks for something, and where. */
export interface Requester {
  /** Slack's id of the person. */
  readonly userId: string;
  /** Slack's id of the channel; null where there is none, as in the home tab. */
  readonly channel: string | null;
}
