// An operator's own readers by CSV: with proof of consent or not at all, and nobody is brought back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exportReaders,
  type ImportedLine,
  importLine,
  missingColumns,
} from "../../functions/subscribe/bring-readers.ts";
import { CsvBroken, csvLine, readCsv } from "../../functions/subscribe/csv.ts";
import { elsewhere, signUpForm, type Subscribing, subscribingAt } from "../support/subscribing.ts";

const bring = async (stage: Subscribing, text: string, dry = false): Promise<ImportedLine[]> => {
  const lines: ImportedLine[] = [];
  for (const record of readCsv(text)) lines.push(await importLine(stage.outside, record, dry));
  return lines;
};
const header = "email,consent_date,consent_source\n";
const wide = "email,consent_date,consent_source,sections,language\n";

test("readers come with what they chose, confirmed, and at their hour", async () => {
  const stage = subscribingAt();
  const text = `Email,Consent_Date,Consent_Source,Hour,Zone,Days,Sections,Language\r\nada@EXAMPLE.org,2025-03-31,"The old form, ""Morning news""",6,Europe/Berlin,weekdays,World;Money,de\r\n`;
  expect(await bring(stage, text)).toEqual([{ line: 2, outcome: "added" }]);
  const [reader] = stage.readers.records.values();
  expect(reader).toMatchObject({
    email: "ada@example.org",
    state: "confirmed",
    cohort: "Europe/Berlin#06",
    days: "weekdays",
    sections: ["World", "Money"],
    language: "de",
    consent: { date: "2025-03-31", source: 'The old form, "Morning news"' },
  });
  expect(stage.queue.messages).toEqual([]);
});

test.each([
  ["no consent date", "ada@example.org,,form"],
  ["a consent date that is none", "ada@example.org,last spring,form"],
  ["a consent date in the future", "ada@example.org,2027-01-01,form"],
  ["no consent source", "ada@example.org,2025-03-31,"],
  ["two addresses", '"ada@example.org,bo@example.org",2025-03-31,form'],
  ["a name before the address", '"Ada <ada@example.org>",2025-03-31,form'],
  ["a line break in the address", '"ada@example.org\nBcc: eve@example.net",2025-03-31,form'],
  ["no address", ",2025-03-31,form"],
  ["an unknown section", "ada@example.org,2025-03-31,form,World;ada@example.net"],
  ["a language that the briefing is not in", "ada@example.org,2025-03-31,form,,fr"],
])("a line with %s is refused by its number, and its neighbours are added", async (_, line) => {
  const stage = subscribingAt();
  const report = await bring(
    stage,
    `${wide}bo@example.org,2025-03-31,form\n${line}\ncy@example.org,2025-03-31,form,World;Money,DE\n`,
  );
  expect(report.map(({ outcome }) => outcome)).toEqual(["added", "refused", "added"]);
  expect(report[1]?.line).toBe(3);
  expect(stage.readers.records.size).toBe(2);
  expect(JSON.stringify(report)).not.toMatch(/@/);
});

describe("nobody is brought back by a file", () => {
  const line = `${header}ada@example.org,2025-03-31,form\n`;
  test.each(["unsubscribed", "pending", "confirmed"] as const)("who is %s stays so", async (state) => {
    const stage = subscribingAt();
    await stage.post("/subscribe", signUpForm("ada@example.org"), elsewhere());
    const [[id, reader] = ["", undefined]] = [...stage.readers.records];
    if (reader) stage.readers.records.set(id, { ...reader, state });
    expect(await bring(stage, line)).toEqual([{ line: 2, outcome: "known", reason: `the reader is ${state} already` }]);
    expect(stage.readers.records.get(id)?.state).toBe(state);
  });

  test("a complaint is remembered through deletion and an import with the address in capitals", async () => {
    const stage = subscribingAt();
    await stage.post("/subscribe", signUpForm("ada@example.org"), elsewhere());
    const [id = ""] = stage.readers.records.keys();
    const complained = { complaint: { complainedRecipients: [{ emailAddress: "ada@example.org" }] } };
    await stage.hear({ eventType: "Complaint", mail: { messageId: "m" }, ...complained });
    await stage.post(`${await stage.path("preferences", id)}/delete`);
    const [report] = await bring(stage, line.replace("ada@", "ADA@"));
    expect(report).toMatchObject({ outcome: "refused" });
    expect(stage.readers.records.size).toBe(0);
  });

  test("the same file twice adds nobody twice", async () => {
    const stage = subscribingAt();
    await bring(stage, line);
    expect(await bring(stage, line)).toEqual([
      { line: 2, outcome: "known", reason: "the reader is confirmed already" },
    ]);
    expect(stage.readers.records.size).toBe(1);
  });
});

