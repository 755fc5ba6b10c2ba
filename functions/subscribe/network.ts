// The network a request comes from, as far as counting sign-ups needs it.
import ipaddr from "ipaddr.js";

/** Bytes of an IPv6 address that a household or a company is given as one. */
const ipv6NetworkBytes = 8;

/**
 * The viewer's network: an IPv4 address, or the first half of an IPv6 one, of which a single customer has 2^64.
 * CloudFront tells the viewer's address ("198.51.100.7:46532", "2001:db8::7:46532"); without it the peer's counts.
 */
export const networkOf = (viewerAddress: string | undefined, sourceIp: string): string => {
  const viewer = viewerAddress?.replace(/:\d+$/, "").replaceAll(/[[\]]/g, "");
  const address = viewer && ipaddr.isValid(viewer) ? viewer : sourceIp;
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : parsed
        .toByteArray()
        .slice(0, ipv6NetworkBytes)
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("");
};
