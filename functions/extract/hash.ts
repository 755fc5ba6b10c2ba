// Small 32-bit hashes: features and words are numbers, so that models need no strings.

/** FNV-1a of the UTF-16 code units of `text`, as a signed 32-bit number. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
};

/** One number of two, order kept. */
export const mix = (first: number, second: number): number => {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) | 0;
};

/** One number of three, order kept. */
export const mix3 = (first: number, second: number, third: number): number => mix(mix(first, second), third);

/** One number of four, order kept. */
export const mix4 = (first: number, second: number, third: number, fourth: number): number =>
  mix(mix(mix(first, second), third), fourth);
