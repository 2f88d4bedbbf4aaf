import { defineCheck, type FindingDraft } from '../check.js';
import { silentFetches } from '../facts/push-flow.js';
import { latestPush } from '../facts/push-steps.js';

type Variant = 'never' | 'stopped';

/** Subscribed and valid, fetches bring news, yet no push announced it (article, "wake-ups"; reference 8, row 12). */
export const pushSilence = defineCheck({
  id: 'push-silence',
  title: 'News that the app fetched was announced by a push',
  description:
    'The subscription stands and background fetches find news, yet no push announced it. How much must be seen is inferred: two such fetches half an hour apart where no push ever came, four within four hours where pushes came before.',
  stage: 'push-delivery',
  article: 'wake-ups',
  needs: ['background-fetch'],
  uses: ['app-log', 'apns-events'],
  variants: {
    never: 'No push is recorded at all, while fetches found news.',
    stopped: 'Pushes were recorded before, and then fetches alone found news.',
  },
  cannotTell:
    'Where a push was lost: on its way from Exchange to the listener service, at Apple, or on the device.',
  run(given): FindingDraft<Variant>[] {
    const [first, ...rest] = silentFetches(given).map(({ at }) => at);
    if (first === undefined) return [];
    const never = latestPush(given) === null;
    const words = never ? 'no push ever arrived' : 'pushes stopped arriving';
    const summary = `The subscription stands, but ${words}: ${rest.length + 1} fetches found news that no push announced`;
    return [
      {
        variant: never ? 'never' : 'stopped',
        status: 'fail',
        basis: 'inferred',
        summary,
        evidence: [first, ...rest],
      },
    ];
  },
});
