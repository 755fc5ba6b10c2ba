// Names of actors as they are compared: small letters, no accents, parts joined by hyphens: "ada-lund".
// Readers follow names, not ids: whether "Northern Board" is an organisation or a place is a reader of texts' guess.

const accents = /\p{M}/gu;

/** "Łódź-Ness" as "łodz-ness": the same for every way to write a name, and for the name that stands in an actor's id. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFD")
    .replace(accents, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** The name in an actor's id: "person:ada-lund" gives "ada-lund". */
export const nameKeyOf = (actorId: string): string => actorId.slice(actorId.indexOf(":") + 1);

/** The letter's capital, where that leads back to it: "ß" has none that does. */
const capital = (letter: string): string => {
  const upper = letter.toUpperCase();
  return upper.toLowerCase() === letter ? upper : letter;
};

/** A name to read, which gives its key again: "ada-lund" as "Ada Lund". */
export const readableName = (key: string): string => key.replaceAll("-", " ").replace(/(?<!\S)\p{Ll}/gu, capital);
