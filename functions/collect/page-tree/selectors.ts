// The selectors that extraction uses: tag, ".class", "[name]", "[name=value]", "[name*=part]", one inside the other, and lists.

/** What a selector asks of an element. */
interface Selectable {
  readonly tagName: string;
  readonly className: string;
  readonly parentNode: Selectable | null;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
}

/** What a search walks along. */
interface Walkable<Element> {
  readonly firstElementChild: Element | null;
  readonly nextElementSibling: Element | null;
}

type Matches = (element: Selectable) => boolean;

/** The selector is no selector, or of a kind that is not known here. */
export class SelectorUnknown extends Error {
  constructor(selector: string) {
    super(
      `"${selector}" is no selector of tags, classes and attributes; write it with those, or teach selectors.ts more`,
    );
    this.name = "SelectorUnknown";
  }
}

const compiled = new Map<string, Matches>();

/** Answers for any element whether one of the selectors, divided by commas, names it. @throws SelectorUnknown */
export const compileSelector = (selectors: string): Matches => {
  const known = compiled.get(selectors);
  if (known) return known;
  const matches = compile(selectors);
  compiled.set(selectors, matches);
  return matches;
};

/** All elements in `root` that match, in the order they stand. */
export const collect = <Element extends Selectable & Walkable<Element>>(
  root: Element,
  matches: Matches,
  found: Element[],
): Element[] => {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (matches(child)) found.push(child);
    collect(child, matches, found);
  }
  return found;
};

/** The first element in `root` that matches. */
export const findFirst = <Element extends Selectable & Walkable<Element>>(
  root: Element,
  matches: Matches,
): Element | null => {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    const found = matches(child) ? child : findFirst(child, matches);
    if (found) return found;
  }
  return null;
};

const compile = (selectors: string): Matches => {
  const alternatives = selectors.split(",").map((selector) => selector.trim());
  if (alternatives.includes("*")) return () => true;
  const tags = new Set(alternatives.filter((selector) => /^[\w-]+$/.test(selector)).map((tag) => tag.toUpperCase()));
  const others = alternatives.filter((selector) => !/^[\w-]+$/.test(selector)).map(compileDescent);
  if (others.length === 0) return ({ tagName }) => tags.has(tagName);
  return (element) => tags.has(element.tagName) || others.some((matches) => matches(element));
};

/** "around inside": the last part names the element, those before it what stands around it. */
const compileDescent = (selector: string): Matches => {
  const [inner, ...outer] = selector
    .split(/ +(?![^[]*\])/)
    .map(compileCompound)
    .reverse();
  if (!inner) throw new SelectorUnknown(selector);
  return (element) => {
    if (!inner(element)) return false;
    let around = element.parentNode;
    for (const matches of outer) {
      while (around && !matches(around)) around = around.parentNode;
      if (!around) return false;
      around = around.parentNode;
    }
    return true;
  };
};

const compound = /^([\w-]*)((?:\.[\w-]+|\[[^\]]+\])*)$/;
const simple = /\.([\w-]+)|\[([\w-]+)(?:(\*?=)"([^"]*)")?\]/y;

/** HTML compares the values of these without regard to case. */
const caseless: ReadonlySet<string> = new Set(["rel", "type", "lang", "dir"]);

const compileCompound = (selector: string): Matches => {
  const [, tag = "", parts = ""] = compound.exec(selector) ?? [];
  if (tag + parts !== selector || selector === "") throw new SelectorUnknown(selector);
  const wantedTag = tag.toUpperCase();
  const tests: Matches[] = tag === "" ? [] : [({ tagName }) => tagName === wantedTag];
  simple.lastIndex = 0;
  while (simple.lastIndex < parts.length) {
    const part = simple.exec(parts);
    if (!part) throw new SelectorUnknown(selector);
    const [, className, name = "", how, value = ""] = part;
    tests.push(className === undefined ? attributeTest(name, how, value) : classTest(className));
  }
  const [only, ...more] = tests;
  return only && more.length === 0 ? only : (element) => tests.every((matches) => matches(element));
};

const attributeTest = (name: string, how: string | undefined, wanted: string): Matches => {
  if (how === undefined) return (element) => element.hasAttribute(name);
  if (how === "*=") return (element) => element.getAttribute(name)?.includes(wanted) ?? false;
  if (!caseless.has(name)) return (element) => element.getAttribute(name) === wanted;
  return (element) => element.getAttribute(name)?.toLowerCase() === wanted.toLowerCase();
};

const classTest =
  (wanted: string): Matches =>
  ({ className }) =>
    className.includes(wanted) && className.split(/\s+/).includes(wanted);
