// `npm run readout -- rotate-keys`: a new key for readers' links in the deployed stack; older links go on working.
import { randomBytes } from "node:crypto";
import { GetSecretValueCommand, PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { readWords, runCommand } from "../../functions/shared/command-line.ts";
import { type Account, deployedStack, openAccount, physicalIds } from "./account.ts";
import { givenSettings } from "./given-settings.ts";
import { nextKeys, type Rotated } from "./next-keys.ts";

const help = `npm run readout -- rotate-keys [--drop ID] [-c name=value]

  Adds a key to the deployed stack's token secret and signs readers' links with it from then
  on. Links signed with older keys go on working. Functions take it up within five minutes.

  --drop ID       take an older key away; links signed with it stop working, unsubscribing too
  -c name=value   a setting over that of cdk.json, such as -c stage=test
`;

/** The stack or its secret is not there. */
class NoSecret extends Error {
  constructor(stage: string) {
    super(`no stack of the stage "${stage}" with a token secret is deployed in this account and region`);
    this.name = "NoSecret";
  }
}

/** Rotates the keys of a stage's stack. @throws NoSecret, KeysUnreadable, KeyNeeded */
export const rotateKeys = async (account: Account, stage: string, drop?: string): Promise<Rotated> => {
  const stack = await deployedStack(account, stage);
  const secret =
    stack && physicalIds(stack, "AWS::SecretsManager::Secret").find(({ logical }) => logical.startsWith("TokenKeys"));
  if (!secret) throw new NoSecret(stage);
  const { SecretString = "" } = await account.secrets.send(new GetSecretValueCommand({ SecretId: secret.physical }));
  const rotated = nextKeys(SecretString, randomBytes(32), drop);
  // Secrets Manager keeps the version before as AWSPREVIOUS.
  await account.secrets.send(new PutSecretValueCommand({ SecretId: secret.physical, SecretString: rotated.text }));
  return rotated;
};

const main = async (): Promise<void> => {
  const { values } = readWords(process.argv.slice(3), {
    drop: { type: "string" },
    context: { type: "string", short: "c", multiple: true },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const { current, ids } = await rotateKeys(openAccount(), givenSettings(values.context).stage, values.drop);
  process.stdout.write(`Links are signed with ${current} from now on; links of ${ids.join(", ")} work.\n`);
};

if (import.meta.main) await runCommand(main);
