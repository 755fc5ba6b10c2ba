// What CloudFront and API Gateway do in the cloud: the site's pages from the bucket, readers' requests to their function.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { GetObjectCommand, NoSuchKey, type S3Client } from "@aws-sdk/client-s3";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { RunningFunction } from "../lambda/function.ts";
import { readBody } from "../servers/listen.ts";

/** An origin of the distribution: a prefix of a bucket, or a function behind an API. */
export type Origin =
  | { kind: "bucket"; bucket: string; path: string }
  | {
      kind: "function";
      target: RunningFunction;
      /** Added to every request, whatever the viewer sent under these names. */
      headers: Readonly<Record<string, string>>;
    };

export interface EdgeDefinition {
  defaultRootObject: string;
  defaultOrigin: Origin;
  /** Path patterns in order; `*` stands for anything. */
  behaviours: readonly { pattern: string; origin: Origin }[];
  notFoundPage: string | undefined;
}

const matchesPattern = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(path);

const toEvent = async (
  request: IncomingMessage,
  url: URL,
  originHeaders: Readonly<Record<string, string>>,
): Promise<APIGatewayProxyEventV2> => {
  const body = await readBody(request, 6_000_000);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(",") : value;
  const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
  headers["cloudfront-viewer-address"] = `${sourceIp}:${request.socket.remotePort ?? 0}`;
  headers["cloudfront-viewer-time-zone"] = Intl.DateTimeFormat().resolvedOptions().timeZone;
  Object.assign(headers, originHeaders);
  const method = request.method ?? "GET";
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: url.host,
      domainPrefix: "local",
      http: {
        method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    // API Gateway hands every body over in base64 that is not plain text or JSON.
    ...(body.length > 0 ? { body: body.toString("base64") } : {}),
    isBase64Encoded: body.length > 0,
  };
};

/** The path's characters; as it came where its escapes are none, which is then no page. */
const readable = (path: string): string => {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
};

/** A request listener that serves the distribution. */
export const edge = (definition: EdgeDefinition, s3: S3Client) => {
  const fromBucket = async (bucket: string, key: string): Promise<{ body: Uint8Array; type: string } | undefined> => {
    try {
      const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Body && { body: await Body.transformToByteArray(), type: ContentType ?? "application/octet-stream" };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };

  const servePage = async (
    origin: Origin & { kind: "bucket" },
    path: string,
    response: ServerResponse,
  ): Promise<void> => {
    const keyOf = (page: string): string => `${origin.path.replace(/^\//, "")}/${readable(page).replace(/^\//, "")}`;
    const page = await fromBucket(origin.bucket, keyOf(path === "/" ? `/${definition.defaultRootObject}` : path));
    if (page) return void response.writeHead(200, { "content-type": page.type }).end(page.body);
    const missing = definition.notFoundPage && (await fromBucket(origin.bucket, keyOf(definition.notFoundPage)));
    if (missing) return void response.writeHead(404, { "content-type": missing.type }).end(missing.body);
    const text =
      path === "/"
        ? "No edition is published yet. This page appears with the first one.\n"
        : "There is no such page.\n";
    return void response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(text);
  };

  const serveFunction = async (
    { target, headers }: Origin & { kind: "function" },
    request: IncomingMessage,
    url: URL,
    response: ServerResponse,
  ): Promise<void> => {
    const result = (await target.invoke(await toEvent(request, url, headers))) as APIGatewayProxyStructuredResultV2;
    response.statusCode = result.statusCode ?? 200;
    for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
    if (result.cookies?.length) response.setHeader("set-cookie", result.cookies);
    response.end(Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8"));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    const behaviour = definition.behaviours.find(({ pattern }) => matchesPattern(pattern, url.pathname));
    const origin = behaviour?.origin ?? definition.defaultOrigin;
    return origin.kind === "bucket"
      ? servePage(origin, url.pathname, response)
      : serveFunction(origin, request, url, response);
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(502, { "content-type": "text/plain; charset=utf-8" });
      response.end(`${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
};
