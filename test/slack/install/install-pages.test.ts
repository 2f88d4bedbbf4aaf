import { expect, it } from 'vitest';
import { beginPage, failedPage, installedPage } from '../../../src/slack/install/install-pages.js';

it('shows the name of a workspace as text, whatever it is called', () => {
  const page = installedPage('<script>"&</script>');
  expect(page).toContain('installed in &lt;script&gt;&quot;&amp;&lt;/script&gt;');
  expect(page).not.toContain('<script');
});

it('says that the app is installed where Slack named no workspace', () => {
  expect(installedPage(null)).toContain('<h1>The app is installed</h1>');
});

it('leads to Slack by one link', () => {
  const page = beginPage('https://slack.com/oauth/v2/authorize?a=1&b="2"');
  expect(page.match(/href="[^"]*"/g)).toEqual([
    'href="https://slack.com/oauth/v2/authorize?a=1&amp;b=&quot;2&quot;"',
  ]);
});

it.each(['declined', 'expired', 'failed'] as const)(
  'lets somebody begin again after it was %s',
  (failure) => {
    expect(failedPage(failure)).toContain('<a href="install">Begin again</a>');
  },
);
