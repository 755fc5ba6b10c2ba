// Marks the parts of a page that are not its article. They are marked and not removed, because the search for the
// article's root does better on the whole page: what is marked is left out once the root is known.
import {
  clutterName,
  clutterSelector,
  controlSelector,
  embeddedPost,
  inlineClutterName,
  pullQuote,
} from "./clutter-words.ts";
import { measurePage, type PageMeasure, textLength } from "./measure-page.ts";
import type { PageDocument } from "../page-tree/page-document.ts";
import type { PageElement } from "../page-tree/page-node.ts";

/** The attribute that marks clutter; a copy of the page has it too. */
const mark = "data-clutter";
export const clutterMarked = `[${mark}]`;
/** The class given to a quoted post, so that nothing takes it for a widget. */
const quotedPost = "quoted-post";

/** Marks every part of the page that is not the article; controls are taken off, quoted posts are lifted out of their wrappers. */
export const markClutter = (page: PageDocument): void => {
  for (const control of page.querySelectorAll(controlSelector)) control.remove();
  liftQuotedPosts(page);
  const measure = measurePage(page);
  markOtherArticles(page, measure);
  markByElement(page, measure);
  markByName(page, measure);
};

/** Pages that load one article after the other: the first whose heading is the page's is the one that was asked for. */
const markOtherArticles = (page: PageDocument, measure: PageMeasure): void => {
  const articles = page.querySelectorAll("article");
  const own = articles.findLast((article) => article.querySelector("h1") === page.body.querySelector("h1"));
  if (!own?.querySelector("h1") || measure.prose(own) < Math.max(400, 0.2 * measure.pageProse)) return;
  for (const other of articles) {
    const isApart = !isWithin(other, own) && !isWithin(own, other);
    if (isApart && other.querySelector("h1,h2,h3")) markElement(other);
  }
};

const isWithin = (inner: PageElement | null, outer: PageElement): boolean =>
  inner === outer || (inner !== null && isWithin(inner.parentNode, outer));

const markByElement = (page: PageDocument, measure: PageMeasure): void => {
  for (const element of page.querySelectorAll(clutterSelector)) {
    if (/^(NAV|FIGCAPTION)$/.test(element.tagName) || measure.prose(element) < 1500) markElement(element);
  }
  for (const figure of page.querySelectorAll("figure")) {
    if (!figure.querySelector("table,pre,blockquote") && measure.text(figure) < 600) markElement(figure);
  }
  for (const form of page.querySelectorAll("form")) {
    if (measure.prose(form) < 400) markElement(form);
  }
  for (const edge of page.querySelectorAll("aside,footer,header")) {
    if (edge.tagName === "HEADER" && edge.querySelector("h1")) continue;
    if (edge.tagName === "HEADER" && markAroundHeading(edge)) continue;
    if (measure.prose(edge) < 0.2 * measure.pageProse && !edge.querySelector(`.${quotedPost}`)) markElement(edge);
  }
};

/** Posts of a live report have headers of their own, whose headings belong to it; whether this is one. */
const markAroundHeading = (header: PageElement): boolean => {
  const heading = header.parentNode?.tagName === "ARTICLE" ? header.querySelector("h2,h3,h4") : null;
  if (!heading || heading.querySelector("a")) return false;
  for (const part of header.querySelectorAll("*")) {
    const isAround = part.querySelectorAll("h2,h3,h4").includes(heading);
    const isInside = part === heading || heading.querySelectorAll("*").includes(part);
    if (!isAround && !isInside) markElement(part);
  }
  return true;
};

const markByName = (page: PageDocument, measure: PageMeasure): void => {
  for (const element of page.querySelectorAll("[class],[id]")) {
    if (/^(HTML|BODY|ARTICLE|MAIN|H1|A|EM|STRONG|I|B)$/.test(element.tagName)) continue;
    const name = nameOf(element);
    if (name.includes(quotedPost)) continue;
    if (pullQuote.test(name) && isRepeated(element, page.body)) markElement(element);
    if (!clutterName.test(name)) continue;
    if (!holdsArticle(element, name, measure)) markElement(element);
  }
};

const squeezed = (element: PageElement): string =>
  element.textContent
    .replace(/[\s"“”„«»]+/gu, " ")
    .trim()
    .toLowerCase();

const isRepeated = (element: PageElement, around: PageElement): boolean => {
  const [text, whole] = [squeezed(element), squeezed(around)];
  return whole.indexOf(text) !== whole.lastIndexOf(text);
};

/** A clutter name is wrong where much of the page's prose, a long paragraph or a few words of one stand under it. */
const holdsArticle = (element: PageElement, name: string, measure: PageMeasure): boolean => {
  const prose = measure.prose(element);
  if (prose > 0.15 * measure.pageProse && prose > 250) return true;
  if (element.tagName === "P") return measure.text(element) > 350;
  const parent = element.parentNode;
  const isPartOfParagraph = element.tagName === "SPAN" && parent?.tagName === "P";
  return isPartOfParagraph && measure.text(element) < 0.5 * measure.text(parent) && !inlineClutterName.test(name);
};

/** Posts of other sites come wrapped in widgets that say nothing else: put the quotation where the widget stood. */
const liftQuotedPosts = (page: PageDocument): void => {
  for (const post of page.querySelectorAll("blockquote")) {
    if (!embeddedPost.test(post.getAttribute("class") ?? "")) continue;
    post.setAttribute("class", quotedPost);
    post.removeAttribute("hidden");
    const wrapper = outermostWrapper(post);
    wrapper?.parentNode?.insertBefore(post, wrapper);
  }
};

const outermostWrapper = (post: PageElement): PageElement | undefined => {
  const length = textLength(post);
  let outermost: PageElement | undefined;
  let around = post.parentNode;
  for (let level = 0; level < 5 && around && /^(DIV|FIGURE|SPAN|ASIDE|SECTION)$/.test(around.tagName); level++) {
    if (textLength(around) >= 1.3 * length + 20) break;
    outermost = around;
    around = around.parentNode;
  }
  return outermost;
};

const markElement = (element: PageElement): void => element.setAttribute(mark, "");

/** Class and id as hyphened words: "relatedLinks" and "story__related" both hold "related". */
const nameOf = (element: PageElement): string =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/__/g, "-");
