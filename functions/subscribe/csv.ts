// Reads and writes CSV (RFC 4180), as spreadsheets and other newsletters make it.

/** The text of `name` is no CSV from `line` on. */
export class CsvBroken extends Error {
  constructor(name: string, line: number) {
    super(`${name} is no CSV from line ${line} on: a quotation mark is opened and never closed`);
    this.name = "CsvBroken";
  }
}

/** A record under the names of the header, and the line of the file it begins on. */
export interface CsvRecord {
  line: number;
  /** By the header's name in lower case; what a short record lacks is "". */
  fields: Readonly<Record<string, string>>;
}

/** A quoted field with what follows it, or a bare one. Sticky: each match begins where the last one ended. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * What a spreadsheet takes for a formula, and runs: an address may well begin with "=" or "+". An apostrophe before it
 * makes it text (OWASP, CSV injection); one more where there are some already, so that reading takes off exactly one.
 */
const formula = /^'*[=+\-@\t\r\n]/;
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const withoutGuard = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** The records after the header line; empty lines are passed over. Fields may hold line breaks. @throws CsvBroken naming `file` */
export const readCsv = (text: string, file = "the file"): CsvRecord[] => {
  const rows: { line: number; cells: string[] }[] = [];
  let [line, started] = [1, 1];
  let cells: string[] = [];
  field.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new CsvBroken(file, line);
    const [whole, quoted, bare = "", end] = found;
    cells.push(withoutGuard(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"')));
    line += (whole.match(/\r\n|\n|\r/g) ?? []).length;
    if (end === ",") {
      if (field.lastIndex < text.length) continue;
      cells.push("");
    }
    if (cells.some((cell) => cell !== "")) rows.push({ line: started, cells });
    cells = [];
    started = line;
  }
  const [header, ...records] = rows;
  const names = header?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  return records.map((row) => ({
    line: row.line,
    fields: Object.fromEntries(names.map((name, index) => [name, row.cells[index] ?? ""])),
  }));
};

const quotedWhereNeeded = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** One record, its line break included; nothing in it is a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quotedWhereNeeded(guarded(cell))).join(",")}\r\n`;
