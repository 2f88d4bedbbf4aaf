import { causes } from '../../diagnosis/causes/index.js';
import { checks } from '../../diagnosis/checks/index.js';
import { type ArticleStep, articleSteps, articleTitles } from '../../diagnosis/stages.js';
import { causeLinks, checkLinks } from '../lists.js';
import { bullets, heading, link } from '../markdown.js';

const article = 'https://support.citrix.com/article/CTX222834';

/** The article's own order: which checks follow each of its steps, and which causes it helps to put right. */
export function byArticle(): string[] {
  return [
    heading(2, 'By step of the article'),
    `Citrix’s article ${link('CTX222834', article)}, “Troubleshooting Secure Mail Issues with iOS Push Notifications”, in its order.`,
    ...articleSteps.flatMap((step) => [heading(3, articleTitles[step]), bullets(lines(step))]),
  ];
}

function lines(step: ArticleStep): string[] {
  const asking = checks.filter((check) => check.article === step);
  const helped = causes.filter(({ steps }) => steps.some((one) => one.article === step));
  return [
    ...(asking.length === 0 ? [] : [`Checks: ${checkLinks(asking)}`]),
    ...(helped.length === 0 ? [] : [`Named in the steps of: ${causeLinks(helped)}`]),
  ];
}
