// The stack on this machine: servers, functions and wiring made from the synthesized template, and from nothing else.
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { functionsOf } from "./lambda/functions-of.ts";
import type { FunctionFailed, RunningFunction } from "./lambda/function.ts";
import { mappingsOf } from "./lambda/mappings-of.ts";
import { type Poller, startPoller } from "./lambda/poller.ts";
import { inputAt, type ScheduleDefinition, startSchedules } from "./lambda/schedules.ts";
import { schedulesOf } from "./lambda/schedules-of.ts";
import { type AwsServer, startAws } from "./servers/aws.ts";
import { type Clients, createResources } from "./servers/create.ts";
import { startDynamo } from "./servers/dynamo.ts";
import { Gate, machineKey, type Refusal } from "./servers/gate.ts";
import { type Listening, listen } from "./servers/listen.ts";
import { type Mailbox, openMailbox } from "./servers/mailbox.ts";
import { startSecrets } from "./servers/secrets.ts";
import { type SesServer, startSes } from "./servers/ses.ts";
import { publishMailEvents } from "./servers/mail-events.ts";
import { settle } from "./settle.ts";
import type { Synthesized } from "./synthesize.ts";
import { region } from "./template/physical.ts";
import { read, Secret } from "./template/plan.ts";
import { policiesByRole } from "./template/policies.ts";
import { resolver } from "./template/resolve.ts";
import { readTemplate } from "./template/template.ts";
import { withDesign } from "./web/design.ts";
import { edge } from "./web/edge.ts";
import { edgeDefinition } from "./web/edge-definition.ts";

export interface MachineOptions {
  synthesized: Synthesized;
  /** Where state is kept: objects, messages, tables, mail, secrets, logs. */
  directory: string;
  /** Ports that are tried first; 0 asks for any. */
  ports?: { site: number; aws: number };
  /** Run the template's schedules by the clock; tests fire them by hand. */
  schedules?: boolean;
  visibilitySeconds?: number;
  /** How often each queue message is handed over; SQS promises once, and may do it twice. */
  deliveries?: number;
  /** The account's mails a second, as SES tells them; 14, as for a new account, where not given. */
  sendRate?: number;
  onRefusal?: (refusal: Refusal) => void;
  onFailure?: (error: unknown) => void;
}

export interface Machine {
  siteUrl: string;
  /** True where the site's wanted port was taken. */
  moved: boolean;
  mailbox: Mailbox;
  gate: Gate;
  ses: SesServer;
  aws: AwsServer;
  clients: Clients;
  functions: ReadonlyMap<string, RunningFunction>;
  schedules: readonly ScheduleDefinition[];
  /** The machine's time: the real one, moved by `advance`. */
  now(): Date;
  advance(milliseconds: number): void;
  /** Starts the schedule of a stage at once, as if it were due now. @throws FunctionFailed */
  tick(stage: "collect" | "publish" | "send"): Promise<unknown>;
  /**
   * Resolves when no queue holds a message that is ready or in flight and no function runs; dead letters stay.
   * @throws NotSettled where nothing has moved for `stillMs`
   */
  settle(stillMs?: number): Promise<void>;
  stop(): Promise<void>;
}

const clientsOn = (aws: string, dynamo: string): Clients => {
  const common = { region, credentials: { accessKeyId: machineKey, secretAccessKey: machineKey } };
  return {
    s3: new S3Client({ ...common, endpoint: aws }),
    sqs: new SQSClient({ ...common, endpoint: aws }),
    sns: new SNSClient({ ...common, endpoint: aws }),
    dynamo: new DynamoDBClient({ ...common, endpoint: dynamo }),
  };
};

