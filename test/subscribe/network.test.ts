// Which network a request comes from.
import { expect, test } from "vitest";
import { networkOf } from "../../functions/subscribe/network.ts";

test.each([
  ["an IPv4 viewer", "198.51.100.7:46532", "192.0.2.1", "198.51.100.7"],
  ["an IPv6 viewer", "2001:db8:1:2:3:4:5:6:443", "192.0.2.1", "20010db800010002"],
  ["an IPv6 viewer, shortened", "2001:db8::7:443", "192.0.2.1", "20010db800000000"],
  ["an IPv6 viewer in brackets", "[2001:db8::7]:443", "192.0.2.1", "20010db800000000"],
  ["an IPv4 viewer in IPv6's clothes", "::ffff:198.51.100.7:443", "192.0.2.1", "198.51.100.7"],
  ["no word of the viewer", undefined, "192.0.2.1", "192.0.2.1"],
  ["nonsense of the viewer", "<script>", "192.0.2.1", "192.0.2.1"],
  ["nothing to go by", undefined, "", "unknown"],
])("%s", (_, viewer, source, network) => expect(networkOf(viewer, source)).toBe(network));
