// One address for one page: tracking parameters and fragment taken out, the page's own canonical link believed where it may be.
import { webAddress } from "../shared/outside-text.ts";
import { trackingNames, trackingPrefixes } from "./tracking-parameters.ts";

/** The absolute http(s) address that `reference` means on the page at `base`; undefined for anything else. */
export const resolveUrl = (reference: string | undefined, base?: string): string | undefined => {
  const url = reference === undefined || reference.trim() === "" ? null : URL.parse(reference.trim(), base);
  return url ? webAddress(url.href) : undefined;
};

/** The address without fragment and tracking parameters; what is left of the query stays as it was written. */
export const withoutTracking = (address: string): string => {
  const url = new URL(address);
  url.hash = "";
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !isTracking(parameter));
  // The setter takes a question mark at the start for its own, and a parameter may begin with one.
  url.search = kept.length > 0 ? `?${kept.join("&")}` : "";
  return url.href;
};

/**
 * The address an article is known by. The page's canonical link is believed only on the page's own site, so that no
 * page can pass for another outlet's, and only where it names a page: sites that link every page to their front page
 * are many. Of a page without an address the link is all there is.
 */
export function canonicalUrl(pageUrl: string, canonicalLink?: string): string;
export function canonicalUrl(pageUrl?: string, canonicalLink?: string): string | undefined;
export function canonicalUrl(pageUrl?: string, canonicalLink?: string): string | undefined {
  const linked = resolveUrl(canonicalLink, pageUrl);
  const chosen = linked && (!pageUrl || mayStandFor(new URL(linked), new URL(pageUrl))) ? linked : pageUrl;
  return chosen && withoutTracking(chosen);
}

const mayStandFor = (canonical: URL, page: URL): boolean => {
  const leadsToFrontPage = canonical.pathname === "/" && canonical.search === "" && page.pathname !== "/";
  return site(canonical) === site(page) && !leadsToFrontPage;
};

/** The address as it is compared between two polls: moving to https or to "www." makes no new article. */
export const comparableUrl = (address: string): string => {
  const url = new URL(withoutTracking(address));
  return `${site(url)}${url.pathname.replace(/\/$/, "")}${url.search}`;
};

const site = (url: URL): string => url.host.replace(/^(www|m|mobile|amp)\./, "");

const isTracking = (parameter: string): boolean => {
  const [name = ""] = parameter.toLowerCase().split("=");
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
};
