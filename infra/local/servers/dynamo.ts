// DynamoDB on 127.0.0.1, by dynalite, behind a door that refuses what the caller's role does not allow.
import { Agent, type IncomingMessage, request as send, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import dynalite from "dynalite";
import { account, region } from "../template/physical.ts";
import { accessKeyOf, type Gate, refusalMessage } from "./gate.ts";
import { type Listening, listen, readBody } from "./listen.ts";

/** The ARNs a call touches: tables, or an index where one is named. */
const resourcesOf = (body: Record<string, unknown>): string[] => {
  const items = body["RequestItems"];
  const names = typeof items === "object" && items !== null ? Object.keys(items) : [String(body["TableName"])];
  const index = typeof body["IndexName"] === "string" ? `/index/${body["IndexName"]}` : "";
  return names.map((name) => `arn:aws:dynamodb:${region}:${account}:table/${name}${index}`);
};

const refuse = (response: ServerResponse, action: string, resource: string): void => {
  response.statusCode = 400;
  response.setHeader("content-type", "application/x-amz-json-1.0");
  response.end(
    JSON.stringify({
      __type: "com.amazon.coral.service#AccessDeniedException",
      message: refusalMessage(action, resource),
    }),
  );
};

/** Starts the server; `directory` keeps the tables across starts. */
export const startDynamo = async (options: { gate: Gate; port?: number; directory?: string }): Promise<Listening> => {
  const engine = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(options.directory ? { path: options.directory } : {}),
  });
  await new Promise<void>((done) => engine.listen(0, "127.0.0.1", done));
  const { port } = engine.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });

  const pass = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const onward = send(
      { host: "127.0.0.1", port, method: request.method, path: request.url, headers: request.headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", (error) => response.writeHead(500).end(String(error)));
    onward.end(body);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const action = `dynamodb:${String(request.headers["x-amz-target"]).split(".")[1] ?? ""}`;
    const accessKey = accessKeyOf(request.headers);
    for (const resource of resourcesOf(JSON.parse(body.toString() || "{}") as Record<string, unknown>)) {
      if (!options.gate.allows(accessKey, action, resource)) return refuse(response, action, resource);
    }
    return pass(request, body, response);
  };

  const door = await listen((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }, options.port);
  return {
    ...door,
    stop: async () => {
      await door.stop();
      agent.destroy();
      await new Promise<void>((done) => {
        engine.close(() => done());
        engine.closeAllConnections();
      });
    },
  };
};
