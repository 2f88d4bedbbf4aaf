import { anyOf, expression, type Family } from './pattern.js';

/** What a yes-or-no field says. */
export type Flag = 'succeeded' | 'failed';

const good = `${anyOf(`
  success% succeed% ok regist% subscribed completed? granted accepted authorized available
  (?:device|apns|push)_token_received (?:have|has|got)_(?:a_)?(?:device|apns|push)_token
`)}(?: for remote notifications)?`;
const bad = '(?:fail%|error%|err|expired|rejected|refused|timed ?out|denied|cancelled|is invalid|invalid)';
const yes = '(?:true|yes|y|1|ja|oui|si)';
const no = '(?:false|no|n|0|nein|non)';
const mark = '(?: ?[=:?] ?| (?:is|was) )';
const end = '(?!\\w|\\.\\w)(?! (?!(?:for|after|because|on|in|at|with|from|when|while|but|and|by) )[a-z])';

/** What a function gives back as it is left: zero where all is well. Elsewhere zero may be anything. */
const returned = [
  '(?<=(?<![a-z])(?:exit(?:s|ed|ing)?|leav(?:e|es|ing)|left|return(?:s|ed|ing)?|end(?:s|ed)?):? [^;]{0,80})',
  '(?<![a-z])(?:rc|ret|retval|rv|code|value|status|result)',
].join('');

/** Fields such as `success=false`, `registered: YES`, `failed = true`. */
export const flags: Family<Flag> = [
  {
    means: 'succeeded',
    words: expression(`(?<![a-z0-9])(?:${good}${mark}${yes}|result${mark}(?:true|yes|ja|oui|si))${end}`),
    samples: ['success = YES', 'registered: true'],
  },
  {
    means: 'failed',
    words: expression(`(?<![a-z0-9])(?:${good}${mark}${no}|result${mark}(?:false|no|nein|non))${end}`),
    samples: ['success=false', 'subscribed: NO'],
  },
  {
    means: 'failed',
    words: expression(
      `(?<![a-z0-9])(?:${bad}${mark}${yes}|${returned} ?[=:] ?(?:-[1-9]\\d?|[2-9]|[1-9]\\d))${end}`,
    ),
    samples: ['failed: true', 'error=YES', 'EXIT subscribe ret=-3'],
  },
  {
    means: 'succeeded',
    words: expression(`(?<![a-z0-9])(?:${bad}${mark}${no}|${returned} ?[=:] ?0)${end}`),
    samples: ['expired: NO', 'timedOut=false', 'EXIT subscribe rc=0'],
  },
];
