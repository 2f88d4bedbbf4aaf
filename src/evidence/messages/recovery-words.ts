import { goodMark } from './marks.js';
import { anyOf, type Family, phrase } from './pattern.js';

const good = anyOf(`
  ${goodMark}
  succe% ok okay complet% passed registered subscribed retrieved obtained received created accepted updated established
  renewed works? http_(?:status_)?(?:code_)?2\\d\\d 2\\d\\d
`);
const later = anyOf(`
  then now finally eventually retry retried retrying again recovered subsequent% later afterwards this_time
  (?:second|2nd|next)_(?:attempt|try) attempt_(?:no_)?\\d{1,3}
`);

/** A failure that the same message says was overcome. */
export const recoveries: Family<'recovered'> = [
  {
    means: 'recovered',
    words: phrase(
      `${later}[:,]? <3>${good}(?! (?:with|but))`,
      `but <2>${good}`,
      `${good} <2>(?:on|after|upon|with|at) <2>(?:retry|second|2nd|third|next|attempt|\\d{1,3} (?:attempts|retries|tries))`,
      'recovered',
    ),
    samples: ['then HTTP 200', 'retry succeeded', 'succeeded on the second attempt', 'recovered'],
  },
];
