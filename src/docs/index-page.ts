import { chainPicture } from './chain-picture.js';
import { byArticle } from './index/by-article.js';
import { byErrorText } from './index/by-error-text.js';
import { byOwner } from './index/by-owner.js';
import { byStage } from './index/by-stage.js';
import { bySymptom } from './index/by-symptom.js';
import { anchorOf, bullets, document, heading, link } from './markdown.js';
import { indexPath, type Page } from './page.js';

const ways = ['By symptom', 'By error text', 'By stage', 'By who has to act', 'By step of the article'];

/** The way into the documentation, by whatever is known of a case. */
export function indexPage(): Page {
  const blocks = [
    heading(1, 'Why push notifications of Secure Mail on iOS fail'),
    'Every cause that the bot knows and every check that it makes, in the words that it answers with. All of it can be read, and followed by hand, without the bot.',
    bullets([
      ...ways.map((way) => link(way, `#${anchorOf(way)}`)),
      `${link('How causes are ranked', 'ranking.md')}: when a cause is confirmed, likely or possible`,
    ]),
    'Where a page says *inferred*, it follows from known facts but is documented nowhere. No real log bundle of Secure Mail is public: what its files look like is known in part.',
    heading(2, 'The delivery chain'),
    'Push works when every link holds, in this order. The first link that fails at the end of the evidence is where the cause sits; what fails behind it follows from that.',
    chainPicture(),
    ...bySymptom(),
    ...byErrorText(),
    ...byStage(),
    ...byOwner(),
    ...byArticle(),
  ];
  return { path: indexPath, text: document(blocks) };
}
