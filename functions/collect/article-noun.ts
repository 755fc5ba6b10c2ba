// `article`: the article of a page or of a text file.
import { z } from "zod/mini";
import { answerRecords } from "../shared/records.ts";
import type { Input } from "./command-input.ts";
import { decodeText } from "./decode-text.ts";
import type { ExtractedArticle } from "./extract-article/extracted-article.ts";
import type { Noun } from "./noun.ts";
import type { Pages } from "./pages.ts";
import { printArticle } from "./print-article.ts";

const help = `npm run readout -- article [FILE|URL] [--jsonl]

Finds the article on a page, without its menus, captions and notices, or reads one from a text file: the title on its
first line, a paragraph a line after it.

  FILE|URL   a page or a text; standard input where none is named
  --jsonl    one JSON record a line in, one a line out, in order; of a FILE or URL, one record out

A record is {"id", "url"?, "html"} or {"id", "url"?, "text"}. It is answered by {"id", "url", "title", "byline",
"siteName", "publishedAt", "modifiedAt", "language", "text", "confidence"?}: the paragraphs of the text divided by empty
lines, and how well two ways to find it on its page agree, 0 to 1. A page that holds no article is answered by
{"id", "error"}.

  Try: npm run readout -- article page.html
`;

const id = z.union([z.string(), z.number()]);
const url = z.nullish(z.url());
const ArticleRecord = z.union(
  [z.object({ id, url, html: z.string() }), z.object({ id, url, text: z.string() })],
  'a record needs "id", and "html" or "text"; "url" must be an address where there is one',
);

const answerWith =
  (pages: Pages) =>
  async (record: z.infer<typeof ArticleRecord>): Promise<object> => {
    const [kind, content] = "html" in record ? (["html", record.html] as const) : (["text", record.text] as const);
    return { id: record.id, ...(await pages.read({ kind, content, url: record.url ?? undefined })) };
  };

/** Pictures, archives and office files are no article. */
class BinaryData extends Error {
  constructor() {
    super("holds binary data; an article is a page or a text");
    this.name = "BinaryData";
  }
}

/** A file's name says whether it is a page or a text; without one its content does. */
const readArticle = async ({ name, body, headers, url: address }: Input, pages: Pages): Promise<ExtractedArticle> => {
  const head = body.subarray(0, 1024);
  const isUtf16 = head[0] === 0xff || head[0] === 0xfe;
  if (head.includes(0) && !isUtf16) throw new BinaryData();
  const content = decodeText(body, "html", headers["content-type"]);
  const hasTags = /<(!doctype|html|head|body|article|p|div)\b/i.test(content);
  const isPage = /\.html?$/i.test(name) || (hasTags && !/\.txt$/i.test(name));
  return pages.read({ kind: isPage ? "html" : "text", content, url: address });
};

/** The noun, reading pages by `pages`. */
export const articleNoun = (pages: Pages): Noun => ({
  help,
  answer: (input, output) => answerRecords(input, output, ArticleRecord, answerWith(pages)),
  async read(input) {
    const article = await readArticle(input, pages);
    return { record: { id: input.name, ...article }, page: printArticle(article) };
  },
});
