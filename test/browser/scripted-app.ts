import { App, LogLevel } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { formOf, scriptViews } from './scripted-views.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const button = (action_id: string, text: string, more = {}) => ({
  type: 'button' as const,
  action_id,
  value: '1',
  text: plain(text),
  ...more,
});

/** A verdict with everything that a bot may draw, folded or unfolded. */
export function verdict(unfolded: boolean): KnownBlock[] {
  const steps: KnownBlock[] = [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: ['Raise it', 'Recycle the pool'].map((text) => ({
            type: 'rich_text_section',
            elements: [{ type: 'text', text }],
          })),
        },
      ],
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: [{ type: 'text', text: 'appcmd set config "Default Web Site/EWS"' }],
        },
      ],
    },
  ];
  return [
    { type: 'header', text: plain('Push is broken at the EWS subscription (confirmed)') },
    {
      type: 'section',
      text: mrkdwn(
        'Exchange refuses the request as too large: *HTTP 413*. `uploadReadAheadSize`\n&gt; quoted &lt;b&gt; &amp; done',
      ),
    },
    {
      type: 'section',
      fields: [mrkdwn('*Who*\nExchange administrator'), mrkdwn('*Since*\n20 Nov 09:12 UTC')],
    },
    { type: 'context', elements: [mrkdwn('policy :white_check_mark: token :white_check_mark: EWS :x:')] },
    { type: 'divider' },
    ...(unfolded ? steps : []),
    {
      type: 'actions',
      elements: [
        button(unfolded ? 'steps.fold' : 'steps.unfold', unfolded ? 'Hide steps' : 'Steps', {
          style: 'primary',
        }),
        button('evidence', 'Evidence (4)', {
          confirm: {
            title: plain('Sure?'),
            text: plain('Shows log lines.'),
            confirm: plain('Show'),
            deny: plain('No'),
          },
        }),
        { type: 'overflow', action_id: 'more', options: [{ text: plain('Timeline'), value: 'timeline' }] },
      ],
    },
    {
      type: 'table',
      rows: [
        ['Stage', 'State'],
        ['policy', 'ok'],
      ].map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
    },
    {
      type: 'video',
      alt_text: 'x',
      title: plain('x'),
      thumbnail_url: 'https://a.example/a.png',
      video_url: 'https://a.example/v',
    },
  ];
}

/** Blocks that a verdict has no use for. `picture`: a file of the workspace. */
export function rareBlocks(picture: string): KnownBlock[] {
  const options = ['one', 'two'].map((value) => ({ text: plain(value), value }));
  return [
    {
      type: 'container',
      title: plain('More'),
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: [{ type: 'section', text: mrkdwn('inside') }],
    },
    { type: 'markdown', text: '# Title' },
    { type: 'image', alt_text: 'timeline', slack_file: { id: picture } },
    { type: 'image', alt_text: 'far away', image_url: 'https://a.example/a.png' },
    {
      type: 'section',
      text: mrkdwn('choose'),
      accessory: { type: 'static_select', action_id: 'more', placeholder: plain('Which'), options },
    },
  ];
}

const modal: ModalView = {
  type: 'modal',
  callback_id: 'check',
  title: plain('Check a bundle'),
  submit: plain('Check'),
  blocks: [
    {
      type: 'input',
      block_id: 'files',
      optional: true,
      label: plain('Bundle'),
      hint: plain('At most 10 MB.'),
      element: { type: 'file_input', action_id: 'files', max_files: 3 },
    },
    {
      type: 'input',
      block_id: 'lines',
      optional: true,
      label: plain('Log lines'),
      element: { type: 'plain_text_input', action_id: 'lines', multiline: true },
    },
  ],
};

/** A small bot that answers everything in a fixed way, to try the page with. */
export async function startScriptedApp(standIn: StandIn): Promise<App> {
  const app = new App({
    token: standIn.botToken,
    appToken: standIn.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 } },
  });
  app.message(async ({ client, message }) => {
    if (message.subtype !== undefined && message.subtype !== 'file_share') return;
    const thread = {
      channel: message.channel,
      thread_ts: 'thread_ts' in message && message.thread_ts !== undefined ? message.thread_ts : message.ts,
    };
    const { ts } = await client.chat.postMessage({ ...thread, text: 'Reading the bundle' });
    await client.chat.update({ channel: message.channel, ts: String(ts), text: 'Read 3 files' });
    await client.chat.postMessage({ ...thread, text: 'verdict', blocks: verdict(false) });
  });
  for (const unfolded of [true, false]) {
    app.action(unfolded ? 'steps.unfold' : 'steps.fold', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions') return;
      const place = { channel: String(body.channel?.id), ts: String(body.message?.ts) };
      await client.chat.update({ ...place, text: 'verdict', blocks: verdict(unfolded) });
    });
  }
  app.action(/evidence|more/, async ({ ack, action, respond }) => {
    await ack();
    await respond(`you chose ${'action_id' in action ? action.action_id : ''}`);
  });
  app.command('/securemail', async ({ ack, body, client, command }) => {
    const view = { check: modal, form: formOf(false) }[command.text];
    if (view === undefined) return ack(`help: ${command.text}`);
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.view('check', async ({ ack, body, client, view }) => {
    const { files, lines } = view.state.values;
    const count = files?.files?.files?.length ?? 0;
    const text = lines?.lines?.value ?? '';
    if (count === 0 && text === '')
      return ack({ response_action: 'errors', errors: { files: 'Give a file or some lines.' } });
    await ack();
    await client.chat.postEphemeral({
      channel: standIn.ids.channels.support,
      user: body.user.id,
      text: `got ${count} files, ${text.length} characters`,
    });
  });
  app.shortcut('check_message', async ({ ack, respond, shortcut }) => {
    await ack();
    await respond({ text: 'message' in shortcut ? `shortcut on: ${shortcut.message.text}` : '' });
  });
  scriptViews(app, standIn);
  await app.start();
  return app;
}
