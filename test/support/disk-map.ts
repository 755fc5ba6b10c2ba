// A map kept in a SQLite file: stores of any size for measures, so that what is measured is the stage's memory alone.
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** As much of a `Map` as the stores in memory use. Values come back as copies. */
export interface Records<T> {
  readonly size: number;
  get(key: string): T | undefined;
  set(key: string, value: T): unknown;
  delete(key: string): boolean;
  /** In the order of keys. */
  keys(): IterableIterator<string>;
  values(): IterableIterator<T>;
}

export interface Disk {
  /** Values kept as JSON. */
  map<T>(name: string): Records<T>;
  /** Values kept as they are. */
  bytes(name: string): Records<Uint8Array>;
  queue<T>(name: string): DiskQueue<T>;
  close(): void;
}

export interface DiskQueue<T> {
  add(values: readonly T[]): void;
  /** The oldest, taken off. */
  take(most: number): T[];
}

/** Pages of 4 KB that SQLite keeps in memory, as a negative number of KB. */
const cache = -8000;

export const openDisk = (file: string): Disk => {
  const database = new DatabaseSync(file);
  // A measure's stores need not survive the machine.
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = ${cache}`);
  return {
    map: <T>(name: string) => recordsIn<T>(database, name, JSON.stringify, (stored) => JSON.parse(String(stored)) as T),
    bytes: (name) =>
      recordsIn<Uint8Array>(
        database,
        name,
        (value) => value,
        (stored) => (stored instanceof Uint8Array ? stored : Buffer.from(String(stored))),
      ),
    queue: <T>(name: string) => queueIn<T>(database, name),
    close: () => database.close(),
  };
};

const recordsIn = <T>(
  database: DatabaseSync,
  name: string,
  write: (value: T) => SQLInputValue,
  read: (stored: unknown) => T,
): Records<T> => {
  database.exec(`CREATE TABLE ${name} (key TEXT PRIMARY KEY, value NOT NULL)`);
  const statement = (sql: string): StatementSync => database.prepare(sql.replaceAll("%", name));
  const [get, set] = [
    statement("SELECT value FROM % WHERE key = ?"),
    statement("INSERT OR REPLACE INTO % VALUES (?, ?)"),
  ];
  const [drop, count] = [statement("DELETE FROM % WHERE key = ?"), statement("SELECT count(*) AS count FROM %")];
  /** A thousand at a time, so that nobody holds a cursor while somebody writes. */
  const some = statement("SELECT key, value FROM % WHERE key > ? ORDER BY key LIMIT 1000");
  const names = statement("SELECT key FROM % WHERE key > ? ORDER BY key LIMIT 1000");
  function* rowsOf(page: StatementSync): Generator<Record<string, unknown>> {
    for (let last = ""; ; ) {
      const rows = page.all(last);
      yield* rows;
      if (rows.length === 0) return;
      last = String(rows.at(-1)?.["key"]);
    }
  }
  return {
    get size() {
      return Number(count.get()?.["count"]);
    },
    get(key) {
      const row = get.get(key);
      return row && read(row["value"]);
    },
    set: (key, value) => set.run(key, write(value)),
    delete: (key) => drop.run(key).changes > 0,
    *keys() {
      for (const { key } of rowsOf(names)) yield String(key);
    },
    *values() {
      for (const { value } of rowsOf(some)) yield read(value);
    },
  };
};

const queueIn = <T>(database: DatabaseSync, name: string): DiskQueue<T> => {
  database.exec(`CREATE TABLE ${name} (place INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL)`);
  const put = database.prepare(`INSERT INTO ${name} (value) VALUES (?)`);
  const first = database.prepare(`SELECT place, value FROM ${name} ORDER BY place LIMIT ?`);
  const drop = database.prepare(`DELETE FROM ${name} WHERE place <= ?`);
  return {
    add(values) {
      for (const value of values) put.run(JSON.stringify(value));
    },
    take(most) {
      const rows = first.all(most);
      if (rows.length > 0) drop.run(Number(rows.at(-1)?.["place"]));
      return rows.map(({ value }) => JSON.parse(String(value)) as T);
    },
  };
};
