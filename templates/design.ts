// The design language: type, space and colour, decided once for mail, site and the reader's pages.

/** One scheme's colours. Every pairing of a text colour with `paper` or `ground` meets WCAG AA (4.5 : 1). */
export interface Palette {
  /** Behind the sheet. */
  ground: string;
  /** The sheet itself. */
  paper: string;
  ink: string;
  /** Roles, times, notes. */
  muted: string;
  /** The one spot colour: links and marks. */
  spot: string;
  /** Heavy rules, as over a masthead. */
  rule: string;
  /** Hairlines between things. */
  hair: string;
  /** On spot. */
  onSpot: string;
}

export const light: Palette = {
  ground: "#efefec",
  paper: "#ffffff",
  ink: "#15181a",
  muted: "#5a6064",
  spot: "#0b5568",
  rule: "#15181a",
  hair: "#d5d7d5",
  onSpot: "#ffffff",
};

export const dark: Palette = {
  ground: "#0d0f10",
  paper: "#15181a",
  ink: "#eceae4",
  muted: "#a2a8ab",
  spot: "#86c9db",
  rule: "#eceae4",
  hair: "#363b3e",
  onSpot: "#0d0f10",
};

/** Faces that readers have already: nothing is ever fetched. */
export const faces = {
  serif: "Georgia,'Times New Roman',Times,serif",
  sans: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  /** In mail the face is named on every label, so it is named shortly. */
  mailSans: "Helvetica,Arial,sans-serif",
} as const;

/** The type scale, in pixels as [size, line height]. Lines sit on a grid of four. */
export const type = {
  label: [13, 20],
  small: [14, 20],
  body: [17, 26],
  deck: [20, 28],
  headline: [23, 28],
  lead: [32, 36],
  masthead: [52, 56],
} as const;

/** Distances, in pixels. */
export const space = { hair: 4, tight: 8, near: 12, room: 16, wide: 24, apart: 40 } as const;

/** The mail's column, and the site's, in pixels. */
export const measure = { mail: 600, page: 1120, text: 660 } as const;
