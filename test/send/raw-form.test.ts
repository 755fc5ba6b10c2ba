// A message in pieces, as it stands in SES's form: whatever the pieces, a form's reader gets the message's bytes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mostOfForm, writeRawForm } from "../../functions/send/raw-form.ts";

const read = (pieces: readonly Uint8Array[]): Buffer => {
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  const room = Buffer.alloc(3 + mostOfForm(bytes));
  const form = room.subarray(3, writeRawForm(pieces, room, 3)).toString();
  return Buffer.from(new URLSearchParams(`data=${form}`).get("data") ?? "", "base64");
};

test("pieces of any length come together as they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ minLength: 250, maxLength: 700 }))),
      (pieces) => {
        expect(read(pieces)).toEqual(Buffer.concat(pieces));
      },
    ),
  );
});

test("a piece that many messages share stands right wherever it comes", () => {
  const shared = Buffer.from("A > b? ~".repeat(200));
  for (const before of ["", "1", "12", "123", "1234"]) {
    const pieces = [Buffer.from(before), shared, Buffer.from("|"), shared];
    expect(read(pieces)).toEqual(Buffer.concat(pieces));
    expect(read(pieces)).toEqual(Buffer.concat(pieces));
  }
});
