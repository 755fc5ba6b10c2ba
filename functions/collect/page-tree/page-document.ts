// A page as a tree: what stands in its head, and what is seen of it.
import { PageElement, PageText } from "./page-node.ts";

export class PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;

  /** `html` holds `head`, then `body`. */
  constructor(html: PageElement, head: PageElement, body: PageElement) {
    this.documentElement = html;
    this.head = head;
    this.body = body;
  }

  /** What Readability asks to learn that elements may be renamed in place. */
  get firstChild(): { __JSDOMParser__: true } {
    return { __JSDOMParser__: true };
  }

  /** Addresses in the tree are not used: any base spares Readability the failure of each that is relative. */
  get baseURI(): string {
    return "https://page.invalid/";
  }

  get title(): string {
    return this.head.querySelector("title")?.textContent ?? "";
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase());
  }

  createTextNode(data: string): PageText {
    return new PageText(data);
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.documentElement.getElementsByTagName(name);
  }

  querySelectorAll(selectors: string): PageElement[] {
    return this.documentElement.querySelectorAll(selectors);
  }

  querySelector(selectors: string): PageElement | null {
    return this.documentElement.querySelector(selectors);
  }

  /** A copy that may be changed without changing this page. */
  copy(): PageDocument {
    const html = this.documentElement.copy();
    const [head, body] = html.children;
    return head && body ? new PageDocument(html, head, body) : emptyPage();
  }
}

/** A page with nothing on it. */
export const emptyPage = (): PageDocument => {
  const html = new PageElement("html");
  return new PageDocument(html, html.appendChild(new PageElement("head")), html.appendChild(new PageElement("body")));
};
