// Cookies along the redirects of one address: sites that set one and send the visitor on, or to another host and back,
// send who lost it round for ever. They are forgotten with the answer, so that nobody is known again (RFC 6265).

interface Cookie {
  name: string;
  value: string;
  /** The host that set it, or the domain it set it for. */
  domain: string;
  isForSubdomains: boolean;
  path: string;
  isSecure: boolean;
}

/** More than that come of no redirect that means well. */
const mostCookies = 50;
const longestCookie = 4096;

export class ChainCookies {
  #cookies: Cookie[] = [];

  /** Keeps what the answer of `url` set: its `Set-Cookie` fields. */
  keep(url: URL, fields: readonly string[]): void {
    for (const field of fields) {
      const cookie = field.length <= longestCookie ? readCookie(url, field) : undefined;
      if (!cookie) continue;
      this.#cookies = this.#cookies.filter(({ name, domain }) => name !== cookie.name || domain !== cookie.domain);
      if (cookie.value !== "" && this.#cookies.length < mostCookies) this.#cookies.push(cookie);
    }
  }

  /** The `Cookie` field of a request for `url`; empty where there is nothing to tell. */
  fieldFor(url: URL): string {
    return this.#cookies
      .filter((cookie) => isFor(cookie, url))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }
}

const readCookie = (url: URL, field: string): Cookie | undefined => {
  const [pair = "", ...attributes] = field.split(";");
  const [, name = "", value = ""] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
  if (!/^[!-~]+$/.test(name) || !/^[ -~]*$/.test(value)) return undefined;
  const said = new Map(
    attributes.map((attribute) => {
      const [key = "", ...rest] = attribute.split("=");
      return [key.trim().toLowerCase(), rest.join("=").trim()];
    }),
  );
  const domain = (said.get("domain") ?? "").replace(/^\./, "").toLowerCase();
  const isOwn = domain.includes(".") && `.${url.hostname}`.endsWith(`.${domain}`);
  if (domain !== "" && !isOwn) return undefined;
  const path = said.get("path") ?? "";
  return {
    name,
    value: Number(said.get("max-age") ?? 1) > 0 ? value : "",
    domain: isOwn ? domain : url.hostname,
    isForSubdomains: isOwn,
    path: path.startsWith("/") ? path : "/",
    isSecure: said.has("secure"),
  };
};

const isFor = ({ domain, isForSubdomains, path, isSecure }: Cookie, { hostname, pathname, protocol }: URL): boolean => {
  const isHost = isForSubdomains ? `.${hostname}`.endsWith(`.${domain}`) : hostname === domain;
  const isPath = path.endsWith("/") ? pathname.startsWith(path) : `${pathname}/`.startsWith(`${path}/`);
  return isHost && isPath && (!isSecure || protocol === "https:");
};
