// Runs a stage's command for an operator, on the stack of this machine or on the deployed one: finds what it must be told.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { environment } from "../../functions/shared/archive-keys.ts";
import { machineEnvironment } from "../local/running.ts";
import { openAccount, deployedStack, physicalIds } from "./account.ts";
import { givenSettings } from "./given-settings.ts";

const commands: Readonly<Record<string, string>> = {
  deliveries: "../../functions/send/command.ts",
  sending: "../../functions/send/command.ts",
  readers: "../../functions/subscribe/command.ts",
  replay: "../../functions/publish/command.ts",
  verify: "../../functions/publish/command.ts",
};

/** The settings that name what the stack holds: by setting, the resource's type and how its logical id begins. */
const named: readonly (readonly [name: string, type: string, logical: RegExp])[] = [
  [environment.archiveBucket, "AWS::S3::Bucket", /^Archive/],
  [environment.readersTable, "AWS::DynamoDB::Table", /^TablesReaders/],
  [environment.deliveriesTable, "AWS::DynamoDB::Table", /^TablesDeliveries/],
  [environment.sendQueue, "AWS::SQS::Queue", /^Deliveries(?!.*DeadLetter)/],
  [environment.tokenSecret, "AWS::SecretsManager::Secret", /^TokenKeys/],
];

/** The stack is not there: says how to deploy it. */
class NotDeployed extends Error {
  constructor(stage: string) {
    super(`no stack of the stage "${stage}" is deployed in this account and region; \`npx cdk deploy\` deploys it`);
    this.name = "NotDeployed";
  }
}

const deployedEnvironment = async (context: readonly string[]): Promise<Record<string, string>> => {
  const { stage } = givenSettings(context);
  const stack = await deployedStack(openAccount(), stage);
  if (!stack) throw new NotDeployed(stage);
  return Object.fromEntries(
    named.flatMap(([name, type, logical]) =>
      physicalIds(stack, type)
        .filter((resource) => logical.test(resource.logical))
        .map((resource) => [name, resource.physical] as const),
    ),
  );
};

const run = (file: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((ended, failed) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], {
      stdio: "inherit",
      env: { ...process.env, ...more },
    });
    child.on("error", failed);
    child.on("close", (code) => ended(code ?? 1));
  });

/** The state of this machine has one user at a time. */
const explained = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return /locked/i.test(message)
    ? `Another program is using .readout/ (${message}). Stop it, or ask while \`npm start\` runs.`
    : message;
};

const main = async (): Promise<number> => {
  const [noun = "", ...args] = process.argv.slice(2);
  const file = commands[noun];
  if (!file) throw new TypeError(`there is no command ${noun}`);
  const { values, tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: { deployed: { type: "boolean" }, context: { type: "string", short: "c", multiple: true } },
  });
  // What is not for us goes on as it was written.
  const ours = new Set(
    tokens.flatMap((token) =>
      token.kind === "option" && (token.name === "deployed" || token.name === "context")
        ? [token.index, ...(token.inlineValue === false ? [token.index + 1] : [])]
        : [],
    ),
  );
  const theirs = [noun, ...args.filter((_, index) => !ours.has(index))];
  if (args.includes("--help") || args.includes("-h")) return run(file, theirs, {});
  if (values.deployed) return run(file, theirs, await deployedEnvironment((values.context ?? []).map(String)));
  const machine = await machineEnvironment();
  try {
    return await run(file, theirs, machine.environment);
  } finally {
    await machine.close();
  }
};

main().then(
  // Servers that were opened before something failed must not keep the process.
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explained(error)}\n`);
    process.exit(1);
  },
);
