// What every style sheet of ours begins with, made from the design language: colours of both schemes, type, plain elements.
import { dark, faces, light, measure, type Palette, type as scale, space } from "./design.ts";

/** Declarations of a scheme's colours as variables. */
export const colours = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");

/** Declarations for a step of the type scale, in rem, so that a reader's own size counts. */
export const set = ([size, line]: readonly [number, number]): string =>
  `font-size:${size / 16}rem;line-height:${line / size}`;

/** Declarations for what stands beside the text: times, roles, numbers. */
export const label = `font-family:${faces.sans};${set(scale.label)}`;

/** Rules for the page and its plain elements. */
export const foundation = `
:root{color-scheme:light dark;${colours(light)}}
@media (prefers-color-scheme:dark){:root{${colours(dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:${measure.page}px;margin:0 auto;padding:0 ${space.wide}px;background:var(--paper);color:var(--ink);font-family:${faces.serif};${set(scale.body)};overflow-wrap:anywhere;hanging-punctuation:first}
h1,h2,h3,p,ul,ol,dl,blockquote{margin:0;padding:0}
a{color:var(--spot);text-decoration:none}
a:hover{text-decoration:underline;text-underline-offset:.15em}`;
