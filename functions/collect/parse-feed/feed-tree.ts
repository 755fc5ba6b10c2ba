// A feed as it is written, before it is understood: the shape both XML readers give.

/** One element of a feed or an item, such as `<title type="html">`. */
export interface Field {
  /** Its text, references decoded. */
  text: string;
  /** Its inner markup as it stands in the document, where elements stand in it. */
  markup?: string | undefined;
  attributes: Readonly<Record<string, string>>;
  /** What relative addresses in it are relative to, as far as `xml:base` says. */
  base?: string | undefined;
}

/** The fields of a feed or an item by name: lower case, prefixes as in `prefixes`. */
export type Fields = Map<string, Field[]>;

export interface FeedTree {
  channel: Fields;
  items: Fields[];
}

/** Elements of an item carry attributes too: RSS 1.0 has `rdf:about`, CDF has `href`. They are kept under this name. */
export const ownAttributes = "@";

/** Fields whose words are read, of all formats. */
export const wordFields: ReadonlySet<string> = new Set(
  "title dc:title media:title summary description abstract content content:encoded fullitem xhtml:body link id guid".split(
    " ",
  ),
);

/** Namespace, lower case → the prefix its elements go by here. Feeds may choose any other. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/rss/1.0/modules/syndication/", "sy"],
  ["http://search.yahoo.com/mrss/", "media"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://my.netscape.com/rdf/simple/0.9/", ""],
  ["http://channel.netscape.com/rdf/simple/0.9/", ""],
  ["http://backend.userland.com/rss2", ""],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
]);

/** Adds a field behind those of its name. */
export const addField = (fields: Fields, name: string, field: Field): void => {
  const known = fields.get(name);
  if (known) known.push(field);
  else fields.set(name, [field]);
};
