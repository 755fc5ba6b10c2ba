// The address parser: what is taken, in which form, and what could be led astray and is not.
import { expect, test } from "vitest";
import { parseAddress, sameAddressForm } from "../../functions/shared/address.ts";

test.each([
  ["ada@example.org", "ada@example.org"],
  ["  ada@example.org ", "ada@example.org"],
  ["Ada.Lund+news@Example.ORG", "Ada.Lund+news@example.org"],
  ["postmaster@example.org", "postmaster@example.org"],
  ["info@example.org", "info@example.org"],
  ["o'neil@example.org", "o'neil@example.org"],
  ["a_b-c=d@sub.example.co.uk", "a_b-c=d@sub.example.co.uk"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["ada@例え.テスト", "ada@xn--r8jz45g.xn--zckzah"],
  ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
  ["ada@ｅxample.org", "ada@example.org"],
  [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`],
])("takes %j", (typed, address) => expect(parseAddress(typed)).toEqual({ address }));

test.each([
  ["two addresses", "ada@example.org,bo@example.org"],
  ["two addresses by semicolon", "ada@example.org;bo@example.org"],
  ["two addresses by space", "ada@example.org bo@example.org"],
  ["a group", "friends: ada@example.org, bo@example.org;"],
  ["an empty group", "undisclosed-recipients:;"],
  ["a display name", "Ada <ada@example.org>"],
  ["a display name that looks like an address", "ada@example.org <eve@example.net>"],
  ["angle brackets alone", "<ada@example.org>"],
  ["a comment", "ada(eve@example.net)@example.org"],
  ["a quoted local part", '"ada"@example.org'],
  ["an address in a quoted local part", '"eve@example.net x"@example.org'],
  ["two at signs", "ada@eve@example.org"],
  ["two domains", "ada@example.org@example.net"],
  ["a route", "@example.net:ada@example.org"],
  ["CR LF and a header", "ada@example.org\r\nBcc: eve@example.net"],
  ["a bare LF", "ada@example.org\neve@example.net"],
  ["a trailing LF", "ada@example.org\n"],
  ["NUL", "ada\u0000@example.org"],
  ["U+2028", "ada@example.org\u2028eve@example.net"],
  ["U+2029", "\u2029ada@example.org"],
  ["NEL", "ada\u0085@example.org"],
  ["a tab inside", "ada\t@example.org"],
  ["a non-ASCII local part", "josé@example.org"],
  ["a full-width at sign", "ada＠example.org"],
  ["percent routing with two at signs", "ada%example.net@@example.org"],
  ["an IP literal", "ada@[127.0.0.1]"],
  ["an IP address", "ada@127.0.0.1"],
  ["a number that is an IP address", "ada@2130706433"],
  ["one label", "ada@localhost"],
  ["an empty label", "ada@example..org"],
  ["a dot at the end of the domain", "ada@example.org."],
  ["a hyphen at a label's end", "ada@example-.org"],
  ["an underscore in the domain", "ada@ex_ample.org"],
  ["a label too long", `ada@${"x".repeat(64)}.org`],
  ["a dot first", ".ada@example.org"],
  ["two dots", "ada..lund@example.org"],
  ["a dot last", "ada.@example.org"],
  ["no local part", "@example.org"],
  ["no domain", "ada@"],
  ["no at sign", "ada.example.org"],
  ["nothing", ""],
  ["spaces", "   "],
  ["a local part too long", `${"a".repeat(65)}@example.org`],
  ["an address too long", `ada@${`${"x".repeat(60)}.`.repeat(5)}org`],
  ["a domain that grows too long in punycode", `ada@${"ü".repeat(60)}.example`],
  ["a backslash", "ada\\@example.org"],
  ["an invisible space", "ada\u200b@example.org"],
])("refuses %s", (_, typed) =>
  expect(parseAddress(typed)).toEqual({ problem: expect.stringMatching(/^address[A-Z]/) }),
);

test.each([
  ["ada@example.org@example.net", "addressShape"],
  ["@example.org", "addressShape"],
  ["ada@", "addressShape"],
  ["ada@localhost", "addressHost"],
  ["ada@example.org bo@example.org", "addressNotOne"],
  ["Ada <ada@example.org>", "addressNotAlone"],
  ["ada@example.org\nbo", "addressCharacters"],
  ["josé@example.org", "addressLetters"],
  ["ada..lund@example.org", "addressName"],
  [" ", "addressMissing"],
  [`ada@${"x".repeat(300)}.org`, "addressTooLong"],
])("%j is refused as %s", (typed, problem) => expect(parseAddress(typed)).toEqual({ problem }));

test("no refusal repeats what was typed", () => {
  for (const typed of ["eve@example.net <ada@example.org>", "josé@example.org", "a@b@c.org"])
    expect(JSON.stringify(parseAddress(typed))).not.toMatch(/eve|jos|b@c/);
});

test("capital letters do not make another address", () =>
  expect(sameAddressForm("Ada@example.org")).toBe(sameAddressForm("ADA@example.org")));
