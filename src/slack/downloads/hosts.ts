/** Domains of Slack itself, each with the hosts beneath it. */
const slackDomains = ['slack.com', 'slack-gov.com'];

/**
 * Whether the bot token may be sent to this address: Slack's own hosts, or the one that stands in for Slack. Read as
 * `fetch` reads it, so that no spelling of a host means one thing here and another there.
 */
export function mayReceiveToken(address: string, apiUrl: string): boolean {
  const [url, api] = [URL.parse(address), URL.parse(apiUrl)];
  if (url === null || api === null || url.username + url.password !== '') return false;
  const domain = slackDomains.find((slack) => isWithin(api.hostname, slack));
  if (domain !== undefined)
    return url.protocol === 'https:' && url.port === '' && isWithin(url.hostname, domain);
  return url.protocol === api.protocol && (url.host === api.host || areLoopback(url, api));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function areLoopback(...urls: readonly URL[]): boolean {
  return urls.every(({ hostname }) => isLoopback(hostname));
}

/** As `URL` writes host names. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
