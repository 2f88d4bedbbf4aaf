/** Where a workspace installs the app. */
export const installPath = '/slack/install';
/** Where Slack leads the browser back to. */
export const redirectPath = '/slack/oauth_redirect';

/** Headers of every page: it holds text and one link, and concerns nobody else. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
} as const;

/** The page that an installation begins with; `url` leads to Slack. */
export function beginPage(url: string): string {
  return page(
    'Install Secure Mail push check',
    'The app finds out why push notifications of Secure Mail on iOS fail. Slack shows next what it may do, and asks you to allow it.',
    { text: 'Continue to Slack', url },
  );
}

/** `workspace`: its name, where Slack told it. */
export function installedPage(workspace: string | null): string {
  return page(
    `The app is installed${workspace === null ? '' : ` in ${workspace}`}`,
    'Invite it to a channel and drop a log bundle there, or write to it directly. This window can be closed.',
  );
}

/** Why an installation came to nothing: it was declined, was not begun in this browser or too long ago, or broke down. */
export type InstallFailure = 'declined' | 'expired' | 'failed';

const failureTexts: Readonly<Record<InstallFailure, string>> = {
  declined: 'It was not allowed in Slack. Nothing was stored.',
  expired: 'It was begun in another browser, or more than ten minutes ago. Begin again.',
  failed: 'Slack did not complete it. Begin again; if it stays, tell whoever runs the app.',
};

export function failedPage(failure: InstallFailure): string {
  return page('The app was not installed', failureTexts[failure], { text: 'Begin again', url: 'install' });
}

interface Link {
  readonly text: string;
  readonly url: string;
}

function page(title: string, text: string, link?: Link): string {
  const linked = link === undefined ? '' : `<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${linked}
</main>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 }`;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
