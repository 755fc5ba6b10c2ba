// The tree of a page: the part of the DOM that Readability and the extraction use, and nothing else of it. A full DOM
// gives each node the machinery of a browser, which takes several times the memory and time of the page itself.
import { Attributed, type PageAttribute } from "./page-attributes.ts";
import { collect, compileSelector, findFirst } from "./selectors.ts";

export type PageNode = PageText | PageElement;

export class PageText {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  data: string;

  constructor(data: string) {
    this.data = data;
  }

  get nodeType(): 3 {
    return 3;
  }

  get textContent(): string {
    return this.data;
  }

  get childNodes(): readonly PageNode[] {
    return nothing;
  }

  copy(): PageText {
    return new PageText(this.data);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

const nothing: readonly PageNode[] = [];

export class PageElement extends Attributed {
  /** Upper case. Readability renames elements in place. */
  tagName: string;
  localName: string;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  /** Readability's score. */
  readability: object | undefined = undefined;
  /** Known of an element only where it is known of all elements in it. */
  #text: string | undefined = undefined;

  constructor(localName: string, attributes?: readonly PageAttribute[]) {
    super(attributes);
    this.localName = localName;
    this.tagName = localName.toUpperCase();
  }

  get nodeType(): 1 {
    return 1;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get textContent(): string {
    if (this.#text !== undefined) return this.#text;
    let text = "";
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    this.#text = text;
    return text;
  }

  get childNodes(): readonly PageNode[] {
    if (this.firstChild === null) return nothing;
    const nodes: PageNode[] = [];
    for (let child: PageNode | null = this.firstChild; child; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): readonly PageElement[] {
    const elements: PageElement[] = [];
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get firstElementChild(): PageElement | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): PageElement | null {
    return elementFrom(this.nextSibling);
  }

  /**
   * Readability keeps it of the body before it starts, and puts it back to start anew; nothing looks into it. So a copy
   * of the tree stands for the markup.
   */
  get innerHTML(): PageElement {
    return this.copy();
  }

  set innerHTML(kept: PageElement) {
    while (this.firstChild) this.removeChild(this.firstChild);
    for (let child = kept.firstChild; child; child = child.nextSibling) this.appendChild(child.copy());
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name);
  }

  querySelectorAll(selectors: string): PageElement[] {
    return collect<PageElement>(this, compileSelector(selectors), []);
  }

  querySelector(selectors: string): PageElement | null {
    return findFirst<PageElement>(this, compileSelector(selectors));
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  /** Puts `node`, wherever it stood, before the child `before`, or at the end. */
  insertBefore<Node extends PageNode>(node: Node, before: PageNode | null): Node {
    node.parentNode?.removeChild(node);
    this.#forgetText();
    const previous = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  removeChild(node: PageNode): void {
    this.#forgetText();
    const { previousSibling, nextSibling } = node;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
  }

  replaceChild(node: PageNode, replaced: PageNode): void {
    if (node === replaced) return;
    // Moved first: it may stand inside what it replaces.
    this.insertBefore(node, replaced);
    this.removeChild(replaced);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** A copy of the element and all in it. */
  copy(): PageElement {
    const copy = new PageElement(this.localName, this.attributes);
    copy.#text = this.#text;
    let previous: PageNode | null = null;
    for (let child = this.firstChild; child; child = child.nextSibling) {
      const node: PageNode = child.copy();
      node.parentNode = copy;
      node.previousSibling = previous;
      if (previous) previous.nextSibling = node;
      else copy.firstChild = node;
      previous = node;
    }
    copy.lastChild = previous;
    return copy;
  }

  #forgetText(): void {
    if (this.#text === undefined) return;
    this.#text = undefined;
    const around = this.parentNode;
    if (around) around.#forgetText();
  }
}

const elementFrom = (node: PageNode | null): PageElement | null => {
  let next = node;
  while (next?.nodeType === 3) next = next.nextSibling;
  return next;
};
