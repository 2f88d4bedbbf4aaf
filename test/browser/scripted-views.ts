import type { App } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { StandIn } from '../../src/workspace/stand-in.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (value: string, description?: string) => ({
  text: plain(value),
  value,
  ...(description === undefined ? {} : { description: plain(description) }),
});
const options = [option('one', 'the first'), option('two', 'the second')];

const elements = {
  date: { type: 'datepicker', action_id: 'pick.date', initial_date: '2026-11-20' },
  radio: {
    type: 'radio_buttons',
    action_id: 'pick.radio',
    options,
    initial_option: option('one', 'the first'),
  },
  boxes: { type: 'checkboxes', action_id: 'pick.boxes', options },
  person: { type: 'users_select', action_id: 'pick.person', placeholder: plain('Choose a person') },
  place: { type: 'conversations_select', action_id: 'pick.place', placeholder: plain('Choose a place') },
  channel: { type: 'channels_select', action_id: 'pick.channel', placeholder: plain('Choose a channel') },
  menu: {
    type: 'static_select',
    action_id: 'pick.menu',
    options,
    initial_option: option('two', 'the second'),
  },
} as const;

/** Every element that holds a value, where Slack takes it in a message. */
export const fieldBlocks: KnownBlock[] = [
  { type: 'section', block_id: 's1', text: mrkdwn('*Status*'), accessory: elements.menu },
  { type: 'section', block_id: 's2', text: mrkdwn('Which of them'), accessory: elements.boxes },
  {
    type: 'actions',
    block_id: 'a1',
    elements: [elements.date, elements.person, elements.place, elements.channel, elements.radio],
  },
  {
    type: 'actions',
    block_id: 'a2',
    elements: [
      { type: 'button', action_id: 'pick.yes', text: plain('Solved by this'), style: 'primary' },
      { type: 'button', action_id: 'pick.no', text: plain('Did not help'), style: 'danger' },
      {
        type: 'overflow',
        action_id: 'pick.more',
        options: [option('Draft for the customer', 'Plain words')],
      },
    ],
  },
];

/** A form with every element; `extra`: with a line that came later. */
export function formOf(extra: boolean): ModalView {
  const input = (name: keyof typeof elements, more = {}) => ({
    type: 'input' as const,
    block_id: name,
    label: plain(`Your ${name}`),
    element: elements[name],
    ...more,
  });
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain('Escalate'),
    submit: plain('Send'),
    blocks: [
      {
        type: 'input',
        block_id: 'note',
        label: plain('Note'),
        element: { type: 'plain_text_input', action_id: 'note' },
      },
      ...(extra ? [{ type: 'section' as const, block_id: 'extra', text: mrkdwn('Two was chosen.') }] : []),
      input('menu', { dispatch_action: true }),
      input('radio', { hint: plain('Only one.') }),
      input('boxes'),
      input('date'),
      input('person', { optional: true }),
      input('place', { optional: true }),
      input('channel', { optional: true }),
    ],
  };
}

function homeOf(user: string, status: string): HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plain('Your cases') },
      { type: 'section', text: mrkdwn(`Cases of <@${user}>: ${status}`) },
      { type: 'divider' },
      { type: 'actions', block_id: 'filter', elements: [elements.menu] },
      { type: 'context', elements: [mrkdwn('Shown is the last day.')] },
      {
        type: 'input',
        block_id: 'search',
        label: plain('Search'),
        optional: true,
        element: { type: 'plain_text_input', action_id: 'search' },
      },
    ],
  };
}

/** Answers to everything that the views above offer. */
export function scriptViews(app: App, { ids }: StandIn): void {
  app.action(/^pick/, async ({ ack, action, body, client, respond }) => {
    await ack();
    const inView = body.type === 'block_actions' && body.view !== undefined;
    const chosen = JSON.stringify(action, [
      'selected_option',
      'selected_options',
      'selected_date',
      'selected_user',
      'selected_conversation',
      'selected_channel',
      'value',
    ]);
    if (!inView) await respond({ text: `picked ${chosen}`, replace_original: false });
    else if (body.view?.type === 'home')
      await client.views.publish({ user_id: body.user.id, view: homeOf(body.user.id, chosen) });
    else await client.views.update({ view_id: String(body.view?.id), view: formOf(true) });
  });
  app.event('app_home_opened', async ({ client, event }) => {
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: homeOf(event.user, 'none') });
  });
  app.view('form', async ({ ack, body, client, view }) => {
    await ack();
    await client.chat.postMessage({
      channel: ids.channels.support,
      text: `${body.user.id} sent ${JSON.stringify(view.state.values)}`,
    });
  });
  app.function('diagnose_bundle', async ({ complete, fail, inputs }) => {
    if (String(inputs.channel_id) !== ids.channels.support) await fail({ error: 'This is no place for it.' });
    else
      await complete({
        outputs: { verdict: `Looked at ${inputs.message_ts}`, summary: 'Nothing found', cause_count: 0 },
      });
  });
}
