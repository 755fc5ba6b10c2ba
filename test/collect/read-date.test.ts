// Dates as feeds and pages write them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../../functions/collect/read-date.ts";

test.each([
  // ISO 8601 and W3CDTF
  ["2026-11-23T07:30:00Z", "2026-11-23T07:30:00.000Z"],
  ["2026-11-23T07:30:00.250+01:00", "2026-11-23T06:30:00.250Z"],
  ["2026-11-23T07:30+0100", "2026-11-23T06:30:00.000Z"],
  ["2026-11-23 07:30:00", "2026-11-23T07:30:00.000Z"],
  ["2026-11-23T07:30:00 -05:00", "2026-11-23T12:30:00.000Z"],
  ["2026-11-23", "2026-11-23T00:00:00.000Z"],
  ["2026-11", "2026-11-01T00:00:00.000Z"],
  ["2026", "2026-01-01T00:00:00.000Z"],
  ["2026/11/23 07:30", "2026-11-23T07:30:00.000Z"],
  ["20261123T073000Z", "2026-11-23T07:30:00.000Z"],
  // RFC 822 and 2822
  ["Mon, 23 Nov 2026 07:30:00 GMT", "2026-11-23T07:30:00.000Z"],
  ["Mon, 23 Nov 2026 07:30:00 +0100", "2026-11-23T06:30:00.000Z"],
  ["23 Nov 26 07:30 EST", "2026-11-23T12:30:00.000Z"],
  ["Mon, 23-Nov-2026 07:30:00 PDT", "2026-11-23T14:30:00.000Z"],
  ["Thu, 01 Jan 98 00:00:00 GMT", "1998-01-01T00:00:00.000Z"],
  // asctime, and JavaScript's own
  ["Mon Nov 23 07:30:00 2026", "2026-11-23T07:30:00.000Z"],
  ["Mon Nov 23 2026 07:30:00 GMT+0100 (CET)", "2026-11-23T06:30:00.000Z"],
  // as printed
  ["November 23, 2026", "2026-11-23T00:00:00.000Z"],
  ["November 23rd, 2026 at 7:30 PM", "2026-11-23T19:30:00.000Z"],
  ["07:30:07 AM IST Nov 23, 2026", "2026-11-23T02:00:07.000Z"],
  ["23. Dezember 2026", "2026-12-23T00:00:00.000Z"],
  ["23 février 2026", "2026-02-23T00:00:00.000Z"],
  ["Tue, 31 Dec 2026 23:59:60 GMT", "2027-01-01T00:00:00.000Z"],
])("%s is %s", (written, moment) => expect(readDate(written)).toBe(moment));

test.each([
  "",
  "yesterday",
  "2026-02-30",
  "2026-13-01",
  "2026-11-23T25:00:00Z",
  "2026-11-23T07:61:00Z",
  "2026-11-23T07:30:00+99:00",
  "31 Nov 2026",
  "0001-01-01T00:00:00Z",
  "1970-01-01T00:00:00Z",
  "2541-01-01",
  "23 Foo 2026",
  "1764000000",
  "12345",
])("%j is no date", (written) => expect(readDate(written)).toBeUndefined());

test("every moment that JavaScript writes comes back", () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (moment) => {
        expect(readDate(moment.toISOString())).toBe(moment.toISOString());
        const seconds = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        expect(readDate(seconds.toUTCString())).toBe(seconds.toISOString());
      },
    ),
  ));

test("no text makes it throw or answer anything but ISO 8601", () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:TZ+ \-/.,aNov]{0,30}$/)), (text) => {
      const read = readDate(text);
      expect(read === undefined || new Date(read).toISOString() === read).toBe(true);
    }),
    { numRuns: 2000 },
  ));
