// The mail as bytes, read back by a parser of mail: who it goes to, its headers, and what no headline can smuggle in.
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { composeMail } from "../../functions/send/compose-mail.ts";

const envelope = {
  from: "Readout <briefing@example.org>",
  to: "ada@example.org",
  siteUrl: "https://readout.example.org",
  date: new Date("2026-11-23T06:00:00Z"),
  unsubscribe: `https://readout.example.org/unsubscribe/k1.${"A".repeat(60)}`,
};
const briefing = {
  subject: "The ferry sails again",
  html: "<p>The ferry – “again”</p>",
  text: "The ferry – “again”\n",
};
const compose = (...mail: Parameters<typeof composeMail>): Buffer => Buffer.concat(composeMail(...mail));
const headOf = (raw: Uint8Array): string => Buffer.from(raw).toString("latin1").split("\r\n\r\n")[0] ?? "";
const unfolded = (raw: Uint8Array): string[] =>
  headOf(raw)
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n");

test("both parts arrive as they were", async () => {
  const mail = await simpleParser(compose(briefing, envelope));
  expect(mail.text?.trim()).toBe(briefing.text.trim());
  expect(mail.html).toBe(briefing.html);
  expect(mail.subject).toBe(briefing.subject);
  expect(mail.date).toEqual(envelope.date);
});

test("the headers of a subscription", () => {
  const lines = unfolded(compose(briefing, envelope));
  expect(lines).toEqual(
    expect.arrayContaining([
      "From: Readout <briefing@example.org>",
      "To: ada@example.org",
      "Auto-Submitted: auto-generated",
      "List-Id: Readout <briefing.readout.example.org>",
      `List-Unsubscribe: <${envelope.unsubscribe}>`,
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ]),
  );
});

test("a mail that is no part of a subscription has no list headers", async () => {
  const { unsubscribe: _, ...alone } = envelope;
  expect(headOf(compose(briefing, alone))).not.toMatch(/^List-/m);
});

describe.each([
  ["CR LF", "Ferry\r\nBcc: eve@example.net"],
  ["LF", "Ferry\nBcc: eve@example.net"],
  ["CR", "Ferry\rBcc: eve@example.net"],
  ["NUL", "Ferry\u0000Bcc: eve@example.net"],
  ["U+2028", "Ferry\u2028Bcc: eve@example.net"],
  ["two lines' ends", "Ferry\r\n\r\nBcc: eve@example.net"],
])("a subject with %s", (_, subject) => {
  test("stays one header", async () => {
    const raw = compose({ ...briefing, subject }, envelope);
    const mail = await simpleParser(Buffer.from(raw));
    expect(mail.subject).toBe("Ferry Bcc: eve@example.net");
    expect(mail.bcc).toBeUndefined();
    expect(headOf(raw)).not.toMatch(/^bcc:/im);
  });
});

test.each([
  ["letters", "x".repeat(3000)],
  ["letters of two units", "🜁".repeat(3000)],
  ["words", "the ferry ".repeat(400)],
  ["another script", "ключевая ставка ".repeat(200)],
])("a subject of three thousand %s is cut, and no line is too long", async (_, subject) => {
  const raw = compose({ ...briefing, subject }, envelope);
  const mail = await simpleParser(Buffer.from(raw));
  expect(mail.subject?.length).toBeLessThanOrEqual(200);
  expect(mail.subject).toMatch(/…$/);
  expect(mail.subject).not.toMatch(/\ufffd/);
  const longest = Math.max(
    ...Buffer.from(raw)
      .toString("latin1")
      .split("\r\n")
      .map((line) => line.length),
  );
  expect(longest).toBeLessThanOrEqual(998);
});

test.each([
  ["Readout <briefing@example.org>", "Readout"],
  ["briefing@example.org", ""],
  ['"Readout, the briefing" <briefing@example.org>', "Readout, the briefing"],
  ['"The \\"Readout\\"" <briefing@example.org>', 'The "Readout"'],
  ["Überblick – Сводка <briefing@example.org>", "Überblick – Сводка"],
])("the sender %s is read as %j and the address", async (from, name) => {
  const mail = await simpleParser(compose(briefing, { ...envelope, from }));
  expect(mail.from?.value).toEqual([{ name, address: "briefing@example.org" }]);
});

test.each(["=?utf-8?q?Bcc=3A_eve?=", "=?utf-8?b?4oCu?= again", 'A "quoted" line', "Zürich – ключевая ставка"])(
  "the subject %j arrives as the letters it is made of",
  async (subject) => {
    expect((await simpleParser(compose({ ...briefing, subject }, envelope))).subject).toBe(subject);
  },
);

test("mails of one subject share all of the head but the reader's lines", () => {
  const heads = ["ada@example.org", "otto@example.net"].map((to) => unfolded(compose(briefing, { ...envelope, to })));
  const [one = [], other = []] = heads;
  expect(one.filter((line) => !other.includes(line))).toEqual(["To: ada@example.org"]);
});

test("what looks like a file or an address of a part is not read", async () => {
  const html = '<img src="file:///etc/passwd"><img src="http://127.0.0.1:9/x">';
  const raw = compose({ ...briefing, html }, envelope);
  expect((await simpleParser(raw)).html).toBe(html);
});
