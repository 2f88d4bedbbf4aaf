/** What a step takes or gives. */
export interface Parameter {
  readonly name: string;
  /** `string`, `number` or one of Slack's own types, such as `slack#/types/channel_id`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** A custom step that the app offers for workflows. */
export interface Step {
  readonly callbackId: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
}

const needed = (name: string, type: string, title: string, description: string): Parameter => ({
  name,
  type,
  title,
  description,
  isRequired: true,
});
const optional = (name: string, type: string, title: string, description: string): Parameter => ({
  ...needed(name, type, title, description),
  isRequired: false,
});

const diagnoseBundle: Step = {
  callbackId: 'diagnose_bundle',
  title: 'Diagnose a bundle',
  description: 'Finds out why push notifications of Secure Mail on iOS fail, from the bundle of a message',
  inputs: [
    needed(
      'channel_id',
      'slack#/types/channel_id',
      'Channel',
      'The channel that holds the message; the app has to be in it',
    ),
    needed(
      'message_ts',
      'string',
      'Message time stamp',
      'The message that holds the bundle; the answer goes into its thread',
    ),
    optional(
      'file_id',
      'string',
      'File ID',
      'One file of the message, where not all of them belong to the bundle',
    ),
    optional('text', 'string', 'Log lines', 'Log lines to look at as well'),
  ],
  outputs: [
    needed('verdict', 'string', 'Verdict', 'Whether a cause was found'),
    optional('cause', 'string', 'Cause', 'The most likely cause'),
    optional('confidence', 'string', 'Confidence', 'How sure that is'),
    optional('stage', 'string', 'Stage', 'Where the chain of delivery breaks'),
    optional('owner', 'string', 'Owner', 'Who has to act'),
    needed('summary', 'string', 'Summary', 'The diagnosis in a few words'),
    optional('case_id', 'string', 'Case ID', 'The case that keeps the diagnosis'),
    optional('permalink', 'string', 'Link to the answer', 'The answer in the thread of the message'),
    needed('cause_count', 'number', 'Number of causes', 'How many causes were found'),
  ],
};

/** The custom steps of the app. */
export const steps: readonly Step[] = [diagnoseBundle];
