// A file of named byte sections, compressed: the form in which models are stored.
import { z } from "zod/mini";
import { compress, decompress } from "./compression.ts";

const Header = z.object({
  sections: z.array(z.object({ name: z.string(), length: z.int() })),
  numbers: z.record(z.string(), z.number()),
  words: z.record(z.string(), z.array(z.string())),
});

/** What a model file holds: bytes, single numbers and lists of words, by name. */
export interface Sections {
  bytes: Map<string, Uint8Array>;
  numbers: Map<string, number>;
  words: Map<string, readonly string[]>;
}

/** To put models in. */
export const noSections = (): Sections => ({ bytes: new Map(), numbers: new Map(), words: new Map() });

/** The file lacks a section, or is none of ours. */
export class BadModelFile extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(
      `The model file ${what}. Restore it from the repository, or train it anew with functions/extract/train/train.ts.`,
      options,
    );
    this.name = "BadModelFile";
  }
}

/** One file of all sections. */
export const packSections = ({ bytes, numbers, words }: Sections): Uint8Array => {
  const header = Buffer.from(
    JSON.stringify({
      sections: [...bytes].map(([name, section]) => ({ name, length: section.length })),
      numbers: Object.fromEntries(numbers),
      words: Object.fromEntries(words),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return compress(Buffer.concat([length, header, ...bytes.values()]));
};

/** Reads what `packSections` made. @throws BadModelFile */
export const unpackSections = (file: Uint8Array): Sections => {
  const plain = plainOf(file);
  const start = 4 + plain.readUInt32LE(0);
  const header = Header.safeParse(parseJson(plain.toString("utf8", 4, start)));
  if (!header.success) throw new BadModelFile("has no header that can be read");
  const sections: Sections = {
    bytes: new Map(),
    numbers: new Map(Object.entries(header.data.numbers)),
    words: new Map(Object.entries(header.data.words)),
  };
  let at = start;
  for (const { name, length } of header.data.sections) {
    sections.bytes.set(name, new Uint8Array(plain.buffer, plain.byteOffset + at, length));
    at += length;
  }
  if (at !== plain.length) throw new BadModelFile("is cut short");
  return sections;
};

const plainOf = (file: Uint8Array): Buffer => {
  try {
    return decompress(file);
  } catch (error) {
    throw new BadModelFile("is damaged", { cause: error });
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The bytes of a section. @throws BadModelFile if there is none */
export const bytesOf = (sections: Sections, name: string): Uint8Array => {
  const bytes = sections.bytes.get(name);
  if (!bytes) throw new BadModelFile(`has no section "${name}"`);
  return bytes;
};

/** A section of 32-bit numbers. @throws BadModelFile */
export const integersOf = (sections: Sections, name: string): Int32Array =>
  new Int32Array(bytesOf(sections, name).slice().buffer);

/** A section of 32-bit floating-point numbers. @throws BadModelFile */
export const floatsOf = (sections: Sections, name: string): Float32Array =>
  new Float32Array(bytesOf(sections, name).slice().buffer);

/** A section of signed bytes. @throws BadModelFile */
export const signedOf = (sections: Sections, name: string): Int8Array => {
  const bytes = bytesOf(sections, name);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
};

/** A single number. @throws BadModelFile */
export const numberOf = (sections: Sections, name: string): number => {
  const number = sections.numbers.get(name);
  if (number === undefined) throw new BadModelFile(`has no number "${name}"`);
  return number;
};

/** Bytes of any typed array. */
export const asBytes = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
