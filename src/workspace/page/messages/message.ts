import { type App, surfaceFrom } from '../app.js';
import { drawBlock } from '../blocks/draw-block.js';
import { entriesOf } from '../blocks/fields/field.js';
import type { Surface } from '../blocks/surface.js';
import { el, newId } from '../dom.js';
import { icon } from '../icons.js';
import { fragmentOf } from '../place.js';
import { ask } from '../server.js';
import { drawEmoji, drawMrkdwn } from '../text/draw-text.js';
import { clockText, fullTimeText, isoTime } from '../time-text.js';
import type { WireMessage } from '../wire.js';
import { drawFiles } from './files.js';
import { messageMenu } from './message-menu.js';

/** Draws one message. `inThread`: without the link to its thread. */
export function drawMessage(message: WireMessage, app: App, inThread: boolean): HTMLElement {
  const person = app.store.person(message.user);
  const name = person?.realName ?? message.user;
  const surface = surfaceOf(message, app, inThread ? 'h3' : 'h2', () => article);
  const article: HTMLElement = el(
    'article',
    {
      class: classOf(message),
      'data-ts': message.ts,
      tabindex: -1,
      'aria-label': `${name}, ${clockText(message.ts)}`,
    },
    avatar(name, message.byBot),
    el(
      'div',
      { class: 'message-body' },
      message.ephemeral && el('p', { class: 'only-you' }, 'Only visible to you'),
      head(message, name),
      ...content(message, app, surface),
      drawFiles(message.files),
      drawReactions(message),
      inThread ? null : threadLink(message, app),
    ),
    messageMenu(message, app, inThread),
  );
  return article;
}

function classOf({ byBot, ephemeral }: WireMessage): string {
  return ['message', byBot && 'by-bot', ephemeral && 'ephemeral'].filter(Boolean).join(' ');
}

function avatar(name: string, isBot: boolean): HTMLElement {
  return el(
    'div',
    { class: isBot ? 'avatar bot' : 'avatar', 'aria-hidden': 'true' },
    isBot ? icon('bot') : name.slice(0, 1),
  );
}

function head(message: WireMessage, name: string): HTMLElement {
  return el(
    'p',
    { class: 'message-head' },
    el('strong', {}, name),
    message.byBot && el('span', { class: 'badge' }, 'app'),
    el('time', { datetime: isoTime(message.ts), title: fullTimeText(message.ts) }, clockText(message.ts)),
    message.edited && !message.byBot && el('span', { class: 'quiet' }, '(edited)'),
  );
}

/** A member's text is drawn from the text: its blocks say the same. */
function content(message: WireMessage, app: App, surface: Surface): HTMLElement[] {
  if (!message.byBot || message.blocks.length === 0) {
    return message.text === '' ? [] : [drawMrkdwn(message.text, app.names)];
  }
  return message.blocks.map((block) => drawBlock(block, surface));
}

function surfaceOf(
  { channel, ts }: WireMessage,
  app: App,
  heading: Surface['heading'],
  article: () => HTMLElement,
): Surface {
  return surfaceFrom(app, { scope: newId(), heading }, async (use) =>
    ask('click', { channel, ts, ...use, entries: await entriesOf(article()) }),
  );
}

function drawReactions({ reactions }: WireMessage): HTMLElement | null {
  if (reactions.length === 0) return null;
  const drawn = reactions.map(({ count, name }) => el('li', {}, drawEmoji(name), ` ${count}`));
  return el('ul', { class: 'reactions', 'aria-label': 'Reactions' }, ...drawn);
}

function threadLink({ channel, ts }: WireMessage, app: App): HTMLElement | null {
  const replies = app.store.replies(channel, ts);
  const last = replies.at(-1);
  if (last === undefined) return null;
  const label = replies.length === 1 ? '1 reply' : `${replies.length} replies`;
  return el(
    'a',
    { class: 'thread-link', href: fragmentOf(channel, ts) },
    el('strong', {}, label),
    el('span', { class: 'quiet' }, `last ${clockText(last.ts)}`),
  );
}
