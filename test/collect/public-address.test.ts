// Which addresses may be connected to, in all the ways they can be written.
import { expect, test } from "vitest";
import { isPublicAddress, literalAddress } from "../../functions/collect/public-address.ts";
import { refusedHosts } from "../support/refused-hosts.ts";

test("the table is long", () => expect(refusedHosts.length).toBeGreaterThanOrEqual(60));
test.each(refusedHosts)("$what: http://$host/ is not public", ({ host }) => {
  const address = literalAddress(new URL(`http://${host}/`));
  expect(address).toBeDefined();
  expect(isPublicAddress(address ?? "")).toBe(false);
});

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "[2606:4700:4700::1111]",
  "[2a00:1450:4001:80b::200e]",
  "[3400::1]",
  "[::ffff:8.8.8.8]",
  "134744072",
])("http://%s/ is public", (host) =>
  expect(isPublicAddress(literalAddress(new URL(`http://${host}/`)) ?? "")).toBe(true),
);

test.each(["callow.example", "localhost", "127.0.0.1.callow.example", "0x7f.callow.example"])("%s is a name", (host) =>
  expect(literalAddress(new URL(`http://${host}/`))).toBeUndefined(),
);
test.each(["", "callow.example", "300.1.1.1"])("%j is no address", (text) => expect(isPublicAddress(text)).toBe(false));
