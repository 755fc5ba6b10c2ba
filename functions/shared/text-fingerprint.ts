// Tells texts that are one and the same report, printed by two outlets: MinHash (Broder 1997) over runs of words. The
// fingerprint is short enough to stand in every article, so that texts need not be read again to be compared.

/** Words of a run. Two reporters share many runs of three words and few of four. */
const runLength = 4;
/** Smallest hashes kept; the share of equal ones is then off by 0.06 in one of three cases. */
const hashCount = 64;
/** Bits kept of each: two different ones meet once in 65,536. */
const hashBytes = 2;
/** After the hashes, how many runs they are of: without it a cut text could not be told from a different one. */
const countBytes = 4;

/** Scripts without spaces between words go by the character. */
const word =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|[\p{L}\p{M}\p{N}]+/gu;

/** The fingerprint of a text: 64 hashes of 16 bits and the number of its runs, in base64. Letter case, punctuation and paragraphs do not count. */
export const fingerprintText = (text: string): string => {
  const words = text.normalize("NFKC").toLowerCase().match(word) ?? [];
  const smallest = new Uint32Array(hashCount).fill(0xffffffff);
  const seen = new Set<number>();
  for (let start = 0; start === 0 || start + runLength <= words.length; start++) {
    const run = hashOf(words.slice(start, start + runLength).join(" "));
    if (seen.has(run)) continue;
    seen.add(run);
    for (let index = 0; index < hashCount; index++) {
      const hash = mixed(run ^ Math.imul(index + 1, 0x9e3779b1));
      if (hash < (smallest[index] ?? 0)) smallest[index] = hash;
    }
  }
  const bytes = Buffer.alloc(hashCount * hashBytes + countBytes);
  for (const [index, hash] of smallest.entries()) bytes.writeUInt16LE(hash & 0xffff, index * hashBytes);
  bytes.writeUInt32LE(seen.size, hashCount * hashBytes);
  return bytes.toString("base64");
};

/**
 * The share of the shorter text's runs that stand in the longer one, from which the two are one text. Measured: of 4,566
 * pairs of reports of look-alike events none comes above 0.25. Pairs of reports of one event by different outlets lie
 * below 0.5 or, where both print one agency, above; between 0.45 and 0.65 there are fewest. Of 230 texts with three in a
 * hundred words changed, 99 in 100 stay above 0.77; cut to a half as well, above 0.59; cut to a third, above 0.63.
 */
const leastContained = 0.55;

/** A text that is a smaller part of another than this is a brief or a quotation, and the hashes tell little of it. */
const smallestPart = 0.2;

/** Whether two fingerprints are of one text, whole or cut, up to small edits. */
export const areSameText = (a: string, b: string): boolean => {
  const [first, second] = [parse(a), parse(b)];
  if (!first || !second) return false;
  const [shorter, longer] = [Math.min(first.runs, second.runs), Math.max(first.runs, second.runs)];
  if (shorter < smallestPart * longer) return false;
  const jaccard = sharedPart(a, b);
  return ((jaccard / (1 + jaccard)) * (shorter + longer)) / shorter >= leastContained;
};

/** An estimate of how many of all runs of two texts stand in both, 0 to 1. */
export const sharedPart = (a: string, b: string): number => {
  const [first, second] = [parse(a), parse(b)];
  if (!first || !second) return 0;
  let equal = 0;
  for (let at = 0; at < hashCount * hashBytes; at += hashBytes)
    if (first.bytes.readUInt16LE(at) === second.bytes.readUInt16LE(at)) equal++;
  return equal / hashCount;
};

/** Undefined for what is none. */
const parse = (fingerprint: string): { bytes: Buffer; runs: number } | undefined => {
  const bytes = Buffer.from(fingerprint, "base64");
  const hashes = hashCount * hashBytes;
  if (bytes.length === hashes + countBytes) return { bytes, runs: bytes.readUInt32LE(hashes) };
  return undefined;
};

/** FNV-1a, 32 bits. */
const hashOf = (run: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < run.length; index++) hash = Math.imul(hash ^ run.charCodeAt(index), 0x01000193);
  return hash;
};

/** The finaliser of MurmurHash3: each bit in moves every bit out. */
const mixed = (hash: number): number => {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};