/** Starts everything the template holds. What an earlier start kept in `directory` is there again. */
export const startMachine = async (options: MachineOptions): Promise<Machine> => {
  const { directory, onFailure = () => undefined } = options;
  mkdirSync(join(directory, "logs"), { recursive: true });
  const template = readTemplate(options.synthesized.template);
  const gate = new Gate(options.onRefusal ?? (() => undefined));
  const stops: (() => Promise<unknown> | void)[] = [];

  const aws = await startAws({ gate, port: options.ports?.aws ?? 0, directory: join(directory, "aws") });
  const dynamo = await startDynamo({ gate, directory: join(directory, "tables") });
  // The site's address stands in the functions' environment, so its port must be known before they are.
  let serve: Parameters<typeof listen>[0] = (_, response) => void response.writeHead(503).end();
  const site: Listening = await listen((request, response) => serve(request, response), options.ports?.site ?? 0);
  const resolve = resolver(template, { aws: aws.url, siteHost: site.url.replace("http://", "") });
  const secrets = await startSecrets({
    gate,
    file: join(directory, "secrets.json"),
    wanted: read(template, resolve, "AWS::SecretsManager::Secret", Secret).map(({ id, properties }) => ({
      arn: String(resolve({ Ref: id })),
      template: properties.GenerateSecretString.SecretStringTemplate,
      key: properties.GenerateSecretString.GenerateStringKey,
      length: properties.GenerateSecretString.PasswordLength,
    })),
  });
  const clients = clientsOn(aws.url, dynamo.url);
  await createResources(clients, template, resolve, options.visibilitySeconds);
  const mailbox = openMailbox(join(directory, "mail"));
  const ses = await startSes({
    gate,
    mailbox,
    ...(options.sendRate ? { rate: options.sendRate } : {}),
    onEvent: publishMailEvents(clients.sns, template, resolve),
  });

  const clockOffset = new SharedArrayBuffer(8);
  const offset = new Float64Array(clockOffset);
  const functions = functionsOf(template, resolve, {
    synthesized: options.synthesized,
    gate,
    policies: policiesByRole(template, resolve),
    clockOffset,
    endpoints: { aws: aws.url, dynamo: dynamo.url, ses: ses.url, secrets: secrets.url, site: site.url },
    onLog(name, line) {
      try {
        appendFileSync(join(directory, "logs", `${name}.log`), `${line}\n`);
      } catch (error) {
        onFailure(error);
      }
    },
  });
  serve = withDesign(edge(edgeDefinition(template, resolve, functions, secrets.value), clients.s3), directory);

  const pollers: Poller[] = mappingsOf(template, resolve).map((mapping) =>
    startPoller(clients.sqs, mapping, found(functions, mapping.functionName), {
      loops: mapping.loops,
      deliveries: options.deliveries ?? 1,
      onFailure,
    }),
  );
  const schedules = schedulesOf(template, resolve);
  const now = (): Date => new Date(Date.now() + (offset[0] ?? 0));
  const fire = (definition: ScheduleDefinition, due: Date): Promise<unknown> =>
    found(functions, definition.target).invoke(inputAt(definition, due));
  const running = options.schedules
    ? startSchedules(schedules, (definition) => {
        fire(definition, now()).catch((error: FunctionFailed) => onFailure(error));
      })
    : { stop: () => undefined };

  stops.push(
    () => running.stop(),
    () => Promise.all(pollers.map((poller) => poller.stop())),
    () => Promise.all([...functions.values()].map((each) => each.stop())),
    () => Promise.all([site, ses, secrets, dynamo].map((server) => server.stop())),
    () => aws.stop(),
  );

  const names = new Set(mappingsOf(template, resolve).map(({ queueUrl }) => queueUrl.split("/").at(-1)));
  const queues = [...aws.stores.sqs.allQueues()].filter(({ name }) => names.has(name));

  return {
    siteUrl: site.url,
    moved: site.moved,
    mailbox,
    gate,
    ses,
    aws,
    clients,
    functions,
    schedules,
    now,
    advance(milliseconds) {
      offset[0] = (offset[0] ?? 0) + milliseconds;
    },
    tick(stage) {
      const definition = schedules.find((schedule) => schedule.input.includes(`"tick":"${stage}"`));
      if (!definition) throw new TypeError(`the template holds no schedule that ticks ${stage}`);
      return fire(definition, now());
    },
    settle: (stillMs = 120_000) => settle([...new Set(functions.values())], queues, stillMs),
    async stop() {
      for (const stop of stops) await stop();
    },
  };
};

const found = (functions: ReadonlyMap<string, RunningFunction>, id: string): RunningFunction => {
  const target = functions.get(id);
  if (!target) throw new TypeError(`the template starts a function ${id} that it does not hold`);
  return target;
};
