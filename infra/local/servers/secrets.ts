// Secrets Manager on 127.0.0.1: gives functions the secrets the template asks to be made.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod/mini";
import { readKept } from "../read-kept.ts";
import { writeWhole } from "../write-whole.ts";
import { accessKeyOf, type Gate, refusalMessage } from "./gate.ts";
import { type Listening, listen, readBody } from "./listen.ts";

/** What `GenerateSecretString` of a secret in the template asks for. */
export interface WantedSecret {
  arn: string;
  template: string;
  key: string;
  length: number;
}

const Kept = z.record(z.string(), z.string());
const Call = z.object({ SecretId: z.string(), SecretString: z.optional(z.string()) });
const actions: ReadonlySet<string> = new Set(["GetSecretValue", "PutSecretValue"]);

const generate = ({ template, key, length }: WantedSecret): string =>
  JSON.stringify({
    ...(JSON.parse(template) as Record<string, unknown>),
    [key]: randomBytes(length).toString("base64url").slice(0, length),
  });

export interface SecretsServer extends Listening {
  /** A secret's text, as a deployment resolves references to it. */
  value(arn: string): string | undefined;
}

/** Starts the server with one generated value a secret; `file` keeps them across starts. */
export const startSecrets = async (options: {
  gate: Gate;
  wanted: readonly WantedSecret[];
  port?: number;
  file?: string;
}): Promise<SecretsServer> => {
  const { gate, file } = options;
  const values = file && existsSync(file) ? readKept(file, Kept) : {};
  for (const wanted of options.wanted) values[wanted.arn] ??= generate(wanted);
  const save = (): void => {
    if (file) writeWhole(file, JSON.stringify(values), 0o600);
  };
  if (file) mkdirSync(dirname(file), { recursive: true });
  save();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
    };
    const action = String(request.headers["x-amz-target"]).replace(/^secretsmanager\./, "");
    const call = Call.safeParse(JSON.parse((await readBody(request)).toString() || "{}"));
    if (!actions.has(action) || !call.success)
      return reply(400, { __type: "InvalidRequestException", message: `${action} is not known on this machine` });
    const { SecretId, SecretString } = call.data;
    if (!gate.allows(accessKeyOf(request.headers), `secretsmanager:${action}`, SecretId))
      return reply(400, {
        __type: "AccessDeniedException",
        message: refusalMessage(`secretsmanager:${action}`, SecretId),
      });
    const value = values[SecretId];
    if (value === undefined) return reply(400, { __type: "ResourceNotFoundException", message: SecretId });
    if (action === "GetSecretValue")
      return reply(200, { ARN: SecretId, Name: SecretId, VersionId: "1", SecretString: value });
    if (SecretString === undefined)
      return reply(400, { __type: "InvalidParameterException", message: "a secret needs a SecretString" });
    values[SecretId] = SecretString;
    save();
    return reply(200, { ARN: SecretId, Name: SecretId, VersionId: "2" });
  };
  const server = await listen((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }, options.port);
  return { ...server, value: (arn) => values[arn] };
};
