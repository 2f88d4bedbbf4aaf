import fc from 'fast-check';
import * as draw from './draws.js';

/** A secret in its usual surroundings. No piece of it of a dozen characters may be left. */
function secret<Value>(drawn: fc.Arbitrary<Value>, write: (value: Value) => readonly [string, string]) {
  return drawn.map((value) => {
    const [written, hidden] = write(value);
    return { written, telling: pieces(hidden) };
  });
}

function pieces(hidden: string): string[] {
  return hidden.length < 24 ? [hidden] : (hidden.match(/[^\n]{12}/g) ?? []);
}

const headers = {
  'bearer token': secret(draw.opaque, (token) => [`Authorization: Bearer ${token}`, token]),
  'bearer token alone': secret(draw.opaque, (token) => [`bearer ${token}`, token]),
  'basic credentials': secret(fc.tuple(draw.login, draw.password), ([login, password]) => {
    const encoded = Buffer.from(`${login}:${password}`).toString('base64');
    return [`Authorization: Basic ${encoded}`, encoded];
  }),
  'negotiate token': secret(draw.base64(60), (token) => [`Authorization: Negotiate ${token}`, token]),
  'NTLM message': secret(draw.base64(60), (token) => [`Proxy-Authorization: NTLM TlRM${token}`, token]),
  'digest credentials': secret(draw.hexadecimal(32), (digest) => [
    `Authorization: Digest username="x", nonce="1", response="${digest}"`,
    digest,
  ]),
  'session cookie': secret(draw.opaque, (cookie) => [`Cookie: NSC_AAAC=${cookie}; path=/`, cookie]),
  'set cookie': secret(draw.opaque, (cookie) => [`Set-Cookie: session=${cookie}; HttpOnly`, cookie]),
  'API key in a header': secret(draw.opaque, (key) => [`X-Api-Key: ${key}`, key]),
};

const passwords = {
  'password behind a key': secret(draw.password, (password) => [`password=${password}`, password]),
  'password in words': secret(draw.password, (password) => [`the password is ${password}`, password]),
  'password in JSON': secret(draw.password, (password) => [`{"password":"${password}"}`, password]),
  'password in an element': secret(draw.password, (password) => [
    `<Password>${password}</Password>`,
    password,
  ]),
  'password in an address': secret(draw.password, (password) => [
    `https://svc:${password}@outlook.office365.com/x`,
    password,
  ]),
  'password of curl': secret(draw.password, (password) => [`curl -u svc:${password} https://x`, password]),
  'password of PowerShell': secret(draw.password, (password) => [
    `ConvertTo-SecureString '${password}' -AsPlainText`,
    password,
  ]),
  'password of net use': secret(draw.password, (password) => [
    `net use \\\\files\\logs ${password} /user:svc`,
    password,
  ]),
  'password option': secret(draw.password, (password) => [`--password ${password}`, password]),
  pin: secret(draw.digits(6), (pin) => [`PIN=${pin}`, pin]),
};

const keys = {
  'API key in a query': secret(draw.opaque, (key) => [`https://x.citrix.com/?api_key=${key}&x=1`, key]),
  'access token in a query': secret(draw.opaque, (key) => [`/push?access_token=${key}`, key]),
  'signature in a query': secret(draw.opaque, (key) => [`/blob?sv=2024&sig=${key}`, key]),
  'key of AWS': secret(draw.numbered, (key) => [`AKIA${key}`, key]),
  'token of Slack': secret(draw.digits(20), (key) => [`xoxb-${key}-abc`, key]),
  'token of GitHub': secret(draw.opaque, (key) => [`ghp_${key}`, key]),
  'web token': secret(draw.webToken, (token) => [token, token]),
  'private key': secret(draw.base64(96), (key) => [
    `-----BEGIN RSA PRIVATE KEY-----\n${key.replace(/.{64}/g, '$&\n')}\n-----END RSA PRIVATE KEY-----`,
    key,
  ]),
  'client secret': secret(draw.opaque, (key) => [`client_secret=${key}`, key]),
};

/** What opens something, by kind. */
export const secretKinds = { ...headers, ...passwords, ...keys };