test("the report says which section is unknown, and which there are", async () => {
  const [line] = await bring(subscribingAt(), `${wide}ada@example.org,2025-03-31,form,World;Wrold,\n`);
  expect(line?.reason).toBe("number 2 of sections is none of the feed list, which has World; Money");
});

test("a dry run reports the same and writes nothing", async () => {
  const stage = subscribingAt();
  const text = `${header}ada@example.org,2025-03-31,form\nnobody,2025-03-31,form\n`;
  const dry = await bring(stage, text, true);
  expect(stage.readers.records.size).toBe(0);
  expect(await bring(stage, text)).toEqual(dry);
});

test("what is exported is imported again as it was", async () => {
  const stage = subscribingAt();
  await bring(stage, `${header}ada@example.org,2025-03-31,"a, b"\nbo@example.org,2024-01-01,form\n`);
  let text = "";
  for await (const line of exportReaders(stage.outside)) text += line;
  const other = subscribingAt();
  await bring(other, text);
  const chosen = ({ readers }: Subscribing) =>
    [...readers.records.values()].map(({ email, hour, zone, days, consent, state }) => [
      email,
      hour,
      zone,
      days,
      consent,
      state,
    ]);
  expect(chosen(other)).toEqual(chosen(stage));
});

test("a file without the columns of consent is no import", () =>
  expect(missingColumns(readCsv("email,name\nada@example.org,Ada\n"))).toEqual(["consent_date", "consent_source"]));

describe("CSV", () => {
  test("what is written is read again, whatever stands in it", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", ";", "é", " ", "'", "=", "-", "\t") }), {
          minLength: 2,
          maxLength: 4,
        }),
        (cells) => {
          const names = cells.map((__, index) => `c${index}`);
          const [record] = readCsv(csvLine(names) + csvLine(["x", ...cells.slice(1)]));
          expect(names.map((name) => record?.fields[name])).toEqual(["x", ...cells.slice(1)]);
        },
      ),
    ));
  test("a byte order mark, empty lines and short records are lived with", () =>
    expect(readCsv('\ufeffa,b\r\n\r\n"1"\r\n2,3')).toEqual([
      { line: 3, fields: { a: "1", b: "" } },
      { line: 4, fields: { a: "2", b: "3" } },
    ]));
  test("a quotation mark that is never closed is named by its line", () =>
    expect(() => readCsv('a,b\n1,2\n"3,4\n')).toThrow(CsvBroken));
});

describe("what a spreadsheet would run", () => {
  const cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example")', "'=1", "''+1"];
  test.each(cells)("%j is written as text, and read as it was", (cell) => {
    const line = csvLine(["x", cell]);
    const opened = /^x,"?([^]*)$/.exec(line)?.[1] ?? "";
    expect(opened).toMatch(/^'/);
    expect(readCsv(`a,b\r\n${line}`)[0]?.fields["b"]).toBe(cell);
  });

  test.each(["ada@example.org", "0'=1", "'tis", "a-b", "5"])("%j is left alone", (cell) => {
    expect(csvLine(["x", cell])).toBe(`x,${cell}\r\n`);
    expect(readCsv(`a,b\r\n${csvLine(["x", cell])}`)[0]?.fields["b"]).toBe(cell);
  });

  test("an address that begins with = leaves and comes back", async () => {
    const stage = subscribingAt();
    await bring(stage, `${header}=cmd@example.org,2025-03-31,form\n`);
    let file = "";
    for await (const line of exportReaders(stage.outside)) file += line;
    expect(file).toContain("'=cmd@example.org");
    const other = subscribingAt();
    expect(await bring(other, file)).toMatchObject([{ outcome: "added" }]);
    expect([...other.readers.records.values()][0]?.email).toBe("=cmd@example.org");
  });
});
