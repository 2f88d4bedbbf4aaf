import type { KnownBlock, ModalView } from '@slack/types';
import { collectText } from '../../report/collect.js';
import type { SlackMessage } from '../message.js';
import { copyable } from './copyable.js';
import { plainText } from './plain-text.js';
import { paragraph, plain, richText } from './rich-text.js';
import { worded } from './worded.js';

/** What a customer has to do to collect logs, to be copied and sent. */
export function collectMessage(): SlackMessage {
  return worded([lead, collectText().text], collectBlocks());
}

/** The same as a form that is only read. */
export function collectModal(): ModalView {
  return {
    type: 'modal',
    title: plainText('How to collect logs'),
    close: plainText('Close'),
    blocks: collectBlocks(),
  };
}

const lead = 'To send to the customer, as it is:';

function collectBlocks(): KnownBlock[] {
  return [richText([paragraph(plain(lead)), ...copyable(collectText().text)])];
}
