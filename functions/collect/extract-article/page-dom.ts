// The part of the DOM that extraction reads. linkedom's own types need TypeScript's "dom" library, which would make
// browser globals look real in every function; these few lines keep them out.
import { parseHTML } from "linkedom";

export interface PageText {
  readonly nodeType: 3;
  readonly data: string;
  readonly nextSibling: PageNode | null;
}

export interface PageComment {
  readonly nodeType: 8;
  readonly nextSibling: PageNode | null;
}

export interface PageElement {
  readonly nodeType: 1;
  readonly tagName: string;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly isConnected: boolean;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  insertBefore(child: PageElement, before: PageElement): unknown;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
}

export type PageNode = PageText | PageComment | PageElement;

export interface PageDocument {
  readonly title: string;
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  cloneNode(deep: true): PageDocument;
}

/** A document of HTML that has `<html>`, `<head>` and `<body>`; without them linkedom silently answers an empty page. */
export const parsePage = (html: string): PageDocument => parseHTML(html).document;
