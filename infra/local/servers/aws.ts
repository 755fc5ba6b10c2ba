// S3, SQS and SNS on 127.0.0.1, by fauxqs, behind a guard that answers as AWS does where fauxqs does not:
// conditional writes, checksums, and refusal of what the caller's role does not allow.
import { crc32 } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { account, region } from "../template/physical.ts";
import { openStores, type Stored, serverOver } from "./fauxqs.ts";
import { accessKeyOf, type Gate, refusalMessage } from "./gate.ts";

export interface AwsServer {
  url: string;
  stores: Stored;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  code: string;
  message: string;
}

const asXml = (reply: FastifyReply, { status, code, message }: Answer): FastifyReply =>
  reply
    .code(status)
    .header("content-type", "application/xml")
    .send(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);

const asJson = (reply: FastifyReply, { status, code, message }: Answer): FastifyReply =>
  reply.code(status).header("content-type", "application/x-amz-json-1.0").send({ __type: code, message });

const denied = (action: string, resource: string, status: number): Answer => ({
  status,
  code: status === 400 ? "com.amazonaws.sqs#AccessDeniedException" : "AccessDenied",
  message: refusalMessage(action, resource),
});

const unmet: Answer = {
  status: 412,
  code: "PreconditionFailed",
  message: "At least one of the pre-conditions you specified did not hold",
};

const objectActions: Readonly<Record<string, string>> = {
  GET: "s3:GetObject",
  HEAD: "s3:GetObject",
  PUT: "s3:PutObject",
  DELETE: "s3:DeleteObject",
};

/** IAM knows no batch actions of SQS: the single action allows both. */
const queueAction = (target: string): string => `sqs:${target.replace(/^AmazonSQS\./, "").replace(/Batch$/, "")}`;

interface Place {
  bucket: string;
  key: string;
}

const placeOf = (request: FastifyRequest): Place => {
  const parameters = (request.params ?? {}) as Record<string, string | undefined>;
  return { bucket: parameters["bucket"] ?? "", key: parameters["*"] ?? "" };
};

/** Starts the server; `directory` keeps objects and messages across starts. */
export const startAws = async (options: { gate: Gate; port?: number; directory?: string }): Promise<AwsServer> => {
  const { gate } = options;
  const stores = await openStores(options.directory);
  const app = serverOver(stores, region);

  const stands = ({ bucket, key }: Place): { etag: string } | undefined => {
    try {
      return stores.s3.getObject(bucket, key);
    } catch {
      return undefined; // fauxqs throws for what is not there
    }
  };

  const mayUseObject = (request: FastifyRequest, place: Place): Answer | undefined => {
    const accessKey = accessKeyOf(request.headers);
    const bucketArn = `arn:aws:s3:::${place.bucket}`;
    const [action, resource] = place.key
      ? [objectActions[request.method] ?? `s3:${request.method}`, `${bucketArn}/${place.key}`]
      : ["s3:ListBucket", bucketArn];
    if (!gate.allows(accessKey, action, resource)) return denied(action, resource, 403);
    // S3 tells a caller who may not list the bucket 403, not 404, for what is not there.
    const reads = action === "s3:GetObject" && !stands(place);
    if (reads && !gate.allows(accessKey, "s3:ListBucket", bucketArn)) return denied("s3:ListBucket", bucketArn, 403);
    return undefined;
  };

  const mayUseQueue = (request: FastifyRequest, target: string): Answer | undefined => {
    const url = ((request.body ?? {}) as { QueueUrl?: string }).QueueUrl ?? "";
    const resource = `arn:aws:sqs:${region}:${account}:${url.split("/").at(-1) ?? ""}`;
    const action = queueAction(target);
    return gate.allows(accessKeyOf(request.headers), action, resource) ? undefined : denied(action, resource, 400);
  };

  const conditionsHold = (request: FastifyRequest, place: Place): Answer | undefined => {
    const current = stands(place);
    if (request.headers["if-none-match"] === "*" && current) return unmet;
    const wanted = request.headers["if-match"];
    if (wanted === undefined) return undefined;
    if (!current) return { status: 404, code: "NoSuchKey", message: "The specified key does not exist." };
    return wanted === current.etag ? undefined : unmet;
  };

  const arrivedWhole = (request: FastifyRequest): Answer | undefined => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.from((request.body as string | undefined) ?? "");
    const chunked = (request.headers["content-encoding"] ?? "").includes("aws-chunked");
    const decoded = chunked ? stores.decodeChunked(body) : { body, trailers: {} as Record<string, string> };
    const wanted = decoded.trailers["x-amz-checksum-crc32"] ?? request.headers["x-amz-checksum-crc32"];
    if (wanted === undefined) return undefined;
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(decoded.body));
    return sum.toString("base64") === wanted
      ? undefined
      : { status: 400, code: "BadDigest", message: "The CRC32 you specified did not match the calculated checksum." };
  };

  // A full disk, say, is told in a form that the caller's SDK reads.
  app.setErrorHandler((error, request, reply) => {
    const answer = {
      status: 500,
      code: "InternalError",
      message: error instanceof Error ? error.message : String(error),
    };
    if (request.headers["x-amz-target"] === undefined) asXml(reply, answer);
    else asJson(reply, answer);
  });
  // Runs after the body is read; the handler behind it is synchronous, so that check and write are one step.
  app.addHook("preHandler", (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const target = String(request.headers["x-amz-target"] ?? "");
    if (target.startsWith("AmazonSQS.")) {
      const answer = mayUseQueue(request, target);
      if (answer) asJson(reply, answer);
      else done();
      return;
    }
    const place = placeOf(request);
    // SNS speaks form bodies to "/": only the machine calls it, and fauxqs asks nobody else.
    if (!place.bucket) return done();
    const writes = request.method === "PUT" && place.key !== "";
    const answer =
      mayUseObject(request, place) ?? (writes ? (conditionsHold(request, place) ?? arrivedWhole(request)) : undefined);
    if (answer) asXml(reply, answer);
    else done();
  });
  app.addHook("preClose", (done: () => void) => {
    stores.close();
    done();
  });

  const url = await listenSomewhere((port) => app.listen({ port, host: "127.0.0.1" }), options.port ?? 0);
  return { url, stores, stop: () => app.close().then(() => undefined) };
};

/** The wanted port, or any free one where it is taken. */
const listenSomewhere = async (start: (port: number) => Promise<string>, port: number): Promise<string> => {
  try {
    return await start(port);
  } catch (error) {
    if (port === 0 || !(error instanceof Error) || !/EADDRINUSE|EACCES/.test(error.message)) throw error;
    return start(0);
  }
};
