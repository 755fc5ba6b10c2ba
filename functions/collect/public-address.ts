// Which network addresses may be connected to: public ones. Everything that leads back into the own network, to the
// machine itself or to a cloud's instance services is refused, in whatever notation it comes.
import ipaddr from "ipaddr.js";

/** IPv6 is only handed out to the public from here (IANA, "IPv6 Address Space"). */
const globalUnicast = ipaddr.IPv6.parse("2000::");

/** Public by their number, private by their use: a cloud's own services for the machines in it. */
const instanceServices: ReadonlySet<string> = new Set(["168.63.129.16"]);

/**
 * Whether `address`, a literal IP address, is public unicast. An IPv4 address mapped into IPv6 counts as what it maps;
 * NAT64, 6to4, Teredo and IPv4-compatible addresses are refused whatever stands in them, since a gateway would unwrap them.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast" || instanceServices.has(parsed.toString())) return false;
  // "::169.254.169.254" in hexadecimal counts as unicast in ipaddr.js; it lies outside what is handed out.
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast, 3);
};

/** The IP address that a URL names directly, or undefined where it names a host. WHATWG URL has made "0x7f.1" one already. */
export const literalAddress = (url: URL): string | undefined => {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(host) ? host : undefined;
};

/** The sentence for an address that is refused, and the cure for an operator who meant it. */
export const notPublic = (url: URL, address: string): string =>
  `${url.href} leads to ${address}, which is not public; where that is meant, list ${url.origin} in PRIVATE_ORIGINS`;
