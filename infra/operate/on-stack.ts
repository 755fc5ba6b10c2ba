// Runs a stage's command for an operator, on the stack of this machine or on the deployed one: finds what it must be told.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCommand } from "../../functions/shared/command-line.ts";
import { deployedStack, openAccount } from "./account.ts";
import { givenSettings } from "./given-settings.ts";
import { settingsEnvironment, stackEnvironment } from "./stack-environment.ts";

const commands: Readonly<Record<string, string>> = {
  deliveries: "../../functions/send/command.ts",
  sending: "../../functions/send/command.ts",
  readers: "../../functions/subscribe/command.ts",
  replay: "../../functions/publish/command.ts",
  verify: "../../functions/publish/command.ts",
};

/** The stack is not there: says how to deploy it. */
class NotDeployed extends Error {
  constructor(stage: string) {
    super(`no stack of the stage "${stage}" is deployed in this account and region; \`npx cdk deploy\` deploys it`);
    this.name = "NotDeployed";
  }
}

const deployedEnvironment = async (context: readonly string[]): Promise<Record<string, string>> => {
  const settings = givenSettings(context);
  const stack = await deployedStack(openAccount(), settings.stage);
  if (!stack) throw new NotDeployed(settings.stage);
  return { ...stackEnvironment(stack), ...settingsEnvironment(settings) };
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
  // Only now: it brings the whole of CDK along.
  const { machineEnvironment } = await import("../local/running.ts");
  const machine = await machineEnvironment();
  try {
    return await run(file, theirs, machine.environment);
  } finally {
    await machine.close();
  }
};

await runCommand(main);
// Servers that were opened before something failed must not keep the process.
process.exit();
