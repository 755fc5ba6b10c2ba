// Divides what is too long for one page: whole pieces, in order, as many a page as there is room for.

/** Bytes of a page of the site: small enough for a slow line, large enough for a day's edition. */
export const pageRoom = 60_000;

/** Anything that becomes a part of a page. */
interface Piece {
  toString(): string;
}

/** The pieces page by page, each page's at most `room` bytes; a piece that is larger stands alone. Never less than one page. */
export const fillPages = <Part extends { piece: Piece }>(parts: readonly Part[], room: number): Part[][] => {
  const pages: Part[][] = [[]];
  let left = room;
  for (const part of parts) {
    const bytes = Buffer.byteLength(part.piece.toString());
    if (bytes > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(part);
    left -= bytes;
  }
  return pages;
};
