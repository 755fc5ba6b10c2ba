// What is written in an element's tag.

/** It never changes, so that one can belong to several elements. */
export class PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): this {
    return this;
  }
}

const noAttributes: readonly PageAttribute[] = [];

export class Attributed {
  /** Never changed but replaced: copies of an element share them. */
  attributes: readonly PageAttribute[];

  constructor(attributes = noAttributes) {
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const kept = this.attributes.filter((attribute) => attribute.name !== name);
    this.attributes = [...kept, new PageAttribute(name, value)];
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  /** What of it decides whether the element is seen. */
  get style(): { display: string; visibility: string } | undefined {
    const style = this.getAttribute("style");
    return style === null ? undefined : { display: declared(style, display), visibility: declared(style, visibility) };
  }
}

const display = /(?:^|;)\s*display\s*:\s*([\w-]+)/i;
const visibility = /(?:^|;)\s*visibility\s*:\s*([\w-]+)/i;
const declared = (style: string, property: RegExp): string => property.exec(style)?.[1]?.toLowerCase() ?? "";
