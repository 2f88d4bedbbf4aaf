import { parse } from 'node:querystring';

const formType = 'application/x-www-form-urlencoded';

/**
 * Whether Bolt will find an object in a body, which it takes for granted: at `null` it breaks down and never answers.
 * Read as Bolt reads it.
 */
export function holdsObject(body: string, contentType: string | undefined): boolean {
  if (contentType !== formType) return isJsonObject(body);
  const { payload } = parse(body);
  return typeof payload !== 'string' || isJsonObject(payload);
}

/**
 * The request with which Slack tries a certificate, which is not signed:
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function isCertificateCheck(body: string, contentType: string | undefined): boolean {
  return contentType === formType && parse(body).ssl_check === '1';
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
