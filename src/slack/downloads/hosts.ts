/** Domains of Slack itself, each with the hosts beneath it. */
const slackDomains = ['slack.com', 'slack-gov.com'];

/** Whether the bot token may be sent to this address: Slack's own hosts, or the one that stands in for Slack. */
export function mayReceiveToken(address: string, apiUrl: string): boolean {
  const [url, api] = [URL.parse(address), URL.parse(apiUrl)];
  if (url === null || api === null) return false;
  const domain = slackDomains.find((slack) => isWithin(api.hostname, slack));
  if (domain !== undefined)
    return url.protocol === 'https:' && url.port === '' && isWithin(url.hostname, domain);
  return url.protocol === api.protocol && isSameHost(url.hostname, api.hostname);
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isSameHost(a: string, b: string): boolean {
  return a === b || (isLoopback(a) && isLoopback(b));
}

/** As `URL` writes host names. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
