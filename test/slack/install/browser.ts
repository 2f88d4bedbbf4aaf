/** What the bot is called on the outside; `Browser` finds it on this machine. */
export const publicUrl = 'https://bot.example/';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it was found in the end. */
  readonly url: string;
}

/** A browser: keeps cookies by host, and follows redirects. `bot`: where `publicUrl` leads to. */
export class Browser {
  readonly #bot: string;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(bot: string) {
    this.#bot = bot;
  }

  async open(url: string): Promise<Page> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const target = url.replace(publicUrl, `${this.#bot}/`);
    const response = await fetch(target, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    const text = await response.text();
    const location = response.headers.get('location');
    if (location !== null) return this.open(new URL(location, url).href);
    return { status: response.status, headers: response.headers, text, url };
  }

  /** The first link of the page that an installation begins with. */
  async begin(): Promise<URL> {
    const { text } = await this.open(`${publicUrl}slack/install`);
    return new URL(linkOf(text));
  }

  /** Installs the app in a workspace, to the last page. */
  async install(team: string): Promise<Page> {
    const link = await this.begin();
    link.searchParams.set('team', team);
    return this.open(link.href);
  }
}

export function linkOf(page: string): string {
  return (/<a href="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
  const [name = '', value = ''] = pair.split('=', 2);
  const isGone = attributes.some((attribute) => attribute.startsWith('Expires=Thu, 01 Jan 1970'));
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}
