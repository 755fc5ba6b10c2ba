// Conditional requests as RFC 9110, section 13, has them: who holds the current version is told so and gets no body.
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A validator of these bytes; a weak one where the same content may be sent as other bytes (8.8.3). */
export const etagOf = (body: Buffer, weak: boolean): string =>
  `${weak ? "W/" : ""}"${createHash("sha256").update(body).digest("hex").slice(0, 24)}"`;

/** If-None-Match is compared weakly (13.1.2), whatever is in front of the quotes. */
const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");

/** Whether a client with these headers holds the version with this tag and date. The tag outweighs the date (13.2.2). */
export const holdsCurrent = (headers: IncomingHttpHeaders, etag: string, modifiedAt: Date): boolean => {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === opaque(etag));
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && modifiedAt.getTime() <= since;
};
